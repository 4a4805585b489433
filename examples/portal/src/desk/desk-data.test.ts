import { expect, test } from 'vitest';
import { isBare, peopleTable } from './desk-data.js';

const none = { active: 0, locked: 0, expired: 0, pending: 0, error: 0, none: 0 };

test('the table of people adds up in both directions', () => {
  const rows = peopleTable({
    tenants: { ...none, active: 3, pending: 2 },
    owners: { ...none, active: 1, error: 1 },
    others: { ...none, none: 4 },
    managers: { ...none, active: 2, locked: 1 },
  });
  expect(rows.map(({ kind, total }) => [kind, total])).toEqual([
    ['tenants', 5],
    ['owners', 2],
    ['others', 4],
    ['managers', 3],
    ['all', 14],
  ]);
  expect(rows.at(-1)?.counts).toEqual({ active: 6, locked: 1, expired: 0, pending: 2, error: 1, none: 4 });
});

test('others have a row only where there are any', () => {
  const rows = peopleTable({ tenants: none, owners: none, others: none, managers: { ...none, active: 1 } });
  expect(rows.map(({ kind }) => kind)).toEqual(['tenants', 'owners', 'managers', 'all']);
});

test('a company is bare until somebody besides its managers is there, in whatever state', () => {
  const managers = { ...none, active: 2 };
  expect(isBare({ tenants: none, owners: none, others: none, managers })).toBe(true);
  expect(isBare({ tenants: none, owners: { ...none, none: 1 }, others: none, managers })).toBe(false);
});
