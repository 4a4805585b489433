import type { Release } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { heldBy } from './release-held.js';

const now = new Date('2027-03-01T12:00:00Z');
const release = (audience: Partial<Release['audience']>, more: Partial<Release> = {}): Release => ({
  id: 'r',
  audience: { all: false, properties: [], contacts: [], groups: [], ...audience },
  ...{ releasedAt: '2027-01-01T00:00:00Z', by: null, visibleFrom: '2027-01-01T00:00:00Z', visibleUntil: null },
  ...{ notify: false, revokedAt: null },
  ...more,
});
const keys = (...releases: Release[]) => {
  const { whole, partly } = heldBy(releases, now);
  return { whole: [...whole], partly: [...partly] };
};

test('what is released without an end and to everybody there leaves nothing to add', () => {
  const early = release({ properties: ['a'], contacts: ['c'] });
  expect(keys(release({ properties: ['a'] }, { visibleFrom: '2027-02-01T00:00:00Z' }), early)).toEqual({
    whole: [
      ['a', '2027-01-01T00:00:00Z'],
      ['c', '2027-01-01T00:00:00Z'],
    ],
    partly: [],
  });
  expect(keys(release({ all: true })).whole).toEqual([['all', '2027-01-01T00:00:00Z']]);
});

test('a group, a time and a start that is to come leave something to add', () => {
  const narrowed = release({ properties: ['a'], contacts: ['c'], groups: ['tenant'] });
  const ending = release({ properties: ['b'] }, { visibleUntil: '2027-04-01T00:00:00Z' });
  const coming = release({ properties: ['d'] }, { visibleFrom: '2027-04-01T00:00:00Z' });
  expect(keys(narrowed, ending, coming)).toEqual({
    whole: [['c', '2027-01-01T00:00:00Z']],
    partly: ['a', 'b', 'd'],
  });
  expect(keys(narrowed, release({ properties: ['a'] })).partly).toEqual([]);
});

test('what was revoked or is over is as if it had never been released', () => {
  const revoked = release({ properties: ['a'] }, { revokedAt: '2027-02-01T00:00:00Z' });
  const over = release({ all: true }, { visibleUntil: '2027-02-01T00:00:00Z' });
  expect(keys(revoked, over)).toEqual({ whole: [], partly: [] });
});
