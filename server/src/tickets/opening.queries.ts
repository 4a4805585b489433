import type { Exposure } from '@p24/sdk/api';
import type { PendingQuery } from 'postgres';
import { type Composed, compose, nothing, part, send, slot } from '../core/database/composed.js';
import type { Tx } from '../core/database/database.js';
import { hinting, hintValues } from '../core/events/events.js';
import { bumpParty } from '../core/feed/changes.js';
import { exposedPart, locatedPart } from './exposure.queries.js';

/** A ticket that is to be written with its first event. */
export interface NewTicket {
  sourceId: string;
  id: string;
  eventId: string;
  kind: string;
  template: { id: string; comments: string; attachments: string } | null;
  title: string;
  text: string;
  priority: string;
  contractId: string | null;
  released: boolean;
  /** The person it is for; all people of the same contact take part. */
  initiatorId: string | null;
  /** Who opens it: the initiator, or a manager by membership. */
  author: { kind: 'resident' } | { kind: 'manager'; membershipId: string; name: string };
  files: readonly string[];
  now: Date;
}

/** A ticket as it was opened; what follows from people and contract is there when it names them. */
export interface TicketRow {
  number: number;
  createdAt: string;
  place?: string | null;
  initiator?: string;
  people?: { personId: string; name: string }[];
  /** What the initiator sees. */
  exposure?: Exposure;
}

/** What tells a variant of the statement from the others; each is put together once. */
interface Shape {
  /** Whether there is somebody whom the ticket is for. */
  person: boolean;
  contract: boolean;
  files: boolean;
}

const source = slot('source');
const id = slot('id');
const now = slot('now');
const initiator = slot('initiator');
const contract = slot('contract');

const property = part`(select property_id from contracts where source_id = ${source} and id = ${contract})`;

const takingPart = part`, party as (
    select p.id, p.name, p.id = i.id as first
    from people i
    join people p on p.source_id = i.source_id and p.contact_id = i.contact_id
    where i.source_id = ${source} and i.id = ${initiator}
  ), taking_part as (
    insert into ticket_people (source_id, ticket_id, person_id) select t.source_id, t.id, party.id from opened t, party
  )`;

const attached = part`, attached as (
    insert into attachments (source_id, item_kind, item_id, file_id, position)
    select t.source_id, 'ticket-event', ${slot('event')}, file.id, file.position
    from opened t, unnest(${slot('files')}::uuid[]) with ordinality as file (id, position)
  )`;

const others = part`, bumped as (${bumpParty})`;

// What one person of a contact sees of a ticket, all of them do: it follows from the contact's contracts.
const seen = part`cross join lateral (
    select p.name, p.contact_id, x.exposure from people p ${exposedPart}
    where p.source_id = t.source_id and p.id = t.initiator_id
  ) seen`;

const peopleColumns = part`, seen.name as initiator, seen.exposure, (
      select jsonb_agg(jsonb_build_object('personId', party.id, 'name', party.name) order by party.name, party.id) from party
    ) as people, case when seen.exposure <> 'hidden' then ${hinting.contact(part`seen.contact_id`)} end as "toldThem"`;

const authorName = slot('authorName');
const named = part`coalesce(${authorName}, (select name from party where first))`;

const statementFor = ({ person, contract: known, files }: Shape) => part`
  with counted as (
    insert into counters (source_id, series, value) values (${source}, 'ticket', 1)
    on conflict (source_id, series) do update set value = counters.value + 1
    returning value
  ), opened as (
    insert into tickets (source_id, id, created_at, changed_at, number, kind, template_id, title, priority, contract_id,
      property_id, initiator_id, released, comments, attachments)
    select ${source}, ${id}, ${now}, ${now}, counted.value, ${slot('kind')}, ${slot('template')}, ${slot('title')},
      ${slot('priority')}, ${contract}, ${known ? property : part`null`}, ${initiator}, ${slot('released')},
      ${slot('comments')}, ${slot('attachments')}
    from counted
    returning *
  )${person ? part`${takingPart}${others}` : nothing}, begun as (
    insert into ticket_events (source_id, id, created_at, ticket_id, no, kind, author, person_id, membership_id,
      author_name, body, attached)
    values (${source}, ${slot('event')}, ${now}, ${id}, 1, 'created', ${slot('author')}, ${slot('authorId')},
      ${slot('membership')}, ${person ? named : authorName}, ${slot('text')}, ${slot('attached')})
  )${files ? attached : nothing}
  select t.number, t.created_at as "createdAt", ${hinting.managers} as told
    ${known ? part`, l.place` : nothing} ${person ? peopleColumns : nothing}
  from opened t ${known ? locatedPart : nothing} ${person ? seen : nothing}`;

const variants = new Map<string, Composed>();

function statementOf(shape: Shape): Composed {
  const key = `${shape.person} ${shape.contract} ${shape.files}`;
  const made = variants.get(key) ?? compose(statementFor(shape));
  variants.set(key, made);
  return made;
}

const valuesOf = ({ template, author, initiatorId, files, ...ticket }: NewTicket) => ({
  ...{ source: ticket.sourceId, id: ticket.id, event: ticket.eventId, now: ticket.now, kind: ticket.kind },
  ...{ title: ticket.title, text: ticket.text, priority: ticket.priority, contract: ticket.contractId },
  ...{ initiator: initiatorId, released: ticket.released, template: template?.id ?? null },
  ...{ comments: template?.comments ?? 'initiator', attachments: template?.attachments ?? 'initiator' },
  author: author.kind,
  authorId: author.kind === 'resident' ? initiatorId : null,
  membership: author.kind === 'manager' ? author.membershipId : null,
  authorName: author.kind === 'manager' ? author.name : null,
  ...{ files, attached: files.length },
  ...hintValues('tickets'),
});

/** The key that a ticket's id violates when it was opened before. */
export const takenId = 'tickets_pkey';

/**
 * Writes a ticket with its number, the people who take part, its first event and that event's files, and tells managers
 * and those who see it, all in one statement; an id that is taken violates `takenId`. The counter's row is held until the
 * transaction ends: numbers have no gaps, also when it fails.
 */
export function insertTicket(sql: Tx, ticket: NewTicket): PendingQuery<TicketRow[]> {
  const files = [...new Set(ticket.files)];
  const shape = { person: ticket.initiatorId !== null, contract: ticket.contractId !== null, files: files.length > 0 };
  return send<TicketRow>(sql, statementOf(shape), valuesOf({ ...ticket, files }));
}
