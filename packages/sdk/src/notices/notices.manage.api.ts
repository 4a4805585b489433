import * as z from 'zod';
import {
  Audience,
  AudienceCount,
  AudienceNames,
  audienceMembers,
  audienceParts,
  Release,
  ReleaseCounts,
} from '../core/audience.js';
import { defineApi } from '../core/define-api.js';
import { FileLink, Id, InSource, InSourceById, Instant, line, Paging, page, Search } from '../core/schemas.js';
import { NoticeCategory, NoticeType } from './notices.api.js';

const HttpsLink = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000), text: line(120) });

export const NoticeDraft = z
  .object({
    title: line(120),
    type: NoticeType.default('neutral'),
    categoryId: Id.nullable().default(null).describe('Absent: the system category "general".'),
    html: z.string().max(50_000).default('').describe('Rich text; what is not allowed is removed.'),
    link: HttpsLink.nullable().default(null),
    startsAt: Instant.nullable().default(null),
    endsAt: Instant.nullable().default(null),
    attachments: z.array(Id).max(20).default([]).describe('Files uploaded before.'),
  })
  .refine(({ startsAt, endsAt }) => !endsAt || (startsAt !== null && Date.parse(endsAt) > Date.parse(startsAt)), {
    path: ['endsAt'],
    params: { code: 'ends-before-start' },
  })
  .meta({ id: 'NoticeDraft' });
export type NoticeDraft = z.input<typeof NoticeDraft>;

export const NoticeState = z.enum(['draft', 'scheduled', 'released', 'expired', 'revoked']);
export type NoticeState = z.infer<typeof NoticeState>;

export const ManagedNoticeSummary = z
  .object({
    id: Id,
    title: z.string(),
    type: NoticeType,
    category: NoticeCategory.pick({ id: true, name: true }),
    state: NoticeState,
    visibleFrom: Instant.nullable(),
    visibleUntil: Instant.nullable(),
    createdAt: Instant,
    counts: ReleaseCounts,
    audience: AudienceNames,
  })
  .meta({ id: 'ManagedNoticeSummary' });
export type ManagedNoticeSummary = z.infer<typeof ManagedNoticeSummary>;

export const ManagedNotice = ManagedNoticeSummary.extend({
  html: z.string(),
  link: HttpsLink.nullable(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  attachments: z.array(FileLink),
  releases: z.array(Release),
}).meta({ id: 'ManagedNotice' });
export type ManagedNotice = z.infer<typeof ManagedNotice>;

export const ReleaseOrder = z
  .object({
    id: Id.describe("The release's id, made by the client, so that repeating the order releases once."),
    audience: Audience,
    visibleFrom: Instant.nullable().default(null).describe('Absent: now.'),
    visibleUntil: Instant.nullable().default(null).describe('Absent: open end.'),
    notify: z.boolean().default(false).describe('Whether people get a mail once it is visible.'),
  })
  .refine(
    ({ visibleFrom, visibleUntil }) =>
      !visibleUntil || Date.parse(visibleUntil) > (visibleFrom ? Date.parse(visibleFrom) : Date.now()),
    {
      path: ['visibleUntil'],
      params: { code: 'ends-before-start' },
    },
  )
  .meta({ id: 'ReleaseOrder' });
export type ReleaseOrder = z.input<typeof ReleaseOrder>;

export const noticesManageApi = defineApi({
  list: {
    route: 'GET /manage/:source/notices',
    summary: 'List all notices of a data source: drafts first, then those that people began to see last.',
    access: 'manager',
    params: InSource,
    query: Paging.extend({ search: Search.optional(), state: NoticeState.optional() }),
    result: page(ManagedNoticeSummary),
    problems: { 'invalid-cursor': 400 },
  },
  categories: {
    route: 'GET /manage/:source/notice-categories',
    summary: 'List the notice categories of a data source.',
    access: 'manager',
    params: InSource,
    result: z.object({ items: z.array(NoticeCategory) }),
  },
  get: {
    route: 'GET /manage/:source/notices/:id',
    summary: 'Show one notice with its releases.',
    access: 'manager',
    params: InSourceById,
    result: ManagedNotice,
  },
  create: {
    route: 'POST /manage/:source/notices',
    summary: 'Write a notice; nobody sees it before its release.',
    access: 'manager',
    params: InSource,
    body: NoticeDraft,
    result: ManagedNotice,
    status: 201,
    problems: { 'unknown-category': 422, 'unknown-file': 422 },
  },
  update: {
    route: 'PUT /manage/:source/notices/:id',
    summary: 'Change a notice; those it is released to see the change.',
    access: 'manager',
    params: InSourceById,
    body: NoticeDraft,
    result: ManagedNotice,
    problems: { 'unknown-category': 422, 'unknown-file': 422 },
  },
  remove: {
    route: 'DELETE /manage/:source/notices/:id',
    summary: 'Delete a notice that was never released.',
    access: 'manager',
    params: InSourceById,
    problems: { 'notice-released': 409 },
  },
  audience: {
    route: 'GET /manage/:source/notices/:id/audience',
    summary: 'List to whom a notice is released: everybody, properties, and contacts that were named.',
    ...audienceParts,
  },
  audienceMembers: {
    route: 'GET /manage/:source/notices/:id/audience/:part',
    summary: 'List by name who sees a notice through a part of its audience.',
    ...audienceMembers,
  },
  countAudience: {
    route: 'POST /manage/:source/notices/audience',
    summary: 'Count who would see a release, without releasing.',
    access: 'manager',
    params: InSource,
    body: Audience,
    result: AudienceCount,
    problems: { 'unknown-recipient': 422 },
  },
  release: {
    route: 'POST /manage/:source/notices/:id/releases',
    summary: 'Release a notice to an audience, all or nothing.',
    access: 'manager',
    params: InSourceById,
    body: ReleaseOrder,
    result: ManagedNotice,
    status: 201,
    problems: { 'unknown-recipient': 422, 'release-exists': 409 },
  },
  revoke: {
    route: 'POST /manage/:source/notices/:id/revoke',
    summary: 'Revoke all releases of a notice; it disappears at once.',
    access: 'manager',
    params: InSourceById,
    result: ManagedNotice,
  },
});
