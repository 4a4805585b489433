import type { JSONValue } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Company, PublicEntries } from './companies.js';

/** Whether there are real data sources, and a demo that was finished. Asked as the owner. */
export async function findState(sql: Tx) {
  const [found] = await sql<[{ real: boolean; finished: boolean }]>`
    select exists (select from sources where not demo) as real,
      exists (select from settings where key = 'demo') as finished`;
  return found;
}

/** Lets one process at a time make the demo. */
export const lock = (sql: Tx) => sql`select pg_advisory_xact_lock(hashtextextended('demo', 24))`;

export async function insertCompany(sql: Tx, id: string, { code, slug, name }: Company): Promise<void> {
  await sql`insert into sources (id, code, slug, name, demo) values (${id}, ${code}, ${slug}, ${name}, true)`;
}

export async function putSettings(sql: Tx, id: string, settings: Readonly<Record<string, JSONValue>>): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
    await sql`
      insert into settings (source_id, key, value) values (${id}, ${key}, ${sql.json(value)})
      on conflict (source_id, key) do update set value = excluded.value
        where settings.value is distinct from excluded.value`;
  }
}

/** Marks companies as complete. */
export const finish = (sql: Tx, ids: readonly string[]) => sql`
  insert into settings (source_id, key, value) select unnest(${ids as string[]}::uuid[]), 'demo', 'true'`;

export const insertOrigin = (sql: Tx, id: string, origin: string) => sql`
  insert into origins (source_id, value) values (${id}, ${origin}) on conflict do nothing`;

export const removeOrigins = (sql: Tx, id: string, origins: readonly string[]) => sql`
  delete from origins where source_id = ${id} and value = any(${origins as string[]}::text[])`;

/** The person of a contact by name, with the mail address that a table of contacts lacks. */
export async function nameMail(sql: Tx, sourceId: string, { person, email }: { person: string; email: string }) {
  const [found] = await sql<{ id: string }[]>`
    update people set email = ${email}
    where source_id = ${sourceId} and name = ${person} returning id`;
  return found?.id ?? null;
}

/** Gives a contact what everybody may know of it. */
export async function publish(sql: Tx, sourceId: string, name: string, { phone, note, email }: PublicEntries) {
  const entries = (value: string | undefined) =>
    sql.json(value ? [{ value, label: null, public: true, note: value === phone ? (note ?? null) : null }] : []);
  const published = await sql`
    update contacts set phones = ${entries(phone)}, emails = ${entries(email)}
    where source_id = ${sourceId} and name = ${name}`;
  if (published.count !== 1) throw new Error(`The demo's tables do not name ${name}.`);
}

/** Gives the contact of a person a number that nobody but managers sees. */
export async function namePhone(sql: Tx, sourceId: string, person: string, phone: string) {
  const named = await sql`
    update contacts c set phones = ${sql.json([{ value: phone, label: null, public: false, note: null }])}
    from people p
    where c.source_id = ${sourceId} and p.source_id = c.source_id and p.contact_id = c.id and p.name = ${person}`;
  if (named.count !== 1) throw new Error(`The demo's tables do not name ${person}.`);
}

/** A person of the tables. */
export async function findPerson(sql: Tx, sourceId: string, name: string): Promise<{ id: string; contactId: string }> {
  const [found] = await sql<{ id: string; contactId: string }[]>`
    select id, contact_id as "contactId" from people where source_id = ${sourceId} and name = ${name}`;
  if (!found) throw new Error(`The demo's tables do not name ${name}.`);
  return found;
}

/** Somebody whose tenancy in a flat of a property begins later. */
export async function insertFutureTenant(
  sql: Tx,
  sourceId: string,
  { name, property, email, startsOn }: { name: string; property: string; email: string; startsOn: string },
): Promise<{ personId: string; contactId: string }> {
  const [personId, contactId, contractId] = [uuidv7(), uuidv7(), uuidv7()];
  const listed = name.split(' ').reverse().join(', ');
  await sql`insert into contacts (source_id, id, name) values (${sourceId}, ${contactId}, ${listed})`;
  await sql`
    insert into people (source_id, id, contact_id, name, email)
    values (${sourceId}, ${personId}, ${contactId}, ${name}, ${email})`;
  const made = await sql`
    insert into contracts (source_id, id, property_id, unit_id, kind, starts_on)
    select ${sourceId}, ${contractId}, p.id, (
        select u.id from units u where u.source_id = p.source_id and u.property_id = p.id and u.kind = 'flat'
        order by exists (select from contracts c where c.source_id = u.source_id and c.unit_id = u.id
          and c.kind = 'tenancy' and c.ends_on is null), u.name limit 1),
      'tenancy', ${startsOn}
    from properties p where p.source_id = ${sourceId} and p.name = ${property}`;
  if (made.count !== 1) throw new Error(`The demo's tables do not name ${property}.`);
  await sql`
    insert into contract_parties (source_id, contract_id, contact_id) values (${sourceId}, ${contractId}, ${contactId})`;
  return { personId, contactId };
}

export async function findUnit(sql: Tx, sourceId: string, name: string) {
  const [found] = await sql<{ id: string }[]>`
    select id from units where source_id = ${sourceId} and name = ${name}`;
  return found?.id ?? null;
}

/** A flat, shop, parking space or house with those who have a contract for it now. */
export interface Home {
  contractId: string;
  kind: 'tenancy' | 'ownership' | 'house';
  /** `YYYY-MM-DD`. */
  startsOn: string;
  propertyId: string;
  property: string;
  address: string;
  /** Name of the unit; of the property where the contract is for a whole house. */
  unit: string;
  /** Square metres. */
  area: number;
  contactId: string;
  contact: string;
  /** The contact's first person. */
  personId: string;
  /** Names of the contact's people, as letters address them. */
  people: string;
}

/** The places of a data source, one per contact and contract; those of one person where a name is given. */
export const listHomes = (sql: Tx, sourceId: string, person: string | null = null) => sql<Home[]>`
  select k.id as "contractId", k.kind, k.starts_on as "startsOn", p.id as "propertyId", p.name as property,
    coalesce(p.address, p.name) as address, coalesce(u.name, p.name) as unit,
    coalesce(u.area, (select sum(area) from units where source_id = ${sourceId} and property_id = p.id), 0)::float8 as area,
    c.id as "contactId", c.name as contact, n.id as "personId", n.names as people
  from contracts k
  join contract_parties cp on cp.source_id = k.source_id and cp.contract_id = k.id
  join contacts c on c.source_id = k.source_id and c.id = cp.contact_id
  join properties p on p.source_id = k.source_id and p.id = k.property_id
  left join units u on u.source_id = k.source_id and u.id = k.unit_id
  cross join lateral (
    select (array_agg(id order by name))[1] as id, string_agg(name, ' und ' order by name) as names,
      array_agg(name) as all
    from people where source_id = k.source_id and contact_id = c.id
  ) n
  where k.source_id = ${sourceId} and (k.ends_on is null or k.ends_on >= current_date)
    and (${person}::text is null or ${person} = any (n.all))
  order by p.name, u.name, c.name`;

/** When something happened to a document. */
interface Dated {
  sourceId: string;
  id: string;
  at: string;
}

/** Says when a document that nobody has yet was taken in. */
export const dateDocument = (sql: Tx, { sourceId, id, at }: Dated) => sql`
  with document as (
    update documents set created_at = ${at} where source_id = ${sourceId} and id = ${id} returning source_id, id
  )
  update document_versions v set created_at = ${at} from document d
  where v.source_id = d.source_id and v.document_id = d.id`;

/** Says when a document was released. */
export const dateReleases = (sql: Tx, { sourceId, id, at }: Dated) => sql`
  update releases set created_at = ${at} where source_id = ${sourceId} and item_kind = 'document' and item_id = ${id}`;

/** Takes back the mails about tickets that were ordered so far. */
export const forgetMails = (sql: Tx, sourceId: string) => sql`
  delete from deliveries where source_id = ${sourceId} and item_kind = 'ticket'`;

/** Lets residents with an account have opened what has been there for a while: notices for a week, documents for long. */
export const readOld = (sql: Tx, sourceId: string, now: Date) => sql`
  insert into reads (source_id, account_id, kind, item_id, at)
  select distinct on (m.account_id, f.kind, f.item_id) m.source_id, m.account_id, f.kind, f.item_id,
    f.visible_from + interval '7 hours'
  from memberships m
  join people p on p.source_id = m.source_id and p.id = m.person_id
  join feed f on f.source_id = m.source_id and f.contact_id = p.contact_id
  where m.source_id = ${sourceId} and m.account_id is not null
    and f.visible_from < ${now}::timestamptz - case f.kind when 'notice' then interval '7 days' else interval '200 days' end
  on conflict do nothing`;
