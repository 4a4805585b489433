import { expect, test } from 'vitest';
import { erika } from '../../test/people.js';
import { companiesOf, companyName } from './companies.js';

const [home] = erika.memberships;
if (!home) throw new Error('Erika has a home.');
const elsewhere = { ...home, sourceId: 'elsewhere', sourceName: 'Nordlicht' };
const living = (...memberships: (typeof home)[]) => ({ ...erika, memberships });

test('companies have names once there are several', () => {
  expect(companyName(living(home), home.sourceId)).toBeUndefined();
  expect(companyName(living(home, elsewhere), home.sourceId)).toBe('Hausverwaltung Lindenhof');
  expect(companyName(null, home.sourceId)).toBeUndefined();
});

test('the company that somebody works for is none of those that manage their homes', () => {
  const me = living(home, { ...elsewhere, role: 'manager', contactId: null });
  expect([...companiesOf(me).values()]).toEqual(['Hausverwaltung Lindenhof']);
  expect(companyName(me, home.sourceId)).toBeUndefined();
});
