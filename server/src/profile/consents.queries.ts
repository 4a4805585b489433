import type { ConsentAnswer } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnPeople } from '../core/http/scope.js';
import type { Purpose } from './consent-texts.js';

/** A person in a data source. */
export interface Who {
  sourceId: string;
  personId: string;
}

/** A statement about one purpose. */
export interface Statement {
  id: string;
  purpose: Purpose;
  textSha256: Buffer;
  state: ConsentAnswer | 'withdrawn';
}

/** The last statement of these people about each purpose, with the hash of the words that were shown. */
export const listLast = (sql: Tx, { sources, people }: OwnPeople) => sql<
  (Omit<Statement, 'id'> & { sourceId: string; at: string })[]
>`
  select distinct on (c.source_id, c.purpose) c.source_id as "sourceId", c.purpose, c.state, c.at,
    c.text_sha256 as "textSha256"
  from unnest(${sources}::uuid[], ${people}::uuid[]) as me(source_id, person_id)
  join consents c on c.source_id = me.source_id and c.person_id = me.person_id
  order by c.source_id, c.purpose, c.at desc, c.id desc`;

/** Appends statements; nothing that was stated is ever changed. */
export const append = (
  sql: Tx,
  { sourceId, personId }: Who,
  statements: readonly Statement[],
  { channel, now }: { channel: string; now: Date },
) => sql`
  insert into consents (source_id, id, at, person_id, purpose, text_sha256, state, channel)
  select ${sourceId}, s.id, ${now}, ${personId}, s.purpose, decode(s.hash, 'hex'), s.state, ${channel}
  from unnest(${statements.map(({ id }) => id)}::uuid[], ${statements.map(({ purpose }) => purpose)}::text[],
    ${statements.map(({ textSha256 }) => textSha256.toString('hex'))}::text[],
    ${statements.map(({ state }) => state)}::text[]) as s (id, purpose, hash, state)`;

/** Makes two statements of one person wait for each other, until the transaction ends. */
export const lockPerson = (sql: Tx, { sourceId, personId }: Who) => sql`
  select from people where source_id = ${sourceId} and id = ${personId} for no key update`;
