import type { ManagedPerson, Parsed, ProfileWeights, SignInState, usersManageApi } from '@p24/sdk/api';
import * as z from 'zod';
import type { Tx } from '../core/database/database.js';
import { decodeCursor, KeyText, Micros, toFoundPage, toPage } from '../core/http/cursor.js';
import { forgiving, type Sought } from '../core/search.js';
import { searchOf, wordsFor } from './finding.js';
import { textsNear } from './finding.queries.js';
import {
  findLacks,
  listByLacks,
  listByName,
  listBySeen,
  type PeopleQuery,
  type PersonRow,
  refreshStandings,
} from './people-list.queries.js';
import { byCompleteness, everyLack, lacksOf, profileOf } from './profile-check.js';

/** How a manager looks at people. */
export type PeopleLook = Omit<Parsed<typeof usersManageApi.people>['query'], 'limit'> & { limit: number };

/** As the overview has them. */
const ofStates: readonly SignInState[] = ['active', 'pending', 'locked', 'expired', 'error', 'none'];

/** A stretch of a list that has an index of its own; `after` continues it. Cursors know it by its name. */
interface Stretch {
  name: string;
  read(query: PeopleQuery, after: readonly [string, string] | null): Promise<PersonRow[]>;
  key(row: PersonRow): readonly [string, string];
}

const bySortName = ({ sortName, id }: PersonRow) => [sortName, id] as const;

/** By how complete the profile is, then by last name; managers, whose profile nobody checks, stand last either way. */
async function byProfile(
  sql: Tx,
  sourceId: string,
  { order, group }: PeopleLook,
  weights: ProfileWeights,
): Promise<Stretch[]> {
  const managers: Stretch = {
    name: 'listed managers',
    read: (query, after) => listByName(sql, sourceId, { ...query, descending: false, group: 'managers', after }),
    key: bySortName,
  };
  if (group === 'managers') return [managers];
  const there = new Set(await findLacks(sql, sourceId, everyLack));
  // All ways to be incomplete, also where nobody is: a cursor still leads on when somebody has come to be the first or last.
  const lacking = (alike: number[]): Stretch => ({
    name: `listed lacks ${alike.join(' ')}`,
    read: async (query, after) => {
      const lacks = alike.filter((one) => there.has(one));
      return lacks.length ? listByLacks(sql, sourceId, { ...query, descending: false, lacks, after }) : [];
    },
    key: bySortName,
  });
  const kinds = byCompleteness(everyLack, weights);
  const people = (order === 'desc' ? kinds : kinds.reverse()).map(lacking);
  return group ? people : [...people, managers];
}

function stretches(sql: Tx, sourceId: string, { sort, order, state }: PeopleLook): Stretch[] {
  const byName = (
    name: string,
    more: { state?: SignInState; unseen?: boolean } = {},
    ascending?: boolean,
  ): Stretch => ({
    name: `listed ${name}`,
    read: (query, after) =>
      listByName(sql, sourceId, { ...query, ...(ascending ? { descending: false } : {}), ...more, after }),
    key: bySortName,
  });
  if (sort === 'state') {
    const states = ofStates.filter((one) => !state || one === state);
    return (order === 'desc' ? states.reverse() : states).map((one) => byName(one, { state: one }, true));
  }
  if (sort === 'name') return [byName('all')];
  const seen: Stretch = {
    name: 'seen',
    read: (query, after) => listBySeen(sql, sourceId, { ...query, after }),
    key: (row) => [row.micros ?? '0', row.access ?? row.id],
  };
  // Who was never here stands last either way: there is no time to compare.
  return [seen, byName('never', { unseen: true }, true)];
}

const cursorKey = z
  .tuple([z.string(), KeyText, z.uuid()])
  .refine(([stretch, place]) => stretch !== 'seen' || Micros.safeParse(place).success);

/** Which people are asked for, when, and what their profiles count. */
interface PeopleAsked {
  look: PeopleLook;
  now: Date;
  weights: ProfileWeights;
}

type ReadRow = { row: PersonRow; key: readonly [string, string, string] };

async function readOn(
  sql: Tx,
  sourceId: string,
  { look, now, weights }: PeopleAsked,
  sought: Sought,
): Promise<ReadRow[]> {
  const all = look.sort === 'profile' ? await byProfile(sql, sourceId, look, weights) : stretches(sql, sourceId, look);
  const names = all.map(({ name }) => name);
  const from = decodeCursor(
    look.cursor,
    cursorKey.refine(([name]) => names.includes(name)),
  );
  const { group, state, property, reached, addedSince } = look;
  const words = await wordsFor(sql, sourceId, sought);
  const narrowing = { group, state, property, reached, addedSince };
  const query = { ...words, ...narrowing, descending: look.order === 'desc', now };
  const rows: ReadRow[] = [];
  for (const { name, read, key } of all.slice(from ? names.indexOf(from[0]) : 0)) {
    const limit = look.limit + 1 - rows.length;
    const more = await read({ ...query, limit }, from?.[0] === name ? [from[1], from[2]] : null);
    rows.push(...more.map((row) => ({ row, key: [name, ...key(row)] as const })));
    if (rows.length > look.limit) break;
  }
  return rows;
}

/** A person of the list with what the profile lacks. */
function shown(row: PersonRow, weights: ProfileWeights): ManagedPerson {
  const { sortName: _, micros, access, missing, ...person } = row;
  const lacks = lacksOf(missing);
  return { ...person, lacks, profile: profileOf(lacks, weights) };
}

/**
 * A page of people as a manager looks at them.
 * @throws `invalid-cursor` where the cursor belongs to another order
 */
export async function peoplePage(
  sql: Tx,
  sourceId: string,
  by: PeopleAsked,
): Promise<{ items: ManagedPerson[]; nextCursor: string | null; similar: boolean }> {
  const { look, now, weights } = by;
  await refreshStandings(sql, sourceId, now);
  const { rows, similar } = await forgiving(
    { ...look, search: searchOf(look.search) },
    { read: (sought) => readOn(sql, sourceId, by, sought), texts: (words) => textsNear(sql, sourceId, words) },
  );
  const page = toPage(rows, look.limit, { item: ({ row }) => shown(row, weights), key: ({ key }) => key });
  return toFoundPage(page, similar);
}
