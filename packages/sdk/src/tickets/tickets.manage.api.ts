import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import {
  Day,
  FileLink,
  Flag,
  Id,
  InSource,
  InSourceById,
  Instant,
  line,
  Paging,
  page,
  Search,
  text,
} from '../core/schemas.js';
import { Exposure, Participation, TicketCounts, TicketSettings, Visibility } from './ticket-rules.api.js';
import { TicketAuthor, TicketKind, TicketStatus } from './tickets.api.js';

export { Exposure, Participation, TicketCounts, TicketSettings, Visibility };

export const TicketPriority = z.enum(['low', 'normal', 'high', 'urgent']).meta({ id: 'TicketPriority' });
export type TicketPriority = z.infer<typeof TicketPriority>;

const Named = z.object({ id: Id, name: z.string() });

export const ManagedTicketSummary = z
  .object({
    id: Id,
    number: z.int(),
    kind: TicketKind,
    title: z.string(),
    template: Named.nullable(),
    place: z.string().nullable(),
    status: TicketStatus,
    priority: TicketPriority,
    assignee: Named.nullable().describe('Membership and name of the manager who sees to it.'),
    dueOn: Day.nullable(),
    initiator: z.object({ personId: Id, name: z.string() }).nullable(),
    released: z.boolean().describe('Whether the initiator may see it at all.'),
    createdAt: Instant,
    changedAt: Instant,
    comments: z.int().describe('Comments and internal notes.'),
    attachments: z.int(),
    unread: z.boolean().describe('A resident wrote something since the calling manager opened it.'),
  })
  .meta({ id: 'ManagedTicketSummary', description: 'A ticket as managers see it in lists.' });
export type ManagedTicketSummary = z.infer<typeof ManagedTicketSummary>;

export const ManagedTicketAuthor = TicketAuthor.extend({
  id: Id.nullable().describe(
    "Of the person or, of the staff, a manager's membership; null where it is nobody, or gone.",
  ),
}).meta({ id: 'ManagedTicketAuthor' });

export const ManagedTicketEvent = z
  .object({
    id: Id,
    kind: z.enum([
      'created',
      'comment',
      'status',
      'title',
      'template',
      'assignee',
      'priority',
      'due',
      'released',
      'comments',
      'attachments',
    ]),
    at: Instant,
    author: ManagedTicketAuthor,
    internal: z.boolean().describe('Residents never see it.'),
    text: z.string(),
    from: z.string().nullable().describe('The value before; people and templates by name.'),
    to: z.string().nullable().describe('The value since.'),
    attachments: z.array(FileLink),
  })
  .meta({ id: 'ManagedTicketEvent' });
export type ManagedTicketEvent = z.infer<typeof ManagedTicketEvent>;

export const ManagedTicket = ManagedTicketSummary.extend({
  events: z.array(ManagedTicketEvent).max(1000).describe('Oldest first; of more than 1,000 the newest.'),
  people: z.array(z.object({ personId: Id, name: z.string() })).describe('Residents who take part.'),
  submissionId: Id.nullable(),
  participation: z.object({ comments: Participation, attachments: Participation }),
  visibility: Exposure.describe('What the initiator sees now.'),
}).meta({ id: 'ManagedTicket', description: 'A ticket with all its history, internal notes included.' });
export type ManagedTicket = z.infer<typeof ManagedTicket>;

export const TicketTemplate = z
  .object({
    id: Id,
    name: z.string(),
    system: z.string().nullable().describe('Key of a template that every data source has.'),
    visibility: Visibility,
    comments: Participation,
    attachments: Participation,
  })
  .meta({ id: 'TicketTemplate' });
export type TicketTemplate = z.infer<typeof TicketTemplate>;

export const TicketTemplateDraft = z
  .object({
    name: line(100),
    visibility: Visibility,
    comments: Participation.default('initiator'),
    attachments: Participation.default('initiator'),
  })
  .meta({ id: 'TicketTemplateDraft' });
export type TicketTemplateDraft = z.input<typeof TicketTemplateDraft>;

export const TicketOrder = z
  .object({
    id: Id.describe("The ticket's id, made by the client, so that sending it again opens one."),
    title: line(120),
    text: text(5000),
    templateId: Id.nullable().default(null).describe('Without a template nobody from outside sees it.'),
    contactId: Id.nullable().default(null).describe('For whom it is: its people take part.'),
    contractId: Id.nullable().default(null).describe('Says which unit and property it is about.'),
    priority: TicketPriority.default('normal'),
    released: z.boolean().default(false).describe('Whether the contact may see it.'),
    attachments: z.array(Id).max(20).default([]).describe('Files uploaded before.'),
  })
  .refine(({ released, contactId }) => !released || contactId !== null, {
    path: ['released'],
    params: { code: 'nobody-to-release-to' },
  })
  .meta({ id: 'TicketOrder' });
export type TicketOrder = z.input<typeof TicketOrder>;

export const TicketChange = z
  .object({
    title: line(120).optional(),
    status: TicketStatus.optional(),
    priority: TicketPriority.optional(),
    assigneeId: Id.nullable().optional().describe('Null: nobody.'),
    dueOn: Day.nullable().optional().describe('Null: open.'),
    templateId: Id.nullable().optional().describe('Null: none, so that nobody from outside sees it.'),
    released: z.boolean().optional(),
    comments: Participation.optional(),
    attachments: Participation.optional(),
  })
  .meta({ id: 'TicketChange', description: 'What is to be different; absent fields stay.' });
export type TicketChange = z.infer<typeof TicketChange>;

export const ManagedComment = z
  .object({
    id: Id.describe("The comment's id, made by the client, so that sending it again writes it once."),
    text: text(5000),
    internal: z.boolean().default(false).describe('A note that residents never see.'),
    attachments: z.array(Id).max(20).default([]),
    status: TicketStatus.optional().describe('The status from now on, set in one go.'),
  })
  .meta({ id: 'ManagedComment' });
export type ManagedComment = z.input<typeof ManagedComment>;

const ManagedTicketQuery = Paging.extend({
  search: Search.optional().describe(
    "Words, or others for the same thing, in number, title, initiator's name or place.",
  ),
  open: Flag.optional().describe('Only open ones, or only those that are done, closed or rejected.'),
  status: TicketStatus.optional(),
  priority: TicketPriority.optional(),
  assignee: z.union([Id, z.literal('me'), z.literal('nobody')]).optional(),
  property: Id.optional(),
  person: Id.optional().describe('Only those in which this person takes part.'),
  template: Id.optional(),
  overdue: Flag.optional().describe('Only open ones past their due date, or only the others.'),
  today: Flag.optional().describe('Only those opened since midnight where the data source is, or only the others.'),
});
export type ManagedTicketQuery = z.input<typeof ManagedTicketQuery>;

export const ticketsManageApi = defineApi({
  list: {
    route: 'GET /manage/:source/tickets',
    summary: 'List the tickets of a data source, last changed first.',
    access: 'manager',
    params: InSource,
    query: ManagedTicketQuery,
    result: page(ManagedTicketSummary),
    problems: { 'invalid-cursor': 400 },
  },
  counts: {
    route: 'GET /manage/:source/ticket-counts',
    summary: 'Count the tickets of a data source by status and by what needs looking after.',
    access: 'manager',
    params: InSource,
    result: TicketCounts,
  },
  get: {
    route: 'GET /manage/:source/tickets/:id',
    summary: 'Show one ticket with all its history.',
    access: 'manager',
    params: InSourceById,
    result: ManagedTicket,
  },
  create: {
    route: 'POST /manage/:source/tickets',
    summary: 'Open a ticket; the same order sent again opens one.',
    access: 'manager',
    params: InSource,
    body: TicketOrder,
    result: ManagedTicket,
    status: 201,
    ownId: true,
    problems: {
      'unknown-template': 422,
      'unknown-recipient': 422,
      'unknown-contract': 422,
      'unknown-file': 422,
      'id-taken': 409,
    },
  },
  change: {
    route: 'PATCH /manage/:source/tickets/:id',
    summary: 'Change a ticket; each change becomes part of its history.',
    access: 'manager',
    params: InSourceById,
    body: TicketChange,
    result: ManagedTicket,
    problems: { 'unknown-assignee': 422, 'unknown-template': 422, 'nobody-to-release-to': 409 },
  },
  comment: {
    route: 'POST /manage/:source/tickets/:id/comments',
    summary: 'Answer, or note something internally; the same comment sent again is written once.',
    access: 'manager',
    params: InSourceById,
    body: ManagedComment,
    result: ManagedTicket,
    status: 201,
    problems: { 'unknown-file': 422, 'id-taken': 409 },
  },
  markRead: {
    route: 'POST /manage/:source/tickets/:id/read',
    summary: 'Record that the calling manager has opened a ticket.',
    access: 'manager',
    params: InSourceById,
    result: z.object({ id: Id, readAt: Instant }),
  },
  assignees: {
    route: 'GET /manage/:source/ticket-assignees',
    summary: 'List the managers who can see to tickets, by name.',
    access: 'manager',
    params: InSource,
    result: z.object({ items: z.array(Named).max(500) }),
  },
  templates: {
    route: 'GET /manage/:source/ticket-templates',
    summary: 'List the ticket templates of a data source, by name.',
    access: 'manager',
    params: InSource,
    result: z.object({ items: z.array(TicketTemplate).max(200) }),
  },
  createTemplate: {
    route: 'POST /manage/:source/ticket-templates',
    summary: 'Add a ticket template.',
    access: 'manager',
    params: InSource,
    body: TicketTemplateDraft,
    result: TicketTemplate,
    status: 201,
    problems: { 'too-many-templates': 409 },
  },
  saveTemplate: {
    route: 'PUT /manage/:source/ticket-templates/:id',
    summary: 'Change a ticket template; what residents see of its tickets changes at once.',
    access: 'manager',
    params: InSourceById,
    body: TicketTemplateDraft,
    result: TicketTemplate,
  },
  settings: {
    route: 'GET /manage/:source/ticket-settings',
    summary: 'Show what residents see of all tickets.',
    access: 'manager',
    params: InSource,
    result: TicketSettings,
  },
  saveSettings: {
    route: 'PUT /manage/:source/ticket-settings',
    summary: 'Choose what residents see of all tickets.',
    access: 'manager',
    params: InSource,
    body: TicketSettings,
    result: TicketSettings,
  },
});
