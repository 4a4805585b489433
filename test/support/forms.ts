import type { FormDefinition, FormDelivery, FormElement, FormPage } from '@p24/sdk/api';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { activateForms, ensureReadyMadeForms } from '../../server/src/forms/forms.port.js';
import type { ReadyMadeKey } from '../../server/src/forms/ready-made/ready-made.js';
import type { TestDatabase } from './database.js';

/** A question of a form; a text that need not be answered unless said otherwise. */
export const question = (values: Partial<FormElement> & { key: string }): FormElement => ({
  type: 'text',
  label: { de: `Frage ${values.key}`, en: `Question ${values.key}` },
  required: false,
  ...values,
});

/** A definition of one page with these questions. */
export function definitionOf(...elements: Parameters<typeof question>[0][]): FormDefinition {
  const pages: FormPage[] = [{ title: { de: 'Seite', en: 'Page' }, elements: elements.map(question) }];
  return { title: { de: 'Antrag', en: 'Request' }, description: { de: 'Ein Antrag', en: 'A request' }, pages };
}

/** What is different about a form. */
interface FormValues {
  audience?: string[];
  delivery?: Partial<FormDelivery>;
  state?: 'active' | 'locked';
}

/** An active form of a data source's own, for tenants and owners, that opens a ticket unless said otherwise. */
export async function aForm(
  { database, direct }: Pick<TestDatabase, 'database' | 'direct'>,
  sourceId: string,
  definition: FormDefinition,
  values: FormValues = {},
): Promise<{ id: string }> {
  await database.transaction({ sources: [sourceId] }, (sql) => ensureReadyMadeForms(sql, sourceId));
  return insertForm(direct, sourceId, definition, values);
}

/** The same where the data source has its ready-made forms, and with them the categories. */
export async function insertForm(
  direct: Sql,
  sourceId: string,
  definition: FormDefinition,
  values: FormValues = {},
): Promise<{ id: string }> {
  const id = uuid();
  const { audience = ['tenant', 'owner'], delivery = {}, state = 'active' } = values;
  await direct`insert into forms (source_id, id, category_id, state, audience, delivery)
    select ${sourceId}, ${id}, id, ${state}, ${audience}, ${direct.json(delivery as never)} from categories
    where source_id = ${sourceId} and kind = 'form' and system = 'home'`;
  await direct`insert into form_versions (source_id, form_id, no, definition)
    values (${sourceId}, ${id}, 1, ${direct.json(definition as never)})`;
  return { id };
}

/** Gives a form other questions, as of a time; the version before stays. */
export async function replaceDefinition(
  sql: Sql,
  {
    sourceId,
    id,
    definition,
    at = new Date(),
  }: { sourceId: string; id: string; definition: FormDefinition; at?: Date },
): Promise<void> {
  await sql`update form_versions set replaced_at = ${at}
    where source_id = ${sourceId} and form_id = ${id} and replaced_at is null`;
  const [form] = await sql<[{ version: number }]>`update forms set version = version + 1
    where source_id = ${sourceId} and id = ${id} returning version`;
  await sql`insert into form_versions (source_id, form_id, no, definition)
    values (${sourceId}, ${id}, ${form.version}, ${sql.json(definition as never)})`;
}

/** Activates a ready-made form; its id. */
export async function aReadyMadeForm(
  { database, direct }: Pick<TestDatabase, 'database' | 'direct'>,
  sourceId: string,
  key: ReadyMadeKey,
  delivery: Partial<FormDelivery> = {},
): Promise<string> {
  await database.transaction({ sources: [sourceId] }, (sql) => activateForms(sql, sourceId, [key], delivery));
  const [form] = await direct<[{ id: string }]>`select id from forms where source_id = ${sourceId} and key = ${key}`;
  return form.id;
}
