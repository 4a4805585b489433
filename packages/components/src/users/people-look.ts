import type { PeopleFilter, Reached } from '@p24/sdk/manage';
import type { Cell } from './people-matrix.js';

/** What people can be put in the order of. */
export type Sort = NonNullable<NonNullable<PeopleFilter>['sort']>;

/** How somebody looks at people: what they are narrowed to, and in which order they stand. */
export interface Look extends Cell {
  search: string;
  /** Those who hold something in a house. */
  house: { id: string; name: string } | null;
  /** Those who have come so far on their way into the portal. */
  reached: Reached | '';
  /** Those who were added at this time or later. */
  addedSince: string;
  sort: Sort;
  order: 'asc' | 'desc';
}

/** Everybody, by name. */
export const everybody: Look = {
  ...{ group: '', state: '', search: '', house: null, reached: '', addedSince: '' },
  ...{ sort: 'name', order: 'asc' },
};

/** What the server is asked for. */
export const filterOf = ({ group, state, search, house, reached, addedSince, sort, order }: Look): PeopleFilter => ({
  ...(group ? { group } : {}),
  ...(state ? { state } : {}),
  ...(search ? { search } : {}),
  ...(house ? { property: house.id } : {}),
  ...(reached ? { reached } : {}),
  ...(addedSince ? { addedSince } : {}),
  ...(sort === 'name' ? {} : { sort }),
  ...(order === 'asc' ? {} : { order }),
});

/** Whether the overview counts those who are looked at. */
export const isCounted = ({ search, house, reached, addedSince }: Look): boolean =>
  !search && !house && !reached && !addedSince;

/** Of those who are still to be invited the profile is looked at, of all others where their access stands. */
export const sortOfAccess = ({ state }: Look): Sort => (state === 'none' ? 'profile' : 'state');

/** The look, by name where its order is none that these people can be put in. */
export const inOrder = (look: Look): Look =>
  look.sort === 'name' || look.sort === 'last-online' || look.sort === sortOfAccess(look)
    ? look
    : { ...look, sort: 'name', order: 'asc' };

/** The look in the order of a column; in the other direction where that is the order already. What is new or complete goes first. */
export function sortedBy(look: Look, sort: Sort): Look {
  const first = sort === 'last-online' || sort === 'profile' ? 'desc' : 'asc';
  const order = look.sort === sort ? (look.order === 'asc' ? 'desc' : 'asc') : first;
  return { ...look, sort, order };
}
