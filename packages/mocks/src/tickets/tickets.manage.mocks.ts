import { type Parsed, ticketsManageApi } from '@p24/sdk/api';
import type { ManagedTicket, ManagedTicketSummary } from '@p24/sdk/manage';
import { mockApi } from '../core/mock-api.js';
import { forgiving, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { type Account, accounts, contacts } from '../world.js';
import { exposureOf, isOpen, linksOf, placeOf } from './seen.js';
import { assignees, type MockTicket, type MockTicketEvent } from './tickets.data.js';

type Change = Parsed<(typeof ticketsManageApi)['change']>['body'];

const named = (list: readonly { id: string; name: string }[], id: string | null) => {
  const found = list.find((one) => one.id === id);
  return found ? { id: found.id, name: found.name } : null;
};

/** Of whoever wrote something; people and contacts share their ids here. */
function idOf({ name }: MockTicketEvent['author']): string | null {
  const author = accounts.find((account) => account.name === name);
  return author?.contactId ?? author?.id ?? null;
}

const changedAt = ({ events, createdAt }: MockTicket) => events.at(-1)?.at ?? createdAt;

function summary({ world }: Portal, ticket: MockTicket, account: Account): ManagedTicketSummary {
  const { id, number, kind, title, status, priority, dueOn, released, createdAt, events } = ticket;
  const initiator = contacts.find((contact) => contact.id === ticket.contactId);
  const readAt = world.ticketReads.get(`${account.id}:${id}`) ?? '';
  return {
    ...{ id, number, kind, title, status, priority, dueOn, released, createdAt, changedAt: changedAt(ticket) },
    ...{ template: named(world.ticketTemplates, ticket.templateId), place: placeOf(ticket) },
    assignee: named(assignees, ticket.assignee),
    initiator: initiator ? { personId: initiator.id, name: initiator.name } : null,
    comments: events.filter((event) => event.kind === 'comment').length,
    attachments: events.reduce((sum, { attachments }) => sum + attachments.length, 0),
    unread: events.some(({ author, at }) => author.kind === 'resident' && at > readAt),
  };
}

function detail(portal: Portal, ticket: MockTicket, account: Account): ManagedTicket {
  const shown = summary(portal, ticket, account);
  return {
    ...shown,
    people: shown.initiator ? [shown.initiator] : [],
    submissionId: ticket.submissionId,
    participation: { comments: ticket.comments, attachments: ticket.attachments },
    visibility: exposureOf(portal, ticket),
    events: ticket.events.map((event) => ({
      ...event,
      author: { ...event.author, id: idOf(event.author), own: event.author.name === account.name },
      attachments: linksOf(portal, event),
    })),
  };
}

/** The managers' side of the same tickets: what is answered here shows at the residents. */
export const ticketsManageMocks = (portal: Portal) => {
  const { world } = portal;

  function find(id: string): MockTicket {
    const ticket = world.tickets.find((one) => one.id === id);
    if (!ticket) throw new MockProblem('not-found');
    return ticket;
  }

  const record = (ticket: MockTicket, account: Account, what: Partial<MockTicketEvent>) => {
    ticket.events.push({
      ...{ id: crypto.randomUUID(), kind: 'comment', at: world.now().toISOString(), internal: false, text: '' },
      ...{ from: null, to: null, attachments: [], author: { kind: 'manager', name: account.name }, ...what },
    });
  };

  function changed(ticket: MockTicket, account: Account): ManagedTicket {
    portal.announce({ feature: 'tickets', id: ticket.id });
    return detail(portal, ticket, account);
  }

  function apply(ticket: MockTicket, account: Account, change: Change): void {
    const { assigneeId, ...rest } = change;
    const wanted = { ...rest, ...(assigneeId === undefined ? {} : { assignee: assigneeId }) };
    if (wanted.assignee && !named(assignees, wanted.assignee)) throw new MockProblem('unknown-assignee');
    if (wanted.templateId && !named(world.ticketTemplates, wanted.templateId))
      throw new MockProblem('unknown-template');
    if (wanted.released && !ticket.contactId) throw new MockProblem('nobody-to-release-to');
    for (const [field, value] of Object.entries(wanted)) {
      const key = field as keyof MockTicket;
      if (value === undefined || ticket[key] === value) continue;
      const say = (id: unknown) => {
        if (field === 'assignee') return named(assignees, id as string | null)?.name ?? null;
        if (field === 'templateId') return named(world.ticketTemplates, id as string | null)?.name ?? null;
        return id === null ? null : String(id);
      };
      const kind = { dueOn: 'due', templateId: 'template' }[field] ?? field;
      const said = { kind: kind as MockTicketEvent['kind'], from: say(ticket[key]), to: say(value) };
      record(ticket, account, { ...said, internal: field !== 'status' });
      Object.assign(ticket, { [field]: value });
    }
  }

  return mockApi(portal.base, ticketsManageApi, portal.manager, {
    list({ query }, { caller }) {
      const today = world.now().toISOString().slice(0, 10);
      const late = ({ dueOn, status }: MockTicket) => dueOn !== null && dueOn < today && isOpen(status);
      const me = assignees.find(({ name }) => name === caller.name)?.id;
      const assignee = query.assignee === 'me' ? me : query.assignee === 'nobody' ? null : query.assignee;
      const wanted = (ticket: MockTicket) =>
        (query.open === undefined || query.open === isOpen(ticket.status)) &&
        (!query.status || query.status === ticket.status) &&
        (!query.priority || query.priority === ticket.priority) &&
        (!query.template || query.template === ticket.templateId) &&
        (query.assignee === undefined || ticket.assignee === assignee) &&
        (query.overdue === undefined || query.overdue === late(ticket)) &&
        (query.today === undefined || query.today === (ticket.createdAt.slice(0, 10) === today)) &&
        (!query.person || ticket.contactId === query.person) &&
        (!query.property || contacts.find(({ id }) => id === ticket.contactId)?.propertyId === query.property);
      const found = world.tickets
        .filter(wanted)
        .map((ticket) => summary(portal, ticket, caller))
        .sort((one, other) => other.changedAt.localeCompare(one.changedAt));
      const said = ({ number, title, place, initiator }: ManagedTicketSummary) =>
        [number, title, place, initiator?.name].join(' ');
      return pageOf(forgiving(found, { search: query.search, bySynonyms: true }, said).items, query);
    },

    counts(_input, { caller }) {
      const today = world.now().toISOString().slice(0, 10);
      const me = assignees.find(({ name }) => name === caller.name)?.id;
      const many = (wanted: (ticket: MockTicket) => boolean) => world.tickets.filter(wanted).length;
      const open = (wanted: (ticket: MockTicket) => boolean) => many((one) => isOpen(one.status) && wanted(one));
      const having = (status: MockTicket['status']) => many((one) => one.status === status);
      return {
        byStatus: {
          ...{ new: having('new'), 'in-progress': having('in-progress'), waiting: having('waiting') },
          ...{ done: having('done'), closed: having('closed'), rejected: having('rejected') },
        },
        overdue: open(({ dueOn }) => dueOn !== null && dueOn < today),
        unassigned: open(({ assignee }) => assignee === null),
        mine: open(({ assignee }) => assignee === me),
        today: many(({ createdAt }) => createdAt.slice(0, 10) === today),
      };
    },

    get: ({ params }, { caller }) => detail(portal, find(params.id), caller),

    create({ body }, { caller }) {
      const known = world.tickets.find(({ id }) => id === body.id);
      if (known) return detail(portal, known, caller);
      const { text, attachments, ...values } = body;
      const ticket: MockTicket = {
        ...{ ...values, number: Math.max(0, ...world.tickets.map(({ number }) => number)) + 1, kind: 'request' },
        ...{ status: 'new', assignee: null, dueOn: null, comments: 'initiator', attachments: 'initiator' },
        ...{ createdAt: world.now().toISOString(), submissionId: null, events: [] },
      };
      record(ticket, caller, { kind: 'created', text, attachments });
      world.tickets.push(ticket);
      return changed(ticket, caller);
    },

    change({ params, body }, { caller }) {
      const ticket = find(params.id);
      apply(ticket, caller, body);
      return changed(ticket, caller);
    },

    comment({ params, body }, { caller }) {
      const ticket = find(params.id);
      const { id, text, internal, attachments, status } = body;
      if (ticket.events.some((event) => event.id === id)) return detail(portal, ticket, caller);
      if (attachments.some((file) => !world.files.has(file))) throw new MockProblem('unknown-file');
      record(ticket, caller, { id, text, internal, attachments });
      if (status) apply(ticket, caller, { status });
      return changed(ticket, caller);
    },

    markRead({ params: { id } }, { caller }) {
      find(id);
      const readAt = world.now().toISOString();
      world.ticketReads.set(`${caller.id}:${id}`, readAt);
      return { id, readAt };
    },

    assignees: () => ({ items: [...assignees] }),

    templates: () => ({ items: world.ticketTemplates }),

    createTemplate({ body }) {
      const made = { id: crypto.randomUUID(), system: null, ...body };
      world.ticketTemplates.push(made);
      return made;
    },

    saveTemplate({ params, body }) {
      const template = world.ticketTemplates.find(({ id }) => id === params.id);
      if (!template) throw new MockProblem('not-found');
      portal.announce({ feature: 'tickets', id: template.id });
      return Object.assign(template, body);
    },

    settings: () => world.ticketSettings,

    saveSettings({ body }) {
      portal.announce({ feature: 'tickets', id: null });
      return Object.assign(world.ticketSettings, body);
    },
  });
};
