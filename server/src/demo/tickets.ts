import { readFile } from 'node:fs/promises';
import type { ManagedFormSummary, ManagedTicket, Receipt, StoredFile, TicketTemplate } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { demoAccounts } from '../core/demo-accounts.js';
import { inRepository } from '../core/root.js';
import type { Services } from '../core/services.js';
import { openTicket } from '../tickets/tickets.port.js';
import type { DemoTicket, DemoTurn } from './companies.js';
import { before, dayTime } from './days.js';
import { forgetMails, listHomes } from './demo.queries.js';
import { Desk } from './desk.js';

interface Office {
  services: Services;
  /** Of the manager. */
  desk: Desk;
  /** Of the data source. */
  id: string;
  now: Date;
}

/** Opens a company's tickets on the days they say, and lets both sides write. */
export async function openTickets(office: Office, slug: string, tickets: readonly DemoTicket[]): Promise<void> {
  const { services, id, desk } = office;
  const desks = new Map<string, Desk>();
  const deskOf = async (person: string): Promise<Desk> => {
    const known = desks.get(person);
    const account = demoAccounts.find((one) => one.person === person && [one.source, one.also].includes(slug));
    if (!known && !account) throw new Error(`${person} cannot sign in and write.`);
    const opened = known ?? (await Desk.open(services, account as { email: string; password: string }));
    desks.set(person, opened);
    return opened;
  };
  for (const ticket of tickets) {
    const ticketId = await opened(office, ticket, deskOf);
    for (const turn of ticket.turns) await write(office, turn, { ticketId, writer: () => deskOf(ticket.person) });
    const { priority, dueInDays, status } = ticket;
    const dueOn = dueInDays === undefined ? undefined : dayTime(office.now, dueInDays, '12:00').slice(0, 10);
    const last = ticket.turns.at(-1)?.daysAgo ?? ticket.daysAgo;
    desk.at(before(office.now, last, '16:20'));
    await desk.call('PATCH', `/manage/${id}/tickets/${ticketId}`, { priority, dueOn, status });
  }
  // What happened before the demo began was told then.
  await services.database.transaction({ sources: [id] }, (sql) => forgetMails(sql, id));
}

const homeOf = async ({ services, id }: Office, { person, unit }: DemoTicket) => {
  const homes = await services.database.transaction({ sources: [id] }, (sql) => listHomes(sql, id, person));
  const home = homes.find((one) => !unit || one.unit.startsWith(unit));
  if (!home) throw new Error(`The demo's tables give ${person} no home.`);
  return home;
};

type SentTicket = Extract<DemoTicket, { answers: unknown }>;
type WrittenTicket = Exclude<DemoTicket, SentTicket>;

/** Opens a ticket the way it came in, and resolves with its id. */
async function opened(office: Office, ticket: DemoTicket, deskOf: (person: string) => Promise<Desk>): Promise<string> {
  if (ticket.form) return sent(office, ticket, await deskOf(ticket.person));
  return ticket.reported ? noted(office, ticket) : asked(office, ticket);
}

/** What a resident sent by a form. */
async function sent(office: Office, ticket: SentTicket, writer: Desk): Promise<string> {
  const { desk, id, now } = office;
  const { contractId } = await homeOf(office, ticket);
  const { items } = await desk.call<{ items: ManagedFormSummary[] }>('GET', `/manage/${id}/forms`);
  const form = items.find(({ key }) => key === ticket.form);
  const at = before(now, ticket.daysAgo);
  const day = (inDays: number) => dayTime(new Date(at), inDays, '12:00').slice(0, 10);
  const answers = ticket.answers({ contract: contractId, day });
  const order = { id: uuidv7(), version: form?.version, contractId, answers };
  const { ticket: made } = await writer.at(at).call<Receipt>('POST', `/forms/${form?.id}/submissions`, order);
  if (!made) throw new Error(`The demo's form ${ticket.form} opens no ticket.`);
  return made.id;
}

async function filesOf({ desk, id }: Office, { photo }: WrittenTicket): Promise<string[]> {
  if (!photo) return [];
  const file = await readFile(inRepository(`server/demo/${photo}`));
  return [(await desk.send<StoredFile>(`/manage/${id}/files?name=${encodeURIComponent(photo)}`, file)).id];
}

/** What a resident asked for. */
async function asked(office: Office, ticket: WrittenTicket): Promise<string> {
  const { services, id: sourceId, now } = office;
  const { personId, contractId } = await homeOf(office, ticket);
  const { template: templateSystem, title, text } = ticket;
  const files = await filesOf(office, ticket);
  const opened = await services.database.transaction({ sources: [sourceId] }, (sql) =>
    openTicket(sql, {
      ...{ sourceId, kind: 'request', templateSystem, title, text, personId, contractId, files, released: true },
      now: new Date(before(now, ticket.daysAgo, '08:40')),
    }),
  );
  return opened.id;
}

/** What the manager wrote down, after a call for example. */
async function noted(office: Office, ticket: WrittenTicket): Promise<string> {
  const { desk, id, now } = office;
  const { contactId, contractId } = await homeOf(office, ticket);
  const { items } = await desk.call<{ items: TicketTemplate[] }>('GET', `/manage/${id}/ticket-templates`);
  const templateId = items.find(({ system }) => system === ticket.template)?.id ?? null;
  const { title, text } = ticket;
  desk.at(before(now, ticket.daysAgo, '10:15'));
  const order = { id: uuidv7(), title, text, templateId, contactId, contractId, released: true };
  return (await desk.call<ManagedTicket>('POST', `/manage/${id}/tickets`, order)).id;
}

async function write(
  { desk, id, now }: Office,
  { by, text, daysAgo, status }: DemoTurn,
  { ticketId, writer }: { ticketId: string; writer: () => Promise<Desk> },
): Promise<void> {
  const body = { id: uuidv7(), text };
  if (by === 'resident') {
    await (await writer()).at(before(now, daysAgo, '18:05')).call('POST', `/tickets/${ticketId}/comments`, body);
    return;
  }
  const comment = { ...body, internal: by === 'note', ...(status ? { status } : {}) };
  await desk.at(before(now, daysAgo, '11:30')).call('POST', `/manage/${id}/tickets/${ticketId}/comments`, comment);
}
