import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { buildAll } from '../../packages/tools/src/build.mjs';
import { connector } from '../../server/src/core/database/connection.js';
import { aManager, aSource } from '../support/factories.js';
import { manyPeople } from '../support/many-people.js';
import { type Goal, goalTable, median } from './goals.js';
import { type BenchPortal, openPortal } from './portal.js';

const people = 50_000;
const invited = 10_000;
const looks = 41;

interface Desk {
  portal: BenchPortal;
  base: string;
  sourceId: string;
  headers: Record<string, string>;
}

interface Listed {
  items: { id: string }[];
  nextCursor: string | null;
}

async function read(desk: Desk, query: string): Promise<Listed> {
  const answer = await fetch(`${desk.base}/people?limit=50${query}`, { headers: desk.headers });
  if (!answer.ok) throw new Error(`${query} was answered with ${answer.status}.`);
  return (await answer.json()) as Listed;
}

/** Milliseconds that the server takes for a list, in the middle of many. */
async function look(desk: Desk, what: string, query: string): Promise<Goal> {
  const times: number[] = [];
  for (let n = 0; n < looks; n++) {
    const started = performance.now();
    await read(desk, query);
    times.push(performance.now() - started);
  }
  return { what: `${what}, p50`, goal: 20, result: median(times), unit: 'ms', digits: 1 };
}

async function lookAll(desk: Desk): Promise<Goal[]> {
  const [{ property } = { property: '' }] = await owner(
    desk,
    (sql) => sql<{ property: string }[]>`select id as property from properties order by name limit 1 offset 250`,
  );
  let cursor = '';
  for (let page = 0; page < 40; page++) cursor = (await read(desk, cursor && `&cursor=${cursor}`)).nextCursor ?? '';
  const lacking = '&state=none&sort=profile';
  let incomplete = '';
  for (let page = 0; page < 40; page++)
    incomplete = (await read(desk, lacking + (incomplete && `&cursor=${incomplete}`))).nextCursor ?? '';
  const views: [what: string, query: string][] = [
    ['first page', ''],
    ['page 41', `&cursor=${cursor}`],
    ['owners', '&group=owners'],
    ['others, of whom there are none', '&group=others'],
    ['not invited', '&state=none'],
    ['locked, of whom there are none', '&state=locked'],
    ['people of one house', `&property=${property}`],
    ['search for a rare name', '&search=%C3%96zt%C3%BCrk-Wei%C3%9F%2049'],
    ['search for a part of many names', '&search=ann'],
    ['search for nobody', '&search=xyzxyz'],
    ['by state, backwards', '&sort=state&order=desc'],
    ['by when they were here last', '&sort=last-online&order=desc'],
    ['not invited, most complete first', '&state=none&sort=profile&order=desc'],
    ['not invited, least complete first', '&state=none&sort=profile'],
    ['page 41 of them', `&state=none&sort=profile&cursor=${incomplete}`],
    ['locked, of whom there are none, by profile', '&state=locked&sort=profile'],
  ];
  const goals: Goal[] = [];
  for (const [what, query] of views) goals.push(await look(desk, what, query));
  return goals;
}

async function owner<T>({ portal }: Desk, run: (sql: ReturnType<ReturnType<typeof connector>>) => Promise<T>) {
  const sql = connector(portal.owner)({ max: 1 });
  return run(sql).finally(() => sql.end({ timeout: 5 }));
}

/** Seconds until an invitation of many at once is acknowledged. */
async function inviteMany(desk: Desk): Promise<Goal> {
  const { sourceId } = desk;
  const chosen = await owner(
    desk,
    (sql) => sql<{ id: string }[]>`
      select id from people where source_id = ${sourceId} and email is not null limit ${invited}`,
  );
  const started = performance.now();
  const answer = await fetch(`${desk.base}/invitations`, {
    method: 'POST',
    headers: { ...desk.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ people: chosen.map(({ id }) => id) }),
  });
  const { changed } = (await answer.json()) as { changed: number };
  if (changed !== invited) throw new Error(`${changed} were invited.`);
  const result = (performance.now() - started) / 1000;
  return { what: `${invited} people invited`, goal: 10, result, unit: 's', digits: 1 };
}

/** Leaves people with profiles of many kinds: some without an address, some with a contact person, some with a document. */
async function takeAway(sql: Sql, sourceId: string): Promise<void> {
  const release = randomUUID();
  await sql`update people set email = null where source_id = ${sourceId} and get_byte(uuid_send(id), 15) % 6 = 0`;
  await sql`
    insert into contact_persons (source_id, id, property_id, contact_id, category, audience)
    select ${sourceId}, gen_random_uuid(), p.id, c.id, 'hausmeister', '{tenant}'
    from properties p, (select id from contacts where source_id = ${sourceId} order by name limit 1) c
    where p.source_id = ${sourceId} and get_byte(uuid_send(p.id), 15) % 3 = 0`;
  await sql`insert into releases (source_id, id, item_kind, item_id, audience, visible_from)
    values (${sourceId}, ${release}, 'document', ${release}, '{"all": true}', now())`;
  await sql`
    insert into feed (source_id, contact_id, kind, item_id, release_id, visible_from)
    select ${sourceId}, id, 'document', ${release}, ${release}, now()
    from contacts where source_id = ${sourceId} and get_byte(uuid_send(id), 15) % 2 = 0`;
  await sql`analyze`;
}

/** Measures managers' lists of fifty thousand people, and inviting many at once, as a table. */
export async function peopleTable(): Promise<string> {
  await buildAll();
  let sourceId = '';
  let headers: Record<string, string> = {};
  const portal = await openPortal(async (sql) => {
    sourceId = (await aSource(sql)).id;
    headers = (await aManager(sql, sourceId)).session.headers;
    await manyPeople(sql, sourceId, people);
    await takeAway(sql, sourceId);
  });
  const desk = {
    portal,
    sourceId,
    base: `${portal.server.url}/api/v1/manage/${sourceId}`,
    headers: { ...headers, origin: portal.server.url },
  };
  try {
    return goalTable([...(await lookAll(desk)), await inviteMany(desk)]);
  } finally {
    await portal.stop();
  }
}
