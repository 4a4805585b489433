import type { Answers, FormDefinition, FormDelivery, Words } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnPeople } from '../core/http/scope.js';
import type { Standing } from './standing.js';

/** A form as lists show it. */
export interface FormRow {
  id: string;
  sourceId: string;
  version: number;
  key: string | null;
  category: { id: string; name: string };
  title: Words;
  description: Words;
}

type Shown = Pick<Standing, 'sources' | 'audiences'>;

const columns = (sql: Tx) => sql`
  f.id, f.source_id as "sourceId", f.version, f.key, jsonb_build_object('id', c.id, 'name', c.name) as category,
  v.definition->'title' as title, v.definition->'description' as description`;

const joined = (sql: Tx) => sql`
  forms f
  join form_versions v on v.source_id = f.source_id and v.form_id = f.id and v.no = f.version
  join categories c on c.source_id = f.source_id and c.id = f.category_id`;

const forAudience = (sql: Tx, { sources, audiences }: Shown) => sql`
  f.source_id = any (${sources}::uuid[]) and exists (
    select from unnest(${sources}::uuid[], ${audiences}::text[]) as mine(source_id, audience)
    where mine.source_id = f.source_id and mine.audience = any (f.audience))`;

/** The active forms for these audiences, by category; 200 at most. */
export const list = (sql: Tx, shown: Shown, { sources, people }: OwnPeople) => sql<(FormRow & { hasDraft: boolean })[]>`
  select ${columns(sql)}, exists (
    select from unnest(${sources}::uuid[], ${people}::uuid[]) as me(source_id, person_id)
    join drafts d on d.source_id = me.source_id and d.person_id = me.person_id
    where d.source_id = f.source_id and d.form_id = f.id) as "hasDraft"
  from ${joined(sql)}
  where f.state = 'active' and ${forAudience(sql, shown)}
  order by f.source_id, min(f.position) over (partition by f.source_id, f.category_id), f.position, f.id
  limit 200`;

/** The active forms of these keys for these audiences, in their order. */
export const findByKeys = (sql: Tx, shown: Shown, sourceId: string, keys: readonly string[]) => sql<
  (Pick<FormRow, 'id' | 'title'> & { key: string })[]
>`
  select f.id, f.key, v.definition->'title' as title
  from ${joined(sql)}
  where f.source_id = ${sourceId} and f.key = any (${keys as string[]}) and f.state = 'active'
    and ${forAudience(sql, shown)}
  order by f.position, f.id`;

/** A form with all that a submission needs to know. */
export interface FormDetailRow extends FormRow {
  state: 'active' | 'locked';
  delivery: Partial<FormDelivery>;
  definition: FormDefinition;
}

/** A form for these audiences, active or locked; undefined when there is none. */
export async function find(sql: Tx, shown: Shown, id: string) {
  const [found] = await sql<FormDetailRow[]>`
    select ${columns(sql)}, f.state, f.delivery, v.definition
    from ${joined(sql)}
    where f.id = ${id} and ${forAudience(sql, shown)} limit 1`;
  return found;
}

/**
 * The definition of a version; undefined where it never was, or was replaced before `since`, when nobody can still be
 * filling it in.
 */
export async function findVersion(
  sql: Tx,
  { sourceId, formId, no, since }: { sourceId: string; formId: string; no: number; since: Date },
) {
  const [found] = await sql<{ definition: FormDefinition }[]>`
    select definition from form_versions
    where source_id = ${sourceId} and form_id = ${formId} and no = ${no}
      and (replaced_at is null or replaced_at > ${since})`;
  return found?.definition;
}

/** What is known of a person, to be filled in. */
export async function findPerson(sql: Tx, sourceId: string, personId: string) {
  const [found] = await sql<{ name: string; email: string | null; phone: string | null; address: string | null }[]>`
    select p.name, p.email, c.phones->0->>'value' as phone, c.addresses->0->>'value' as address
    from people p join contacts c on c.source_id = p.source_id and c.id = p.contact_id
    where p.source_id = ${sourceId} and p.id = ${personId}`;
  return found;
}

/** Which draft: of a form, by a person. */
export interface DraftKey {
  sourceId: string;
  personId: string;
  formId: string;
}

/** What a person has filled in so far. */
export async function findDraft(sql: Tx, { sourceId, personId, formId }: DraftKey) {
  const [found] = await sql<{ version: number; answers: Answers; page: number; savedAt: string }[]>`
    select version, answers, page, saved_at as "savedAt" from drafts
    where source_id = ${sourceId} and person_id = ${personId} and form_id = ${formId}`;
  return found;
}

/**
 * Keeps a draft in place of the one before, with `after` only of the one of that time; tells whether there was none, and
 * nothing where another one stands there.
 */
export async function putDraft(
  sql: Tx,
  { sourceId, personId, formId }: DraftKey,
  draft: { version: number; answers: Answers; page: number; after?: string | null | undefined; now: Date },
): Promise<{ first: boolean } | undefined> {
  const { version, answers, page, after, now } = draft;
  const [put] = await sql<{ first: boolean }[]>`
    insert into drafts (source_id, person_id, form_id, version, answers, page, saved_at)
    values (${sourceId}, ${personId}, ${formId}, ${version}, ${sql.json(answers)}, ${page}, ${now})
    on conflict (source_id, person_id, form_id) do update
      set version = excluded.version, answers = excluded.answers, page = excluded.page, saved_at = excluded.saved_at
      where ${after === undefined} or drafts.saved_at = ${after ?? null}
    returning xmax = 0 as first`;
  return put;
}

/** Throws these people's drafts of a form away; tells in which data sources there were any. */
export const dropDrafts = (sql: Tx, { sources, people }: OwnPeople, formId: string) => sql<{ sourceId: string }[]>`
  delete from drafts d using unnest(${sources}::uuid[], ${people}::uuid[]) as me(source_id, person_id)
  where d.source_id = me.source_id and d.person_id = me.person_id and d.form_id = ${formId}
  returning d.source_id as "sourceId"`;

/** What holds for all forms of a data source. */
export async function findSettings(sql: Tx, sourceId: string): Promise<{ consentQuery: boolean }> {
  const [found] = await sql<{ consentQuery: boolean }[]>`
    select coalesce((value->>'consentQuery')::boolean, false) as "consentQuery"
    from settings where source_id = ${sourceId} and key = 'forms'`;
  return found ?? { consentQuery: false };
}

/** How stored files are called. */
export const listFileNames = (sql: Tx, sourceId: string, ids: readonly string[]) => sql<{ id: string; name: string }[]>`
  select id, name from files where source_id = ${sourceId} and id = any (${ids as string[]}::uuid[])`;
