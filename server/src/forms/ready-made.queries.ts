import type { FormDefinition } from '@p24/sdk/api';
import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';

/** A category that every data source has. */
export interface SystemCategory {
  id: string;
  system: string;
  name: string;
}

/** Lets others who bring a data source's ready-made forms up to date wait until this transaction ends. */
export const lockReadyMade = (sql: Tx, sourceId: string) => sql`
  select pg_advisory_xact_lock(hashtextextended(${`forms ${sourceId}`}, 24))`;

/** Gives a data source the categories of forms that it lacks; an own category of that name becomes it. */
export async function insertCategories(sql: Tx, sourceId: string, categories: readonly SystemCategory[]) {
  await sql`
    insert into categories (source_id, id, kind, name, system)
    select ${sourceId}, given.id, 'form', given.name, given.system
    from unnest(${categories.map(({ id }) => id)}::uuid[], ${categories.map(({ name }) => name)}::text[],
      ${categories.map(({ system }) => system)}::text[]) as given (id, name, system)
    where not exists (
      select from categories where source_id = ${sourceId} and kind = 'form' and system = given.system)
    on conflict (source_id, kind, name) where parent_id is null and person_id is null
      do update set system = excluded.system`;
}

/** A ready-made form as it is to be there. */
export interface SystemForm {
  id: string;
  key: string;
  /** Key of its category. */
  category: string;
  audience: readonly string[];
  position: number;
  definition: FormDefinition;
}

const given = (sql: Tx, forms: readonly SystemForm[]) => sql`
  jsonb_to_recordset(${sql.json(forms as unknown as JSONValue)}) as given (
    id uuid, key text, category text, audience jsonb, position int, definition jsonb)`;

/** Gives a data source the ready-made forms that it lacks, locked. */
export async function insertForms(sql: Tx, sourceId: string, forms: readonly SystemForm[]): Promise<void> {
  await sql`
    with made as (
      insert into forms (source_id, id, key, category_id, audience, position)
      select ${sourceId}, given.id, given.key, c.id,
        (select array_agg(value) from jsonb_array_elements_text(given.audience)), given.position
      from ${given(sql, forms)}
      join categories c on c.source_id = ${sourceId} and c.kind = 'form' and c.system = given.category
      on conflict (source_id, key) do nothing
      returning id
    )
    insert into form_versions (source_id, form_id, no, definition)
    select ${sourceId}, given.id, 1, given.definition from ${given(sql, forms)} join made on made.id = given.id`;
}

/** Replaces the version of ready-made forms that have other questions by now; who began the one before may finish it. */
export async function replaceVersions(sql: Tx, sourceId: string, forms: readonly SystemForm[], now: Date) {
  await sql`
    with changed as (
      select f.id, f.version, given.definition
      from ${given(sql, forms)}
      join forms f on f.source_id = ${sourceId} and f.key = given.key
      join form_versions v on v.source_id = f.source_id and v.form_id = f.id and v.no = f.version
      where v.definition <> given.definition
      for update of f
    ), closed as (
      update form_versions v set replaced_at = ${now} from changed
      where v.source_id = ${sourceId} and v.form_id = changed.id and v.no = changed.version
    ), moved as (
      update forms f set version = changed.version + 1, updated_at = ${now} from changed
      where f.source_id = ${sourceId} and f.id = changed.id
    )
    insert into form_versions (source_id, form_id, no, definition)
    select ${sourceId}, id, version + 1, definition from changed`;
}
