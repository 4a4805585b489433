import type { FormAudience, FormDelivery, FormPage, FormState, Words } from '@p24/sdk/api';
import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';

/** A form as its managers see it. */
export interface ManagedRow {
  id: string;
  key: string | null;
  category: { id: string; name: string };
  title: Words;
  description: Words;
  pages: FormPage[];
  state: FormState;
  audience: FormAudience[];
  delivery: Partial<FormDelivery>;
  version: number;
  submissions: number;
  updatedAt: string;
}

/** The forms of a data source by category, 200 at most; those of certain ids where they are named. */
export const list = (sql: Tx, sourceId: string, ids: readonly string[] | null) => sql<ManagedRow[]>`
  select f.id, f.key, jsonb_build_object('id', c.id, 'name', c.name) as category,
    v.definition->'title' as title, v.definition->'description' as description, v.definition->'pages' as pages,
    f.state, f.audience, f.delivery, f.version, f.updated_at as "updatedAt",
    (select count(*)::int from submissions b where b.source_id = f.source_id and b.form_id = f.id) as submissions
  from forms f
  join form_versions v on v.source_id = f.source_id and v.form_id = f.id and v.no = f.version
  join categories c on c.source_id = f.source_id and c.id = f.category_id
  where f.source_id = ${sourceId} ${ids ? sql`and f.id = any (${ids as string[]}::uuid[])` : sql``}
  order by min(f.position) over (partition by f.category_id), f.position, f.id
  limit 200`;

/** What of a form managers change. */
export interface FormChoice {
  id: string;
  state: FormState;
  audience: FormAudience[];
  delivery: Partial<FormDelivery>;
}

/** Takes forms for a change, in an order that never dead-locks; those that are not there are left out. */
export const lock = (sql: Tx, sourceId: string, ids: readonly string[]) => sql<FormChoice[]>`
  select id, state, audience, delivery from forms
  where source_id = ${sourceId} and id = any (${ids as string[]}::uuid[])
  order by id for update`;

/** Writes what managers chose for forms. */
export async function change(sql: Tx, sourceId: string, choices: readonly FormChoice[], now: Date): Promise<void> {
  await sql`
    update forms f set state = chosen.state, delivery = chosen.delivery, updated_at = ${now},
      audience = (select array_agg(value) from jsonb_array_elements_text(chosen.audience))
    from jsonb_to_recordset(${sql.json(choices as unknown as JSONValue)}) as chosen (
      id uuid, state text, audience jsonb, delivery jsonb)
    where f.source_id = ${sourceId} and f.id = chosen.id`;
}

/** The ids of forms by the key of the ready-made form that they are. */
export const findByKeys = (sql: Tx, sourceId: string, keys: readonly string[]) => sql<{ id: string; key: string }[]>`
  select id, key from forms where source_id = ${sourceId} and key = any (${keys as string[]}::text[])`;

/** Whether a data source has a ticket template of this id. */
export async function isTemplate(sql: Tx, sourceId: string, id: string): Promise<boolean> {
  return (await sql`select from ticket_templates where source_id = ${sourceId} and id = ${id}`).length > 0;
}

/** Writes what holds for all forms of a data source. */
export async function putSettings(sql: Tx, sourceId: string, settings: { consentQuery: boolean }): Promise<void> {
  await sql`
    insert into settings (source_id, key, value) values (${sourceId}, 'forms', ${sql.json(settings)})
    on conflict (source_id, key) do update set value = excluded.value, version = settings.version + 1`;
}
