import type { ErasurePart, KeepReason } from '@p24/sdk/api';
import type { Fragment, Tx } from '../core/database/database.js';
import type { leftOut, Owner, PersonalName } from './own-data.tables.js';

/** Somebody whose data are weighed, in one data source. */
export interface Subject extends Owner {
  /** The addresses under which they were written to, in lower case. */
  emails: readonly string[];
}

/** Why something stays, and until when; null: that is not known yet. */
export interface Hold {
  reason: KeepReason;
  until: string | null;
}

/** What was found before anything goes. */
export interface Held {
  /** Whether one of their contracts runs. */
  running: boolean;
  /** Whether other people belong to the same contact. */
  shared: boolean;
  /** What stays for which it must be known who it was; null: nothing does. */
  named: Hold | null;
}

/** What an erasure does with the rows of a table, which are called `t`: they are deleted unless it says otherwise. */
export interface ErasureRule {
  /** What people call it; null: it is not counted, since it belongs to something that is. */
  part: ErasurePart | null;
  /** Whose rows are meant where these are not the ones that the export of the own data holds. */
  whose?: (sql: Tx, subject: Subject) => Fragment;
  /** Which of them stay. */
  keeps?: 'all' | ((sql: Tx, held: Held) => Fragment);
  reason?: (held: Held) => KeepReason;
  /** The day at whose end a row that stays may go. */
  until?: (sql: Tx, held: Held) => Fragment;
  /** What is done to those that stay. */
  clears?: (sql: Tx, rows: Fragment, held: Held) => readonly PromiseLike<unknown>[];
  /** What is deleted besides those that go, before they do. */
  also?: (sql: Tx, rows: Fragment) => PromiseLike<unknown>;
}

/** Rows that go or stay with others, in words. */
export interface Following {
  follows: string;
}

const ids = (list: readonly string[]) => list as string[];
const here = (sql: Tx, { sources }: Owner) => sql`t.source_id = any (${ids(sources)}::uuid[])`;
const person = (sql: Tx, subject: Subject) =>
  sql`${here(sql, subject)} and t.person_id = any (${ids(subject.people)}::uuid[])`;

/** The last day of the year so many years after a time: as claims and records are counted. */
const yearEnd = (sql: Tx, time: Fragment, years: number) =>
  sql`make_date(extract(year from ${time})::int + ${years}::int, 12, 31)`;
const nowhere = (sql: Tx) => sql`null::date`;
const deletesAttached = (sql: Tx, kind: string, owners: Fragment) => sql`
  delete from attachments a where a.item_kind = ${kind} and (a.source_id, a.item_id) in (${owners})`;

/** Claims are out of time three years after the end of the year (§§ 195, 199 BGB). */
const claims = 3;
/** Books and accounts are kept for ten years, and with them what they say about a contract (§ 147 AO, § 257 HGB). */
const books = 10;

const own: ErasureRule = { part: 'own' };
const withAccount: Following = { follows: 'the account, which goes with the last of its memberships' };
const proof = (time: (sql: Tx) => Fragment): ErasureRule => ({
  part: 'proofs',
  keeps: 'all',
  reason: () => 'proof',
  until: (sql) => yearEnd(sql, time(sql), claims),
});

const contractEnd = (sql: Tx) => sql`(
  select c.ends_on from contracts c where c.source_id = t.source_id and c.id = t.contract_id)`;

/** Every table with something about people, and what an erasure does with it; a new one without a rule does not compile. */
export const erasureRules: Readonly<Record<PersonalName | keyof typeof leftOut, ErasureRule | Following>> = {
  accounts: withAccount,
  sessions: withAccount,
  passkeys: withAccount,
  totp: withAccount,
  recovery_codes: withAccount,
  idempotency: withAccount,
  codes: { follows: 'the membership that they were made for, or the account' },
  api_keys: { follows: 'nobody: a key is the managing company’s' },
  import_rows: { follows: 'the import, in whose transaction they are deleted' },
  memberships: { part: 'access', whose: person },
  delegates: { part: 'access' },
  notification_choices: { follows: 'the membership' },
  reads: own,
  drafts: own,
  document_filings: own,
  categories: own,
  files: own,
  data_exports: own,
  conversations: { part: 'conversations' },
  chat_messages: { follows: 'the conversation' },
  tickets: {
    part: 'requests',
    whose: (sql, subject) => sql`${here(sql, subject)} and t.initiator_id = any (${ids(subject.people)}::uuid[])`,
    keeps: (sql) => sql`(t.status not in ('done', 'closed', 'rejected')
      or ${yearEnd(sql, sql`t.changed_at`, claims)} >= current_date)`,
    reason: () => 'claims',
    until: (sql) => sql`case when t.status in ('done', 'closed', 'rejected')
      then ${yearEnd(sql, sql`t.changed_at`, claims)} end`,
    also: (sql, rows) =>
      deletesAttached(
        sql,
        'ticket-event',
        sql`select e.source_id, e.id from ticket_events e
          where (e.source_id, e.ticket_id) in (select t.source_id, t.id from ${rows})`,
      ),
  },
  ticket_people: {
    part: null,
    keeps: (sql) => sql`exists (select from tickets o
      where o.source_id = t.source_id and o.id = t.ticket_id and o.initiator_id = t.person_id)`,
  },
  ticket_events: {
    part: null,
    whose: person,
    keeps: 'all',
    clears: (sql, rows, { named }) =>
      named
        ? []
        : [
            sql`update ticket_events set author_name = null
        where (source_id, id) in (select t.source_id, t.id from ${rows})`,
          ],
  },
  submissions: {
    part: 'requests',
    keeps: (sql) => sql`${yearEnd(sql, sql`t.created_at`, claims)} >= current_date`,
    reason: () => 'claims',
    until: (sql) => yearEnd(sql, sql`t.created_at`, claims),
    also: (sql, rows) => deletesAttached(sql, 'submission', sql`select t.source_id, t.id from ${rows}`),
  },
  consents: {
    part: 'consents',
    keeps: (sql, { running }) => sql`(${running} or ${yearEnd(sql, sql`t.at`, claims)} >= current_date)`,
    reason: () => 'proof',
    until: (sql, { running }) => (running ? nowhere(sql) : yearEnd(sql, sql`t.at`, claims)),
  },
  contract_parties: {
    part: 'contracts',
    keeps: (sql) => sql`coalesce(${yearEnd(sql, contractEnd(sql), books)} >= current_date, true)`,
    reason: ({ running }) => (running ? 'contract' : 'bookkeeping'),
    until: (sql) => yearEnd(sql, contractEnd(sql), books),
  },
  contracts: { follows: 'whoever is party to them, and the flat whose history they are' },
  consumption: {
    part: 'consumption',
    keeps: 'all',
    reason: () => 'metering',
    until: (sql) => yearEnd(sql, sql`t.month`, claims),
  },
  documents: {
    part: 'documents',
    keeps: 'all',
    reason: () => 'bookkeeping',
    until: (sql) => yearEnd(sql, sql`t.created_at`, books),
  },
  notices: { follows: 'the house: they say nothing about anybody' },
  feed: { ...proof((sql) => sql`t.visible_from`), keeps: (sql, { named, shared }) => sql`${named !== null || shared}` },
  audit: proof((sql) => sql`t.at`),
  erasures: proof((sql) => sql`t.created_at`),
  deliveries: {
    ...proof((sql) => sql`t.created_at`),
    whose: (sql, subject) => sql`${here(sql, subject)} and lower(t.recipient) = any (${ids(subject.emails)}::text[])`,
    // When somebody was told stays; to which address, and with which words, does not.
    clears: (sql, rows) => [
      sql`delete from mails where (source_id, delivery_id) in (select t.source_id, t.id from ${rows})`,
      sql`update deliveries set recipient = '', data = '{}', error = null,
          state = case when state = 'pending' then 'cancelled' else state end
        where (source_id, id) in (select t.source_id, t.id from ${rows})`,
    ],
  },
  contact_persons: { part: 'contact' },
  personal_details: { part: 'contact' },
  // Its photo goes with it: nothing else refers to the file.
  portraits: { part: 'contact' },
  people: {
    part: 'contact',
    keeps: (sql, { named }) => sql`${named !== null}`,
    reason: ({ named }) => named?.reason ?? 'claims',
    until: (sql, { named }) => sql`${named?.until ?? null}::date`,
    // Who rents must be reached.
    clears: (sql, rows, { running }) =>
      running
        ? []
        : [
            sql`update people set email = null, noted_phones = '[]'
            where (source_id, id) in (select t.source_id, t.id from ${rows})`,
          ],
  },
  contacts: {
    part: 'contact',
    keeps: (sql, { named, shared }) => sql`${named !== null || shared}`,
    reason: ({ named }) => named?.reason ?? 'others',
    until: (sql, { named }) => sql`${named?.until ?? null}::date`,
    clears: (sql, rows, { running, shared }) =>
      running || shared
        ? []
        : [
            sql`update contacts set phones = '[]', emails = '[]', faxes = '[]'
            where (source_id, id) in (select t.source_id, t.id from ${rows})`,
          ],
  },
};
