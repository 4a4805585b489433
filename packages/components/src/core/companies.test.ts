import { expect, test } from 'vitest';
import { erika } from '../../test/people.js';
import { placesOf } from './companies.js';

const [home] = erika.memberships;
if (!home) throw new Error('Erika has a home.');
const elsewhere = { ...home, sourceId: 'elsewhere', sourceName: 'Nordlicht' };
const all = () => true;
const living = (...memberships: (typeof home)[]) => ({ me: { ...erika, memberships }, within: all });
const ours = { sourceId: home.sourceId };

test('companies have names once there are several', () => {
  expect(placesOf(living(home))(ours)).toBeUndefined();
  expect(placesOf(living(home, elsewhere))(ours)).toBe('Hausverwaltung Lindenhof');
  expect(placesOf({ me: null, within: all })(ours)).toBeUndefined();
});

test('the company that somebody works for is none of those that manage their homes', () => {
  const me = living(home, { ...elsewhere, role: 'manager', contactId: null });
  expect(placesOf(me)(ours)).toBeUndefined();
});

test('a company that is shown alone is not named with everything', () => {
  const within = ({ sourceId }: typeof home) => sourceId === home.sourceId;
  expect(placesOf({ ...living(home, elsewhere), within })(ours)).toBeUndefined();
});

test('what is of several houses says of which, or that it is of the whole company', () => {
  const [one, other, none] = ['Ahornweg 3', 'Lindenhof', null].map((house) => ({ ...ours, house }));
  if (!one || !other || !none) throw new Error('There are three.');
  const place = placesOf(living(home), [one, other, none]);
  expect([one, other, none].map(place)).toEqual(['Ahornweg 3', 'Lindenhof', 'Hausverwaltung Lindenhof']);
  expect(placesOf(living(home), [one, none])(one)).toBeUndefined();
});
