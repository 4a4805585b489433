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
import {
  Day,
  FileLink,
  foundPage,
  Id,
  InSource,
  InSourceById,
  Instant,
  line,
  Paging,
  Search,
  Similar,
} from '../core/schemas.js';
import { maxDocuments } from './documents.api.js';

export const ManagedDocumentCategory = z
  .object({
    id: Id,
    name: z.string(),
    parentId: Id.nullable().describe('The category that it is part of; nested once.'),
    system: z.string().nullable().describe('Key of a system category, which stays.'),
    count: z.int().describe('How many documents lie in it, without those of its parts.'),
  })
  .meta({ id: 'ManagedDocumentCategory' });
export type ManagedDocumentCategory = z.infer<typeof ManagedDocumentCategory>;

export const DocumentState = z.enum(['draft', 'released', 'revoked']);
export type DocumentState = z.infer<typeof DocumentState>;

export const ManagedDocumentSummary = z
  .object({
    id: Id,
    title: z.string(),
    category: ManagedDocumentCategory.pick({ id: true, name: true }),
    datedOn: Day.nullable(),
    state: DocumentState,
    visibleFrom: Instant.nullable().describe('Since or from when those it is released to see it.'),
    createdAt: Instant,
    version: z.int().describe('The newest version, counted from 1.'),
    file: FileLink.describe('The newest version.'),
    counts: ReleaseCounts,
    recipients: z
      .array(z.string())
      .describe('Names of the contacts that see it, where they are two at most; else empty.'),
    audience: AudienceNames,
    refiled: z.int().describe('How many people filed it into a private category, whose name nobody else learns.'),
  })
  .meta({ id: 'ManagedDocumentSummary' });
export type ManagedDocumentSummary = z.infer<typeof ManagedDocumentSummary>;

export const DocumentVersion = z
  .object({
    no: z.int(),
    file: FileLink,
    createdAt: Instant,
    releasedAt: Instant.nullable().describe('Since when nobody can change it any more.'),
  })
  .meta({ id: 'DocumentVersion' });
export type DocumentVersion = z.infer<typeof DocumentVersion>;

export const ManagedDocument = ManagedDocumentSummary.extend({
  propertyId: Id.nullable(),
  ticketId: Id.nullable(),
  versions: z.array(DocumentVersion).describe('Newest first.'),
  releases: z.array(Release),
}).meta({ id: 'ManagedDocument' });
export type ManagedDocument = z.infer<typeof ManagedDocument>;

export const DocumentDraft = z
  .object({
    title: line(160),
    categoryId: Id,
    fileId: Id.describe('A file uploaded before.'),
    datedOn: Day.nullable().default(null),
    propertyId: Id.nullable().default(null),
    ticketId: Id.nullable().default(null).describe('A ticket that it belongs to.'),
  })
  .meta({ id: 'DocumentDraft' });
export type DocumentDraft = z.input<typeof DocumentDraft>;

const Documents = z.array(Id).min(1).max(maxDocuments);

export const DocumentReleaseOrder = z
  .object({
    id: Id.describe("The order's id, made by the client, so that repeating it releases once."),
    documents: Documents,
    audience: Audience,
    visibleFrom: Instant.nullable().default(null).describe('Absent: now.'),
    notify: z.boolean().default(false).describe('Whether people get one mail about all of them.'),
  })
  .meta({ id: 'DocumentReleaseOrder' });
export type DocumentReleaseOrder = z.input<typeof DocumentReleaseOrder>;

const unknown = {
  'unknown-category': 422,
  'unknown-file': 422,
  'unknown-property': 422,
  'unknown-ticket': 422,
} as const;

export const documentsManageApi = defineApi({
  list: {
    route: 'GET /manage/:source/documents',
    summary: 'List all documents of a data source, newest first.',
    access: 'manager',
    params: InSource,
    query: Paging.extend(Similar.shape).extend({
      search: Search.optional().describe(
        'Words, or others for the same thing, in the title, the category, the year it bears, or the names of the houses and people it is about or addressed to.',
      ),
      category: Id.optional().describe('Only this category with its parts.'),
      contact: Id.optional().describe('Only those that this contact sees, or will see.'),
      state: DocumentState.optional(),
    }),
    result: foundPage(ManagedDocumentSummary),
    problems: { 'invalid-cursor': 400 },
  },
  get: {
    route: 'GET /manage/:source/documents/:id',
    summary: 'Show one document with its versions and releases.',
    access: 'manager',
    params: InSourceById,
    result: ManagedDocument,
  },
  create: {
    route: 'POST /manage/:source/documents',
    summary: 'Take a file in as a document; nobody sees it before its release.',
    access: 'manager',
    params: InSource,
    body: DocumentDraft,
    result: ManagedDocument,
    status: 201,
    problems: unknown,
  },
  update: {
    route: 'PUT /manage/:source/documents/:id',
    summary: 'Change what a document is called and where it lies; its file only as long as that was not released.',
    access: 'manager',
    params: InSourceById,
    body: DocumentDraft,
    result: ManagedDocument,
    problems: { ...unknown, 'document-released': 409 },
  },
  remove: {
    route: 'DELETE /manage/:source/documents/:id',
    summary: 'Delete a document that was never released.',
    access: 'manager',
    params: InSourceById,
    problems: { 'document-released': 409 },
  },
  addVersion: {
    route: 'POST /manage/:source/documents/:id/versions',
    summary: 'Add a new version; those it is released to see it at once, as unread.',
    access: 'manager',
    params: InSourceById,
    body: z.object({ fileId: Id }),
    result: ManagedDocument,
    status: 201,
    problems: { 'unknown-file': 422, 'document-unreleased': 409 },
  },
  audience: {
    route: 'GET /manage/:source/documents/:id/audience',
    summary: 'List to whom a document is released: everybody, properties, and contacts that were named.',
    ...audienceParts,
  },
  audienceMembers: {
    route: 'GET /manage/:source/documents/:id/audience/:part',
    summary: 'List by name who sees a document through a part of its audience.',
    ...audienceMembers,
  },
  countAudience: {
    route: 'POST /manage/:source/documents/audience',
    summary: 'Count who would see a release, without releasing.',
    access: 'manager',
    params: InSource,
    body: Audience,
    result: AudienceCount,
    problems: { 'unknown-recipient': 422 },
  },
  release: {
    route: 'POST /manage/:source/documents/releases',
    summary: 'Release one or many documents to an audience, all or nothing.',
    access: 'manager',
    params: InSource,
    body: DocumentReleaseOrder,
    result: z.object({ items: z.array(ManagedDocumentSummary) }),
    status: 201,
    problems: { 'unknown-recipient': 422, 'unknown-document': 422, 'release-exists': 409 },
  },
  revoke: {
    route: 'POST /manage/:source/documents/revoke',
    summary:
      'Revoke all releases of one or many documents; they are gone at once, for links that were opened before too.',
    access: 'manager',
    params: InSource,
    body: z.object({ documents: Documents }),
    result: z.object({ items: z.array(ManagedDocumentSummary) }),
    problems: { 'unknown-document': 422 },
  },
  categories: {
    route: 'GET /manage/:source/document-categories',
    summary: 'List the document categories of a data source; private ones of residents are not among them.',
    access: 'manager',
    params: InSource,
    result: z.object({ items: z.array(ManagedDocumentCategory) }),
  },
  createCategory: {
    route: 'POST /manage/:source/document-categories',
    summary: 'Make a document category, on its own or as part of another.',
    access: 'manager',
    params: InSource,
    body: z.object({ name: line(60), parentId: Id.nullable().default(null) }),
    result: ManagedDocumentCategory,
    status: 201,
    problems: { 'category-exists': 409, 'unknown-category': 422, 'too-many-categories': 422 },
  },
  renameCategory: {
    route: 'PATCH /manage/:source/document-categories/:id',
    summary: 'Rename a document category.',
    access: 'manager',
    params: InSourceById,
    body: z.object({ name: line(60) }),
    result: ManagedDocumentCategory,
    problems: { 'category-exists': 409 },
  },
  removeCategory: {
    route: 'DELETE /manage/:source/document-categories/:id',
    summary: 'Delete a document category in which nothing lies.',
    access: 'manager',
    params: InSourceById,
    problems: { 'category-used': 409 },
  },
});
