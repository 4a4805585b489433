import type { Fragment, Tx } from '../core/database/database.js';

/** Whose data are gathered: the account and, in each of its data sources, the memberships, people and contacts. */
export interface Owner {
  accountId: string;
  sources: readonly string[];
  memberships: readonly string[];
  people: readonly string[];
  contacts: readonly string[];
}

/** What of a table belongs to a person. Its rows are called `t`. */
export interface PersonalTable {
  /** What the person gets. */
  columns: readonly string[];
  /** What is kept back, with the reason. */
  without?: Readonly<Record<string, string>>;
  where(sql: Tx, owner: Owner): Fragment;
}

const ids = (list: readonly string[]) => list as string[];
const here = (sql: Tx, { sources }: Owner) => sql`t.source_id = any (${ids(sources)}::uuid[])`;
const account = (sql: Tx, { accountId }: Owner) => sql`t.account_id = ${accountId}`;
const person = (sql: Tx, owner: Owner) => sql`${here(sql, owner)} and t.person_id = any (${ids(owner.people)}::uuid[])`;
const membership = (sql: Tx, owner: Owner) =>
  sql`${here(sql, owner)} and t.membership_id = any (${ids(owner.memberships)}::uuid[])`;
const contact = (sql: Tx, owner: Owner) =>
  sql`${here(sql, owner)} and t.contact_id = any (${ids(owner.contacts)}::uuid[])`;
const shown = (sql: Tx, owner: Owner, kind: string) =>
  sql`${here(sql, owner)} and exists (select from feed f where f.source_id = t.source_id and f.kind = ${kind}
    and f.item_id = t.id and f.contact_id = any (${ids(owner.contacts)}::uuid[]) and f.visible_from <= now())`;
const ticket = (sql: Tx, owner: Owner, id: Fragment) =>
  sql`${here(sql, owner)} and exists (select from tickets o where o.source_id = t.source_id and o.id = ${id} and o.released
    and (o.initiator_id = any (${ids(owner.people)}::uuid[]) or exists (select from ticket_people p
      where p.source_id = o.source_id and p.ticket_id = o.id and p.person_id = any (${ids(owner.people)}::uuid[]))))`;
const party = (sql: Tx, owner: Owner, id: Fragment) =>
  sql`exists (select from contract_parties p where p.source_id = t.source_id and p.contract_id = ${id}
    and p.contact_id = any (${ids(owner.contacts)}::uuid[]))`;

const secret = 'a secret, or a part of one';
const inner = 'means nothing outside of the program';
const others = 'names of others are theirs';

const tables = {
  accounts: {
    columns: ['id', 'created_at', 'email', 'locale', 'state', 'introduced_at'],
    without: { password_hash: secret, demo: inner, password_short: inner },
    where: (sql, { accountId }) => sql`t.id = ${accountId}`,
  },
  sessions: {
    columns: ['created_at', 'kind', 'origin', 'agent', 'idle_until', 'ends_at', 'proven_at'],
    without: {
      ...{ id: inner, account_id: inner, sources: inner, scopes: inner, idle: inner, rotated_at: inner },
      ...{ token_hash: secret, previous_hash: secret, link_hash: secret, code_hash: secret },
      ...{ preview_of: others, preview_person: others, api_key_id: inner },
    },
    where: (sql, owner) => sql`${account(sql, owner)} and t.kind <> 'preview'`,
  },
  passkeys: {
    columns: ['created_at', 'name', 'last_used_at', 'backed_up'],
    without: {
      ...{ id: inner, account_id: inner, counter: inner, transports: inner, syncable: inner },
      ...{ credential_id: secret, public_key: secret },
    },
    where: account,
  },
  totp: {
    columns: ['confirmed_at'],
    without: { account_id: inner, secret, waiting: secret, last_step: secret },
    where: account,
  },
  recovery_codes: { columns: ['created_at', 'used_at'], without: { account_id: inner, hash: secret }, where: account },
  memberships: {
    columns: [
      ...['source_id', 'id', 'created_at', 'person_id', 'name', 'role', 'state', 'last_online', 'locale', 'email'],
      ...['invited_email', 'invited_at', 'invited_until', 'invitations', 'letter_at', 'letter_until', 'letter_namings'],
    ],
    without: { account_id: inner, change: inner, letter_code: inner },
    where: (sql, owner) => sql`${here(sql, owner)} and ${account(sql, owner)}`,
  },
  people: {
    columns: ['source_id', 'id', 'created_at', 'contact_id', 'name', 'email', 'noted_phones'],
    without: {
      ...{ search: inner, standing: inner, standing_from: inner, standing_until: inner },
      ...{ has_contact_person: inner, has_documents: inner, has_notices: inner, lacks: inner },
      ...{ told_last_name: inner, sort_name: inner },
    },
    where: (sql, owner) => sql`${here(sql, owner)} and t.id = any (${ids(owner.people)}::uuid[])`,
  },
  contacts: {
    columns: [
      ...['source_id', 'id', 'created_at', 'external_id', 'kind', 'name', 'valid_from', 'valid_until', 'addresses'],
      ...['phones', 'emails', 'faxes'],
    ],
    where: (sql, owner) => sql`${here(sql, owner)} and t.id = any (${ids(owner.contacts)}::uuid[])`,
  },
  contract_parties: { columns: ['source_id', 'contract_id', 'contact_id'], where: contact },
  contracts: {
    columns: ['source_id', 'id', 'created_at', 'external_id', 'property_id', 'unit_id', 'kind', 'starts_on', 'ends_on'],
    where: (sql, owner) => sql`${here(sql, owner)} and ${party(sql, owner, sql`t.id`)}`,
  },
  contact_persons: {
    columns: ['source_id', 'property_id', 'contact_id', 'category', 'valid_from', 'valid_until'],
    without: { id: inner, created_at: inner, audience: inner },
    where: contact,
  },
  consents: {
    columns: ['source_id', 'id', 'at', 'person_id', 'purpose', 'state', 'channel'],
    without: { text_sha256: inner },
    where: person,
  },
  delegates: {
    columns: ['source_id', 'id', 'created_at', 'person_id', 'for_person_id', 'grants', 'ends_on', 'ended_at'],
    without: { by: others },
    where: (sql, owner) => sql`${here(sql, owner)} and (t.person_id = any (${ids(owner.people)}::uuid[])
      or t.for_person_id = any (${ids(owner.people)}::uuid[]))`,
  },
  reads: {
    columns: ['source_id', 'kind', 'item_id', 'at'],
    without: { account_id: inner },
    where: (sql, owner) => sql`${here(sql, owner)} and ${account(sql, owner)}`,
  },
  feed: {
    columns: ['source_id', 'kind', 'item_id', 'visible_from', 'visible_until', 'type'],
    without: { contact_id: inner, release_id: inner, category_id: inner },
    where: contact,
  },
  notices: {
    columns: ['source_id', 'id', 'created_at', 'type', 'title', 'plain', 'link_url', 'starts_at', 'ends_at'],
    where: (sql, owner) => shown(sql, owner, 'notice'),
  },
  documents: {
    columns: ['source_id', 'id', 'created_at', 'title', 'dated_on', 'property_id', 'contract_id', 'ticket_id'],
    where: (sql, owner) => shown(sql, owner, 'document'),
  },
  document_filings: {
    columns: ['source_id', 'document_id', 'category_id'],
    without: { person_id: inner },
    where: person,
  },
  categories: {
    columns: ['source_id', 'id', 'created_at', 'kind', 'name'],
    without: { parent_id: inner, system: inner, person_id: inner },
    where: person,
  },
  drafts: {
    columns: ['source_id', 'form_id', 'version', 'answers', 'saved_at'],
    without: { person_id: inner, page: inner },
    where: person,
  },
  submissions: {
    columns: [
      ...['source_id', 'id', 'created_at', 'form_id', 'version', 'contract_id', 'title', 'place', 'answers'],
      ...['consent', 'receipt_no', 'ticket_id'],
    ],
    without: { person_id: inner, fingerprint: inner },
    where: person,
  },
  tickets: {
    columns: [
      ...['source_id', 'id', 'created_at', 'changed_at', 'number', 'kind', 'title', 'status', 'property_id'],
      'contract_id',
    ],
    without: {
      ...{
        template_id: inner,
        priority: 'for the managing company',
        assignee_id: others,
        due_on: 'for the managing company',
      },
      ...{ initiator_id: others, released: inner, comments: inner, attachments: inner },
    },
    where: (sql, owner) => ticket(sql, owner, sql`t.id`),
  },
  ticket_people: { columns: ['source_id', 'ticket_id', 'person_id'], where: person },
  ticket_events: {
    columns: ['source_id', 'ticket_id', 'no', 'kind', 'created_at', 'author', 'body', 'from_value', 'to_value'],
    without: {
      ...{ id: inner, attached: inner, internal: 'internal ones are left out' },
      ...{ person_id: others, membership_id: others, author_name: others },
    },
    where: (sql, owner) => sql`not t.internal and ${ticket(sql, owner, sql`t.ticket_id`)}`,
  },
  conversations: {
    columns: ['source_id', 'id', 'created_at', 'changed_at', 'ended_at', 'handed_over_at', 'ticket_id'],
    without: { person_id: inner, state: inner },
    where: person,
  },
  chat_messages: {
    columns: ['source_id', 'conversation_id', 'no', 'at', 'sender', 'body'],
    where: (sql, owner) => sql`${here(sql, owner)} and exists (select from conversations c
      where c.source_id = t.source_id and c.id = t.conversation_id and c.person_id = any (${ids(owner.people)}::uuid[]))`,
  },
  consumption: {
    columns: [
      ...['source_id', 'unit_id', 'month', 'service', 'measure', 'amount', 'estimated', 'converted', 'errors'],
      ...['reference', 'benchmark', 'supplied_at'],
    ],
    // Months that lie wholly within a contract: those of whoever lived there before or after are theirs (§ 6b HeizkostenV).
    where: (sql, owner) => sql`${here(sql, owner)} and exists (select from contracts c
      where c.source_id = t.source_id and c.unit_id = t.unit_id and c.starts_on <= t.month
        and (c.ends_on is null or c.ends_on >= (t.month + interval '1 month - 1 day')::date)
        and exists (select from contract_parties p where p.source_id = c.source_id and p.contract_id = c.id
          and p.contact_id = any (${ids(owner.contacts)}::uuid[])))`,
  },
  portraits: {
    columns: ['source_id', 'drawing', 'file_id', 'changed_at'],
    without: { membership_id: inner },
    where: membership,
  },
  personal_details: {
    columns: ['source_id', 'display_name', 'salutation', 'phones', 'availability', 'position', 'changed_at'],
    without: { membership_id: inner },
    where: membership,
  },
  notification_choices: {
    columns: ['source_id', 'kind', 'channel', 'wanted', 'changed_at'],
    without: { membership_id: inner },
    where: membership,
  },
  deliveries: {
    columns: [
      'source_id',
      'created_at',
      'channel',
      'recipient',
      'template',
      'state',
      'sent_at',
      'item_kind',
      'item_id',
    ],
    without: {
      ...{ id: inner, contact_id: inner, data: secret, locale: inner, dedupe_key: inner, tries: inner, due_at: inner },
      ...{ error: inner, delegate_id: inner, person_id: inner },
    },
    where: contact,
  },
  audit: {
    columns: ['source_id', 'at', 'action', 'actor_kind', 'address'],
    without: {
      ...{ id: inner, seq: inner, content_hash: inner, hash: inner, emptied_at: inner, details: others },
      ...{ actor_id: others, account_id: inner, person_id: inner, target_kind: inner, target_id: others },
    },
    where: (sql, owner) => sql`${here(sql, owner)} and (t.account_id = ${owner.accountId}
      or t.actor_id = ${owner.accountId} or t.person_id = any (${ids([...owner.people, ...owner.memberships])}::uuid[]))`,
  },
  files: {
    columns: ['source_id', 'id', 'created_at', 'name', 'type', 'size'],
    without: { sha256: inner, state: inner, account_id: inner },
    where: (sql, owner) => sql`${here(sql, owner)} and ${account(sql, owner)}`,
  },
  data_exports: {
    columns: ['source_id', 'id', 'created_at', 'email', 'locale', 'until'],
    without: { account_id: inner, file_id: inner, sources: inner },
    where: (sql, owner) => sql`${here(sql, owner)} and ${account(sql, owner)}`,
  },
  erasures: {
    columns: [
      ...[
        'source_id',
        'id',
        'created_at',
        'channel',
        'received_on',
        'due_on',
        'state',
        'decided_at',
        'reason',
        'shares',
      ],
      ...['addressee', 'told_by_mail'],
    ],
    without: { person_id: inner, account_id: inner, by: others },
    where: person,
  },
} satisfies Readonly<Record<string, PersonalTable>>;

/** The tables that hold something about people. */
export type PersonalName = keyof typeof tables;

/** Every table that holds something about a person, with what of it is theirs to take along. */
export const personalTables: Readonly<Record<PersonalName, PersonalTable>> = tables;

/** Tables that point at people and are left out, each with the reason. */
export const leftOut = {
  api_keys: 'belongs to the managing company',
  codes: 'a code proves an address; it is gone thirty days after its end',
  idempotency: 'answers to repeated requests, kept for a day',
  import_rows: 'how an import found its rows again; what came of them is taken along',
} as const satisfies Readonly<Record<string, string>>;
