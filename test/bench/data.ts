import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { hashToken } from '../../server/src/core/http/credentials.js';
import { seedFeed } from '../support/seed-feed.js';

/** How many people a neighbourhood has, and how many notices all of them are shown. */
const neighbourhood = { people: 1000, each: 100 };

/** Signs so many people of a data source in, anybody: their tokens. */
async function signIn(sql: Sql, sourceId: string): Promise<string[]> {
  const contacts = await sql<{ id: string }[]>`
    select id from contacts where source_id = ${sourceId} order by random() limit ${neighbourhood.people}`;
  const rows = contacts.map(({ id }) => ({ contact: id, account: uuid(), person: uuid(), token: randomBytes(32) }));
  const tokens = rows.map(({ token }) => token.toString('base64url'));
  const accounts = rows.map(({ account }) => account);
  const persons = rows.map(({ person }) => person);
  await sql`insert into accounts (id, email) select id, id || '@example.test' from unnest(${accounts}::uuid[]) id`;
  await sql`
    insert into people (source_id, id, contact_id, name)
    select ${sourceId}, p, c, 'Person' from unnest(${persons}::uuid[], ${rows.map((row) => row.contact)}::uuid[]) t(p, c)`;
  await sql`
    insert into memberships (source_id, id, account_id, person_id, name, role, state)
    select ${sourceId}, gen_random_uuid(), a, p, 'Person', 'resident', 'active'
    from unnest(${accounts}::uuid[], ${persons}::uuid[]) t(a, p)`;
  await sql`
    insert into sessions (id, account_id, kind, token_hash, link_hash, idle_until, ends_at)
    select gen_random_uuid(), a, 'portal', decode(h, 'hex'), sha256(decode(h, 'hex')), now() + interval '30 minutes',
      now() + interval '12 hours'
    from unnest(${accounts}::uuid[], ${tokens.map((token) => hashToken(token).toString('hex'))}::text[]) t(a, h)`;
  return tokens;
}

/** Puts neighbourhoods into a data source, each with notices of its own. */
async function settle(sql: Sql, sourceId: string, neighbourhoods: number): Promise<void> {
  const { people, each } = neighbourhood;
  for (let n = 0; n < neighbourhoods; n++) {
    const contacts = Array.from({ length: people }, () => uuid());
    await sql`
      insert into contacts (source_id, id, name)
      select ${sourceId}, id, 'Kontakt' from unnest(${contacts}::uuid[]) id`;
    await seedFeed(sql, sourceId, { contacts, each, noticesFrom: n * each });
  }
}

/**
 * Fills a fresh database with a data source of so many neighbourhoods; every fourth notice was opened.
 * @returns the session tokens of 1,000 people, whoever they are
 */
export async function seed(
  sql: Sql,
  neighbourhoods = 1,
  around: (fill: () => Promise<void>) => Promise<void> = (fill) => fill(),
): Promise<string[]> {
  const sourceId = uuid();
  await sql`insert into sources (id, code, slug, name) values (${sourceId}, 'bench', 'bench', 'Bench')`;
  await sql`insert into categories (source_id, id, kind, name) values (${sourceId}, ${uuid()}, 'notice', 'Allgemein')`;
  await around(() => settle(sql, sourceId, neighbourhoods));
  await sql`analyze`;
  const tokens = await signIn(sql, sourceId);
  await sql`
    insert into reads (source_id, account_id, kind, item_id)
    select m.source_id, m.account_id, f.kind, f.item_id from memberships m
    join people p on p.source_id = m.source_id and p.id = m.person_id
    join feed f on f.source_id = p.source_id and f.contact_id = p.contact_id
    where f.source_id = ${sourceId} and ('x' || right(f.item_id::text, 1))::bit(4)::int % 4 = 0`;
  await sql`vacuum analyze`;
  return tokens;
}
