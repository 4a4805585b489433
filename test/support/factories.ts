import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { linkHash } from '../../server/src/core/files/file-links.js';
import { hashToken } from '../../server/src/core/http/credentials.js';

/** The secret that sessions of tests derive their file links from. */
export const testSecret = 'a secret for tests only, at least 32 characters';

let count = 100_000;
/** A number that no other row of this worker has, of as many digits as all others: names sort in the order they were made. */
const next = () => ++count;

/** A data source: a managing company of its own. */
export async function aSource(sql: Sql, values: { name?: string; slug?: string; origin?: string; host?: string } = {}) {
  const id = uuid();
  // Test files may share a database, and each counts from one.
  const code = `HV${id.slice(-12)}`;
  const name = values.name ?? `Hausverwaltung ${next()}`;
  const slug = values.slug ?? code.toLowerCase();
  await sql`insert into sources (id, code, slug, name) values (${id}, ${code}, ${slug}, ${name})`;
  if (values.origin) await sql`insert into origins (source_id, value) values (${id}, ${values.origin})`;
  if (values.host) await sql`insert into hosts (source_id, value) values (${id}, ${values.host})`;
  return { id, name, slug };
}

/** A contact with one person of the same name. */
export async function aContact(sql: Sql, sourceId: string, values: { name?: string; email?: string } = {}) {
  const id = uuid();
  const personId = uuid();
  const name = values.name ?? `Mieter ${next()}`;
  await sql`insert into contacts (source_id, id, name) values (${sourceId}, ${id}, ${name})`;
  await sql`insert into people (source_id, id, contact_id, name, email)
    values (${sourceId}, ${personId}, ${id}, ${name}, ${values.email ?? null})`;
  return { id, personId, name };
}

/** A property. */
export async function aProperty(sql: Sql, sourceId: string, values: { name?: string; address?: string } = {}) {
  const id = uuid();
  const name = values.name ?? `Lindenstraße ${next()}`;
  await sql`insert into properties (source_id, id, name, address)
    values (${sourceId}, ${id}, ${name}, ${values.address ?? null})`;
  return { id, name };
}

/** A unit of a property. */
export async function aUnit(
  sql: Sql,
  sourceId: string,
  values: { propertyId: string; name?: string; area?: number; meteringRef?: string },
) {
  const id = uuid();
  const name = values.name ?? `Wohnung ${next()}`;
  await sql`insert into units (source_id, id, property_id, name, area, metering_ref) values
    (${sourceId}, ${id}, ${values.propertyId}, ${name}, ${values.area ?? null}, ${values.meteringRef ?? null})`;
  return { id, name };
}

/** A contract with its parties; a tenancy since 2020 unless said otherwise. Days are YYYY-MM-DD. */
export async function aContract(
  sql: Sql,
  sourceId: string,
  values: {
    propertyId: string;
    unitId?: string;
    contacts: readonly string[];
    kind?: 'tenancy' | 'ownership' | 'house';
    startsOn?: string;
    endsOn?: string | null;
  },
) {
  const id = uuid();
  const { propertyId, unitId = null, kind = 'tenancy', startsOn = '2020-01-01', endsOn = null } = values;
  await sql`insert into contracts (source_id, id, property_id, unit_id, kind, starts_on, ends_on)
    values (${sourceId}, ${id}, ${propertyId}, ${unitId}, ${kind}, ${startsOn}, ${endsOn})`;
  for (const contactId of values.contacts) {
    await sql`insert into contract_parties (source_id, contract_id, contact_id)
      values (${sourceId}, ${id}, ${contactId})`;
  }
  return { id };
}

/** An address, number or mail address of a contact. */
interface Entry {
  value: string;
  label?: string | null;
  public: boolean;
  note?: string;
}

/** Somebody in charge at a property, for tenants unless said otherwise. Days are YYYY-MM-DD. */
export async function aContactPerson(
  sql: Sql,
  sourceId: string,
  values: { propertyId: string; category: string; name: string; audience?: string[]; validUntil?: string } & Partial<
    Record<'phones' | 'emails' | 'faxes' | 'addresses', Entry[]>
  >,
) {
  const contact = await aContact(sql, sourceId, { name: values.name });
  const id = uuid();
  const { propertyId, category, audience = ['tenant'], validUntil = null } = values;
  const { phones = [], emails = [], faxes = [], addresses = [] } = values;
  const entries = (all: Entry[]) => sql.json(all as never);
  await sql`update contacts set phones = ${entries(phones)}, emails = ${entries(emails)}, faxes = ${entries(faxes)},
    addresses = ${entries(addresses)} where id = ${contact.id}`;
  await sql`insert into contact_persons (source_id, id, property_id, contact_id, category, audience, valid_until)
    values (${sourceId}, ${id}, ${propertyId}, ${contact.id}, ${category}, ${audience}, ${validUntil})`;
  return { id, contactId: contact.id };
}

/** An account that can sign in only where a password hash is given. */
export async function anAccount(sql: Sql, values: { email?: string; passwordHash?: string; locale?: string } = {}) {
  const id = uuid();
  const email = values.email ?? `person-${next()}-${id.slice(-6)}@example.test`;
  await sql`insert into accounts (id, email, password_hash, locale, introduced_at)
    values (${id}, ${email}, ${values.passwordHash ?? null}, ${values.locale ?? 'de'}, now())`;
  return { id, email };
}

/** What an account is in a data source; active unless said otherwise. */
export async function aMembership(
  sql: Sql,
  sourceId: string,
  values: {
    accountId: string;
    personId?: string;
    role?: 'resident' | 'provider' | 'manager' | 'admin';
    state?: string;
    name?: string;
  },
) {
  const id = uuid();
  const { accountId, personId = null, role = personId ? 'resident' : 'manager', state = 'active' } = values;
  await sql`insert into memberships (source_id, id, account_id, person_id, name, role, state) values
    (${sourceId}, ${id}, ${accountId}, ${personId}, ${values.name ?? `Mitglied ${next()}`}, ${role}, ${state})`;
  return { id, role };
}

/** Makes one person act for another, with everything granted and without an end unless said otherwise; its id. */
export async function aDelegate(
  sql: Sql,
  sourceId: string,
  values: { personId: string; forPersonId: string; grants?: readonly string[]; endsOn?: string | null },
): Promise<string> {
  const id = uuid();
  const { personId, forPersonId, grants = ['notices', 'documents', 'consumption', 'property'], endsOn = null } = values;
  await sql`
    insert into delegates (source_id, id, person_id, for_person_id, grants, ends_on)
    values (${sourceId}, ${id}, ${personId}, ${forPersonId}, ${grants as string[]}, ${endsOn})`;
  return id;
}

/** An invitation that waits at an address; the id of the membership that it becomes. */
export async function anInvitation(sql: Sql, sourceId: string, email: string): Promise<string> {
  const { personId, name } = await aContact(sql, sourceId, { email });
  const id = uuid();
  await sql`
    insert into memberships (source_id, id, person_id, name, role, state, invited_email, invited_at, invited_until)
    values (${sourceId}, ${id}, ${personId}, ${name}, 'resident', 'pending', ${email}, now(), now() + interval '30 days')`;
  return id;
}

/** A live session: its token, and the same as the headers of a request from the portal on loopback or from a page. */
export async function aSession(
  sql: Sql,
  accountId: string,
  values: {
    kind?: 'portal' | 'page' | 'embed';
    origin?: string;
    sources?: readonly string[];
    scopes?: readonly string[];
    /** Whether the person has just shown that it is them; so unless said otherwise. */
    proven?: boolean;
  } = {},
) {
  const id = uuid();
  const token = randomBytes(32).toString('base64url');
  const { kind = 'portal', sources = null, scopes = null, proven = true } = values;
  const origin = kind === 'portal' ? null : (values.origin ?? 'https://www.verwaltung.example');
  await sql`insert into sessions (id, account_id, kind, token_hash, link_hash, origin, sources, scopes, idle_until, ends_at,
      proven_at)
    values (${id}, ${accountId}, ${kind}, ${hashToken(token)}, ${linkHash(testSecret, id)}, ${origin},
      ${sources as string[] | null}, ${scopes as string[] | null}, now() + interval '30 minutes',
      now() + interval '12 hours', case when ${proven} then now() end)`;
  const cookie = `p24-session=${token}`;
  const headers: Record<string, string> = origin ? { authorization: `Bearer ${token}`, origin } : { cookie };
  return { id, token, tokenHash: hashToken(token), cookie, origin, headers };
}

/** A resident who lives in a unit under a running contract and is signed in. */
export async function aResident(
  sql: Sql,
  sourceId: string,
  values: { name?: string; propertyId?: string; startsOn?: string; endsOn?: string | null } = {},
) {
  const { name, startsOn, endsOn = null } = values;
  const account = await anAccount(sql);
  const contact = await aContact(sql, sourceId, { email: account.email, ...(name ? { name } : {}) });
  const propertyId = values.propertyId ?? (await aProperty(sql, sourceId)).id;
  const unit = await aUnit(sql, sourceId, { propertyId });
  const contract = await aContract(sql, sourceId, {
    propertyId,
    unitId: unit.id,
    contacts: [contact.id],
    endsOn,
    ...(startsOn ? { startsOn } : {}),
  });
  const { personId } = contact;
  const membership = await aMembership(sql, sourceId, { accountId: account.id, personId, name: contact.name });
  const session = await aSession(sql, account.id);
  return { account, contact, propertyId, unit, contract, membership, session };
}

/** A manager of a data source who is signed in at the portal. */
export async function aManager(sql: Sql, sourceId: string, values: { role?: 'manager' | 'admin' } = {}) {
  const account = await anAccount(sql);
  const membership = await aMembership(sql, sourceId, { accountId: account.id, role: values.role ?? 'manager' });
  return { account, membership, session: await aSession(sql, account.id) };
}
