import { part, slot } from '../database/composed.js';
import type { Tx } from '../database/database.js';

/** The memberships of the people behind these contacts, and of those who act for them, as house_changed() finds them. */
export const findMemberships = (sql: Tx, sourceId: string, contacts: readonly string[]) =>
  sql<{ id: string }[]>`
    select m.id from people p
    join memberships m on m.source_id = p.source_id and m.person_id = p.id
    where p.source_id = ${sourceId} and p.contact_id = any(${contacts as string[]}::uuid[])
    union
    select m.id from people p
    join delegates d on d.source_id = p.source_id and d.for_person_id = p.id and d.ended_at is null
    join memberships m on m.source_id = d.source_id and m.person_id = d.person_id
    where p.source_id = ${sourceId} and p.contact_id = any(${contacts as string[]}::uuid[])`;

export async function bumpMemberships(sql: Tx, sourceId: string, memberships: readonly string[]): Promise<void> {
  await sql`
    update memberships set change = change + 1
    where source_id = ${sourceId} and id = any(${memberships as string[]}::uuid[])`;
}

export async function bumpSource(sql: Tx, sourceId: string): Promise<void> {
  await sql`update sources set change = change + 1 where id = ${sourceId}`;
}

/**
 * Moves the counters of the people, `party`, that a statement of its own knows, and of those who act for them; `source`
 * is a slot of that name.
 */
export const bumpParty = part`
  update memberships m set change = m.change + 1
  from (
    select id from party
    union
    select d.person_id from party p
    join delegates d on d.source_id = ${slot('source')} and d.for_person_id = p.id and d.ended_at is null
  ) touched
  where m.source_id = ${slot('source')} and m.person_id = touched.id`;
