import type { ChatMessage } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import type { Dialogue } from './dialogue.js';

/** A conversation as it is stored; `sourceId` and `personId` say whose it is. */
export interface ConversationRow {
  id: string;
  sourceId: string;
  personId: string;
  state: unknown;
  ended: boolean;
  handedOver: boolean;
  ticketId: string | null;
  ticketNumber: number | null;
}

const columns = (sql: Tx) => sql`
  c.id, c.source_id as "sourceId", c.person_id as "personId", c.state, c.ended_at is not null as ended,
  c.handed_over_at is not null as "handedOver", c.ticket_id as "ticketId",
  (select t.number from tickets t where t.source_id = c.source_id and t.id = c.ticket_id) as "ticketNumber"`;

/** What each of these contacts is to its managing company: `tenant`, `owner`, both or neither, by contracts past and present. */
export const findAudiences = (sql: Tx, { sources, contacts }: OwnContacts) => sql<
  { sourceId: string; name: string; timeZone: string; audience: ('tenant' | 'owner')[]; settings: unknown }[]
>`
  select s.id as "sourceId", s.name, s.time_zone as "timeZone",
    array(
      select distinct case c.kind when 'tenancy' then 'tenant' else 'owner' end
      from contract_parties p
      join contracts c on c.source_id = p.source_id and c.id = p.contract_id
      where p.source_id = mine.source_id and p.contact_id = mine.contact_id
    ) as audience,
    (select value from settings v where v.source_id = s.id and v.key = 'chatbot') as settings
  from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
  join sources s on s.id = mine.source_id
  order by s.name, s.id`;

/** The conversation that goes on in one of these sources, the one that was spoken in last. */
export async function findCurrent(sql: Tx, { sources, people }: { sources: string[]; people: string[] }) {
  const [found] = await sql<ConversationRow[]>`
    select ${columns(sql)}
    from unnest(${sources}::uuid[], ${people}::uuid[]) as mine(source_id, person_id)
    join conversations c on c.source_id = mine.source_id and c.person_id = mine.person_id
    where c.ended_at is null
    order by c.changed_at desc, c.id limit 1`;
  return found;
}

/** A conversation of one of these people, locked until the transaction ends: its messages come one after the other. */
export async function lock(sql: Tx, { sources, people }: { sources: string[]; people: string[] }, id: string) {
  const [found] = await sql<ConversationRow[]>`
    select ${columns(sql)}
    from unnest(${sources}::uuid[], ${people}::uuid[]) as mine(source_id, person_id)
    join conversations c on c.source_id = mine.source_id and c.person_id = mine.person_id
    where c.id = ${id}
    for update of c`;
  return found;
}

/** Begins a conversation; nothing happens where the id is taken. */
export const insert = (sql: Tx, row: { sourceId: string; id: string; personId: string; now: Date }) => sql`
  insert into conversations (source_id, id, created_at, changed_at, person_id)
  values (${row.sourceId}, ${row.id}, ${row.now}, ${row.now}, ${row.personId})
  on conflict do nothing`;

/** All that was said, in its order. */
export const listMessages = (sql: Tx, sourceId: string, conversationId: string) => sql<
  (Pick<ChatMessage, 'id' | 'at' | 'sender'> & { body: Omit<ChatMessage, 'id' | 'at' | 'sender'> })[]
>`
  select id, at, sender, body from chat_messages
  where source_id = ${sourceId} and conversation_id = ${conversationId}
  order by no`;

/** Which of these notices and documents the contacts see now. */
export const findSeen = (sql: Tx, { sources, contacts }: OwnContacts, ids: readonly string[], now: Date) => sql<
  { id: string }[]
>`
  select distinct f.item_id as id
  from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
  join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
  where f.kind in ('notice', 'document') and f.item_id = any (${ids as string[]}::uuid[])
    and f.visible_from <= ${now} and (f.visible_until is null or f.visible_until > ${now})`;

/** In which conversation of the data source a message stands. */
export async function findMessage(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<{ conversationId: string; text: string }[]>`
    select conversation_id as "conversationId", body->>'text' as text from chat_messages
    where source_id = ${sourceId} and id = ${id}`;
  return found;
}

/** Adds what was said to the end of a conversation. */
export async function append(
  sql: Tx,
  { sourceId, id: conversationId }: { sourceId: string; id: string },
  messages: readonly ChatMessage[],
): Promise<void> {
  for (const { id, at, sender, ...body } of messages) {
    await sql`
      insert into chat_messages (source_id, id, at, conversation_id, no, sender, body)
      select ${sourceId}, ${id}, ${at}, ${conversationId}, coalesce(max(no), 0) + 1, ${sender}, ${sql.json(body as never)}
      from chat_messages where source_id = ${sourceId} and conversation_id = ${conversationId}`;
  }
}

/** Keeps what is remembered of a conversation. */
export const remember = (
  sql: Tx,
  { sourceId, id }: { sourceId: string; id: string },
  { dialogue, now }: { dialogue: Dialogue; now: Date },
) => sql`
  update conversations set state = ${sql.json(dialogue as never)}, changed_at = ${now}
  where source_id = ${sourceId} and id = ${id}`;

/** Marks a conversation as handed over. */
export const markHandedOver = (
  sql: Tx,
  { sourceId, id }: { sourceId: string; id: string },
  { ticketId, now }: { ticketId: string | null; now: Date },
) => sql`
  update conversations set handed_over_at = ${now}, changed_at = ${now}, ticket_id = ${ticketId}
  where source_id = ${sourceId} and id = ${id}`;

/** Ends a conversation; one that has ended stays as it is. */
export const end = (sql: Tx, { sourceId, id }: { sourceId: string; id: string }, now: Date) => sql`
  update conversations set ended_at = coalesce(ended_at, ${now}) where source_id = ${sourceId} and id = ${id}`;

/** A person's name and address to write back to. */
export async function findPerson(sql: Tx, sourceId: string, personId: string) {
  const [found] = await sql<{ name: string }[]>`
    select name from people where source_id = ${sourceId} and id = ${personId}`;
  return found;
}

/** The settings of a data source as they are stored. */
export async function findSettings(sql: Tx, sourceId: string): Promise<unknown> {
  const [found] = await sql<{ value: unknown }[]>`
    select value from settings where source_id = ${sourceId} and key = 'chatbot'`;
  return found?.value;
}

/** Stores the settings of a data source. */
export const saveSettings = (sql: Tx, sourceId: string, value: object) => sql`
  insert into settings (source_id, key, value) values (${sourceId}, 'chatbot', ${sql.json(value as never)})
  on conflict (source_id, key) do update set value = excluded.value, version = settings.version + 1`;
