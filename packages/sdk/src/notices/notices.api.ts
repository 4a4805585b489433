import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, FileLink, Flag, House, Id, Instant, Paging, page, Scope, Search } from '../core/schemas.js';

export const NoticeType = z
  .enum(['neutral', 'info', 'warning', 'danger'])
  .meta({ id: 'NoticeType', description: 'How urgent a notice is; shown as icon, word and colour.' });
export type NoticeType = z.infer<typeof NoticeType>;

export const NoticeCategory = z
  .object({
    id: Id,
    sourceId: Id,
    name: z.string(),
    system: z.string().nullable().describe('Key of a system category.'),
  })
  .meta({ id: 'NoticeCategory' });
export type NoticeCategory = z.infer<typeof NoticeCategory>;

export const Appointment = z
  .object({
    startsAt: Instant,
    endsAt: Instant.nullable(),
    calendarUrl: z.string().describe('Signed link to an .ics file.'),
  })
  .meta({ id: 'Appointment' });

/** A notice as lists show it. */
export const NoticeSummary = z
  .object({
    id: Id,
    sourceId: Id,
    title: z.string(),
    type: NoticeType,
    category: NoticeCategory.pick({ id: true, name: true }),
    house: House,
    excerpt: z.string().describe('The first 200 characters of the text, without markup.'),
    visibleFrom: Instant,
    appointment: Appointment.omit({ calendarUrl: true }).nullable(),
    attachments: z.int().describe('How many files are attached.'),
    read: z.boolean().describe('Whether the signed-in person has opened it.'),
  })
  .meta({ id: 'NoticeSummary', description: 'A notice as lists show it.' });
export type NoticeSummary = z.infer<typeof NoticeSummary>;

export const Notice = NoticeSummary.omit({ attachments: true, appointment: true })
  .extend({
    html: z.string().describe('Rich text, cleaned on the server.'),
    link: z.object({ url: z.string(), text: z.string() }).nullable(),
    appointment: Appointment.nullable(),
    attachments: z.array(FileLink),
  })
  .meta({ id: 'Notice', description: 'A notice with all it holds.' });
export type Notice = z.infer<typeof Notice>;

const NoticeQuery = Paging.extend(Scope.shape).extend({
  unread: Flag.optional().describe('Only unread ones, or only read ones.'),
  category: Id.optional(),
  search: Search.optional().describe('Words in the title or text.'),
});
export type NoticeQuery = z.input<typeof NoticeQuery>;

export const noticesApi = defineApi({
  list: {
    route: 'GET /notices',
    summary: 'List the notices released to the signed-in person, newest first.',
    access: 'resident',
    query: NoticeQuery,
    result: page(NoticeSummary),
    cached: true,
    problems: { 'invalid-cursor': 400 },
  },
  categories: {
    route: 'GET /notice-categories',
    summary: 'List the categories in which the signed-in person has notices.',
    access: 'resident',
    query: Scope,
    result: z.object({ items: z.array(NoticeCategory) }),
    cached: true,
  },
  get: {
    route: 'GET /notices/:id',
    summary: 'Show one notice.',
    access: 'resident',
    params: ById,
    result: Notice,
    cached: true,
  },
  markRead: {
    route: 'POST /notices/:id/read',
    summary: 'Record that the signed-in person has opened a notice.',
    access: 'resident',
    forDelegates: true,
    params: ById,
    result: z.object({ id: Id, readAt: Instant }),
  },
  calendar: {
    route: 'GET /notices/:id/calendar.ics',
    summary: "Download a notice's appointment as a calendar file (RFC 5545).",
    access: 'resident',
    params: ById,
    download: 'text/calendar; charset=utf-8',
    linked: true,
  },
});
