import type { TicketKind, TicketStatus, Visibility } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Locale } from '../core/http/context.js';
import type { OwnPeople } from '../core/http/scope.js';
import { searchPatterns } from '../core/search.js';
import * as chat from './chat.queries.js';
import * as open from './open.queries.js';
import { insertTicket } from './opening.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** The templates that every data source has, by key. */
export const systemTemplates = {
  request: 'Anfrage',
  damage: 'Schadensmeldung',
  contract: 'Vertrag und Daten',
  chat: 'Chat',
} as const;

const everyStatus: Visibility['tenant'] = {
  new: 'shown',
  'in-progress': 'shown',
  waiting: 'shown',
  done: 'shown',
  closed: 'shown',
  rejected: 'shown',
};

/** Gives a data source the ticket templates that it lacks; tenants and owners see their tickets in every status. */
export async function ensureTicketTemplates(sql: Tx, sourceId: string): Promise<void> {
  const templates = Object.entries(systemTemplates).map(([system, name]) => ({ id: uuidv7(), system, name }));
  await open.insertSystemTemplates(sql, sourceId, templates, { tenant: everyStatus, owner: everyStatus });
}

/** What a resident's ticket begins with. */
export interface TicketOpening {
  sourceId: string;
  /** Absent: a new one. One that a ticket has already is an error: the caller knows what it opened before. */
  id?: string;
  kind: TicketKind;
  /** Key of a system template, where `templateId` is absent. */
  templateSystem: keyof typeof systemTemplates | null;
  templateId?: string | null;
  title: string;
  text: string;
  /** Who opens it; all people of the same contact take part. */
  personId: string;
  contractId: string | null;
  /** Stored files of the data source, which the caller has checked; attached to the first event. */
  files: readonly string[];
  /** Whether those who take part may see it. */
  released: boolean;
  now: Date;
}

async function templateOf(sql: Tx, { sourceId, templateId = null, templateSystem }: TicketOpening) {
  const wanted = { id: templateId, system: templateSystem };
  if (wanted.id === null && wanted.system === null) return null;
  const found = await open.findTemplate(sql, sourceId, wanted);
  if (found) return found;
  // A data source that is older than the templates gets them with its first ticket.
  await ensureTicketTemplates(sql, sourceId);
  const made = await open.findTemplate(sql, sourceId, wanted);
  if (!made) throw new Error(`The data source ${sourceId} has no ticket template ${templateId}.`);
  return made;
}

/**
 * Opens a ticket in a resident's name, in the caller's transaction: number, people, first event with its files, and
 * word of it to the managers and the contact.
 */
export async function openTicket(sql: Tx, opening: TicketOpening): Promise<{ id: string; number: number }> {
  const { sourceId, id = uuidv7(), kind, title, text, personId, contractId, files, released, now } = opening;
  const template = await templateOf(sql, opening);
  const [opened] = await insertTicket(sql, {
    ...{ sourceId, id, eventId: uuidv7(), kind, template, title, text, priority: 'normal', contractId, released },
    ...{ initiatorId: personId, author: { kind: 'resident' }, files, now },
  });
  if (!opened) throw new Error('Opening a ticket gave no row.');
  return { id, number: opened.number };
}

/** What each state of a ticket is called in a language. */
export const statusWords = (locale: Locale): Readonly<Record<TicketStatus, string>> =>
  (locale === 'de' ? de : en).mail.statuses;

/** A ticket as the assistant may mention it. */
export interface FoundTicket {
  id: string;
  sourceId: string;
  number: number;
  title: string;
  /** Null where it is not shown. */
  status: TicketStatus | null;
  /** Null where it is not shown. */
  changedAt: string | null;
}

/**
 * The tickets that these people see and that hold one of the words, best match first, then the newest; without words
 * the newest. Those that ended more than 90 days ago are left out.
 */
export const ticketsForChat = (
  sql: Tx,
  people: OwnPeople,
  { words, now, limit }: { words: readonly string[]; now: Date; limit: number },
): Promise<FoundTicket[]> => chat.find(sql, people, { patterns: words.flatMap(searchPatterns), now, limit });
