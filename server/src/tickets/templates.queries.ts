import type { TicketSettings, TicketTemplate } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** What a manager says of a template. */
type Draft = Omit<TicketTemplate, 'id' | 'system'>;

const columns = (sql: Tx) => sql`id, name, system, visibility, comments, attachments`;

export const list = (sql: Tx, sourceId: string) => sql<TicketTemplate[]>`
  select ${columns(sql)} from ticket_templates where source_id = ${sourceId} order by name, id`;

/** Inserts a template unless there are `most` already; undefined then. */
export async function insert(
  sql: Tx,
  { sourceId, id, most }: { sourceId: string; id: string; most: number },
  draft: Draft,
) {
  const [made] = await sql<TicketTemplate[]>`
    insert into ticket_templates (source_id, id, name, visibility, comments, attachments)
    select ${sourceId}, ${id}, ${draft.name}, ${sql.json(draft.visibility)}, ${draft.comments}, ${draft.attachments}
    where (select count(*) from ticket_templates where source_id = ${sourceId}) < ${most}
    returning ${columns(sql)}`;
  return made;
}

/** Replaces what a template says; undefined when there is none. */
export async function update(sql: Tx, sourceId: string, id: string, draft: Draft) {
  const [saved] = await sql<TicketTemplate[]>`
    update ticket_templates set name = ${draft.name}, visibility = ${sql.json(draft.visibility)},
      comments = ${draft.comments}, attachments = ${draft.attachments}
    where source_id = ${sourceId} and id = ${id}
    returning ${columns(sql)}`;
  return saved;
}

/** The name of a template; undefined when there is none. */
export async function findName(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<{ name: string }[]>`
    select name from ticket_templates where source_id = ${sourceId} and id = ${id}`;
  return found?.name;
}

export async function findSettings(sql: Tx, sourceId: string): Promise<unknown> {
  const [found] = await sql<{ value: unknown }[]>`
    select value from settings where source_id = ${sourceId} and key = 'tickets'`;
  return found?.value;
}

export const saveSettings = (sql: Tx, sourceId: string, { showStatus, showChange }: TicketSettings) => sql`
  insert into settings (source_id, key, value) values (${sourceId}, 'tickets', ${sql.json({ showStatus, showChange })})
  on conflict (source_id, key) do update set value = excluded.value, version = settings.version + 1`;
