import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, FileLink, Flag, Id, Instant, Paging, page, Scope, Search, text } from '../core/schemas.js';

export const TicketStatus = z
  .enum(['new', 'in-progress', 'waiting', 'done', 'closed', 'rejected'])
  .meta({ id: 'TicketStatus', description: 'How far a ticket is; done, closed and rejected end it.' });
export type TicketStatus = z.infer<typeof TicketStatus>;

export const TicketKind = z
  .enum(['request', 'message', 'chat'])
  .meta({ id: 'TicketKind', description: 'Where a ticket comes from.' });
export type TicketKind = z.infer<typeof TicketKind>;

/** A ticket as residents' lists show it. */
export const TicketSummary = z
  .object({
    id: Id,
    sourceId: Id,
    number: z.int().describe('Counted per data source; people quote it.'),
    kind: TicketKind,
    title: z.string(),
    template: z.string().nullable().describe('Name of its template, for example "Schadensmeldung".'),
    place: z.string().nullable().describe('Unit and property that it is about, as people say it.'),
    status: TicketStatus.nullable().describe('Null where the data source does not show it, and while internal.'),
    internal: z
      .boolean()
      .describe('The manager handles it internally: it exists, its status and news are not shown meanwhile.'),
    createdAt: Instant,
    changedAt: Instant.nullable().describe('Null where the data source does not show it, and while internal.'),
    comments: z.int().describe('How many comments are shown.'),
    attachments: z.int().describe('How many attached files are shown.'),
    unread: z.boolean().describe('Something that is shown happened since the signed-in person opened it.'),
  })
  .meta({ id: 'TicketSummary', description: 'A ticket as lists show it.' });
export type TicketSummary = z.infer<typeof TicketSummary>;

/** Who did something; a person who is gone has no name. */
export const TicketAuthor = z
  .object({
    kind: z.enum(['resident', 'manager', 'system']),
    name: z.string().nullable(),
    own: z.boolean().describe('Whether it was the caller.'),
  })
  .meta({ id: 'TicketAuthor' });
export type TicketAuthor = z.infer<typeof TicketAuthor>;

export const TicketEvent = z
  .object({
    id: Id,
    kind: z.enum(['created', 'comment', 'status']),
    at: Instant,
    author: TicketAuthor,
    text: z.string().describe('Plain text with line ends.'),
    from: TicketStatus.nullable(),
    to: TicketStatus.nullable(),
    attachments: z.array(FileLink),
  })
  .meta({ id: 'TicketEvent', description: 'What happened to a ticket, as residents see it.' });
export type TicketEvent = z.infer<typeof TicketEvent>;

export const Ticket = TicketSummary.extend({
  events: z.array(TicketEvent).max(500).describe('Oldest first; of more than 500 the newest.'),
  submissionId: Id.nullable().describe('The submitted form that opened it, for who sent it.'),
  canComment: z.boolean(),
  canAttach: z.boolean(),
}).meta({ id: 'Ticket', description: 'A ticket with its history.' });
export type Ticket = z.infer<typeof Ticket>;

export const TicketComment = z
  .object({
    id: Id.describe("The comment's id, made by the client, so that sending it again writes it once."),
    text: text(5000),
    attachments: z.array(Id).max(10).default([]).describe('Own uploads.'),
  })
  .meta({ id: 'TicketComment' });
export type TicketComment = z.input<typeof TicketComment>;

const TicketQuery = Paging.extend(Scope.shape).extend({
  open: Flag.optional().describe('Only open ones, or only those that are done, closed or rejected.'),
  search: Search.optional().describe('Words in number, title, template or place.'),
});
export type TicketQuery = z.input<typeof TicketQuery>;

export const ticketsApi = defineApi({
  list: {
    route: 'GET /tickets',
    summary: "List the signed-in person's tickets, newest first.",
    access: 'resident',
    query: TicketQuery,
    result: page(TicketSummary),
    cached: true,
    problems: { 'invalid-cursor': 400 },
  },
  get: {
    route: 'GET /tickets/:id',
    summary: 'Show one ticket with its history.',
    access: 'resident',
    params: ById,
    result: Ticket,
    cached: true,
  },
  comment: {
    route: 'POST /tickets/:id/comments',
    summary: 'Comment on a ticket; the same comment sent again is written once.',
    access: 'resident',
    params: ById,
    body: TicketComment,
    result: Ticket,
    status: 201,
    problems: { 'comments-closed': 409, 'attachments-closed': 409, 'unknown-file': 422, 'id-taken': 409 },
  },
  markRead: {
    route: 'POST /tickets/:id/read',
    forDelegates: true,
    summary: 'Record that the signed-in person has opened a ticket.',
    access: 'resident',
    params: ById,
    result: z.object({ id: Id, readAt: Instant }),
  },
});
