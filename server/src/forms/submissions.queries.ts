import type { Answers, ConsentAnswer, FormDefinition, ManagedSubmissionSummary } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnPeople, Place } from '../core/http/scope.js';
import { liesIn } from '../core/http/scope.queries.js';

/** Lets one sender at a time work on a submission's id, until the transaction ends. */
export const lock = (sql: Tx, id: string) => sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`;

/** Who sent what under an id in these data sources; undefined when nobody did. */
export async function findSent(sql: Tx, sources: readonly string[], id: string) {
  const [sent] = await sql<{ sourceId: string; personId: string | null; fingerprint: Buffer }[]>`
    select source_id as "sourceId", person_id as "personId", fingerprint
    from submissions where source_id = any (${sources as string[]}::uuid[]) and id = ${id}`;
  return sent;
}

/** The next receipt number of a data source in the year that it is there: `2026-00042`. */
export async function nextReceiptNo(sql: Tx, sourceId: string, now: Date): Promise<string> {
  const [taken] = await sql<[{ no: string }]>`
    with y as (
      select to_char(timezone(time_zone, ${now}::timestamptz), 'YYYY') as year from sources where id = ${sourceId}
    ), counted as (
      insert into counters (source_id, series, value) select ${sourceId}, 'receipt ' || year, 1 from y
      on conflict (source_id, series) do update set value = counters.value + 1
      returning value
    )
    select year || '-' || lpad(value::text, greatest(5, length(value::text)), '0') as no from y, counted`;
  return taken.no;
}

/** A submission as it is written, once. */
export interface NewSubmission {
  sourceId: string;
  id: string;
  formId: string;
  version: number;
  personId: string;
  contractId: string | null;
  title: string;
  place: string | null;
  answers: Answers;
  consent: ConsentAnswer | null;
  receiptNo: string;
  ticketId: string | null;
  fingerprint: Buffer;
  now: Date;
}

export const insert = (sql: Tx, made: NewSubmission) => sql`
  insert into submissions (source_id, id, created_at, form_id, version, person_id, contract_id, title, place, answers,
    consent, receipt_no, ticket_id, fingerprint)
  values (${made.sourceId}, ${made.id}, ${made.now}, ${made.formId}, ${made.version}, ${made.personId},
    ${made.contractId}, ${made.title}, ${made.place}, ${sql.json(made.answers)}, ${made.consent}, ${made.receiptNo},
    ${made.ticketId}, ${made.fingerprint})`;

/** A submission with all that its receipt says. */
export interface SubmissionRow {
  id: string;
  sourceId: string;
  sourceName: string;
  /** Colour of the brand, `#rrggbb`. */
  accent: string | null;
  timeZone: string;
  formId: string;
  formKey: string | null;
  contractId: string | null;
  version: number;
  definition: FormDefinition;
  answers: Answers;
  place: string | null;
  consent: ConsentAnswer | null;
  receiptNo: string;
  /** What people quote. */
  number: string;
  submittedAt: string;
  ticket: { id: string; number: number } | null;
  person: { id: string; name: string; email: string | null } | null;
}

/** One number for one thing: the ticket's, where a submission opened one. */
const quoted = (sql: Tx) => sql`coalesce(t.number::text, b.receipt_no)`;

const columns = (sql: Tx) => sql`
  b.id, b.source_id as "sourceId", s.name as "sourceName", s.time_zone as "timeZone", b.form_id as "formId",
  (select substring(value->>'accent' from '^#[0-9a-fA-F]{6}$') from settings
    where source_id = b.source_id and key = 'theme') as accent,
  b.contract_id as "contractId", f.key as "formKey", b.version, v.definition, b.answers, b.place, b.consent, b.receipt_no as "receiptNo",
  ${quoted(sql)} as number, b.created_at as "submittedAt",
  case when t.id is not null then jsonb_build_object('id', t.id, 'number', t.number) end as ticket,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) end as person`;

const joined = (sql: Tx) => sql`
  submissions b
  join sources s on s.id = b.source_id
  join forms f on f.source_id = b.source_id and f.id = b.form_id
  join form_versions v on v.source_id = b.source_id and v.form_id = b.form_id and v.no = b.version
  left join tickets t on t.source_id = b.source_id and t.id = b.ticket_id
  left join people p on p.source_id = b.source_id and p.id = b.person_id`;

/** A submission of one of these people; undefined when there is none. */
export async function findOwn(sql: Tx, { sources, people }: OwnPeople, id: string) {
  const [found] = await sql<SubmissionRow[]>`
    select ${columns(sql)} from ${joined(sql)}
    join unnest(${sources}::uuid[], ${people}::uuid[]) as me(source_id, person_id)
      on me.source_id = b.source_id and me.person_id = b.person_id
    where b.id = ${id} limit 1`;
  return found;
}

/** A submission of a data source; undefined when there is none. */
export async function find(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<SubmissionRow[]>`
    select ${columns(sql)} from ${joined(sql)} where b.source_id = ${sourceId} and b.id = ${id}`;
  return found;
}

/** A submission as lists show it, with its place in the list. */
export interface SubmissionListRow {
  id: string;
  sourceId: string;
  formId: string;
  receiptNo: string;
  number: string;
  title: string;
  words: SubmissionRow['definition']['title'];
  place: string | null;
  submittedAt: string;
  ticket: ManagedSubmissionSummary['ticket'];
  person: SubmissionRow['person'];
  micros: string;
}

/** Where a page of a list begins, and how long it is. */
export interface PageOrder {
  after: readonly [micros: string, id: string] | null;
  limit: number;
}

const listColumns = (sql: Tx) => sql`
  b.id, b.source_id as "sourceId", b.form_id as "formId", b.receipt_no as "receiptNo", b.title,
  ${quoted(sql)} as number, v.definition->'title' as words, b.place, b.created_at as "submittedAt",
  case when t.id is not null then jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title, 'priority', t.priority) end as ticket,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) end as person,
  (extract(epoch from b.created_at) * 1000000)::bigint::text as micros`;

const beyond = (sql: Tx, after: PageOrder['after']) =>
  after
    ? sql`and (b.created_at, b.id) < ('epoch'::timestamptz + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)`
    : sql``;

/** What these people submitted, newest first, one row more than asked for. */
export const listOwn = (
  sql: Tx,
  { sources, people }: OwnPeople,
  { after, limit, place }: PageOrder & { place: Place | null },
) => sql<SubmissionListRow[]>`
  select ${listColumns(sql)} from ${joined(sql)}
  join unnest(${sources}::uuid[], ${people}::uuid[]) as me(source_id, person_id)
    on me.source_id = b.source_id and me.person_id = b.person_id
  left join contracts c on c.source_id = b.source_id and c.id = b.contract_id
  where ${liesIn(sql, place, { property: sql`c.property_id`, contract: sql`b.contract_id` })} ${beyond(sql, after)}
  order by b.created_at desc, b.id desc limit ${limit + 1}`;

/** What was submitted to a data source, newest first, one row more than asked for. */
export const list = (
  sql: Tx,
  sourceId: string,
  { after, limit, form, search }: PageOrder & { form?: string | undefined; search: readonly string[] },
) => sql<SubmissionListRow[]>`
  select ${listColumns(sql)} from ${joined(sql)}
  where b.source_id = ${sourceId}
    ${form ? sql`and b.form_id = ${form}` : sql``}
    ${search.length > 0 ? sql`and (b.title || ' ' || b.receipt_no || ' ' || ${quoted(sql)} || ' ' || coalesce(p.name, '')) ilike all (${search as string[]}::text[])` : sql``}
    ${beyond(sql, after)}
  order by b.created_at desc, b.id desc limit ${limit + 1}`;

/** The files of a submission, in their order. */
export const listFiles = (sql: Tx, sourceId: string, id: string) => sql<
  { id: string; name: string; type: string; size: number; sha256: Buffer }[]
>`
  select f.id, f.name, f.type, f.size, f.sha256
  from attachments a join files f on f.source_id = a.source_id and f.id = a.file_id
  where a.source_id = ${sourceId} and a.item_kind = 'submission' and a.item_id = ${id}
  order by a.position, f.id`;

/** How contracts are called: unit and property. */
export const listPlaces = (sql: Tx, sourceId: string, contracts: readonly string[]) => sql<
  { id: string; place: string }[]
>`
  select c.id, concat_ws(', ', u.name, o.name) as place
  from contracts c
  join properties o on o.source_id = c.source_id and o.id = c.property_id
  left join units u on u.source_id = c.source_id and u.id = c.unit_id
  where c.source_id = ${sourceId} and c.id = any (${contracts as string[]}::uuid[])`;

/** Whether one of these people made a submission. */
export async function isOwn(sql: Tx, { sources, people }: OwnPeople, id: string): Promise<boolean> {
  const found = await sql`
    select from submissions b
    join unnest(${sources}::uuid[], ${people}::uuid[]) as me(source_id, person_id)
      on me.source_id = b.source_id and me.person_id = b.person_id
    where b.id = ${id}`;
  return found.length > 0;
}

/** Whether a submission was made to one of these data sources. */
export async function isManaged(sql: Tx, sources: readonly string[], id: string): Promise<boolean> {
  const found = await sql`
    select from submissions where source_id = any (${sources as string[]}::uuid[]) and id = ${id}`;
  return found.length > 0;
}
