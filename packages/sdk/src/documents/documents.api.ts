import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import {
  ById,
  Day,
  FileLink,
  Flag,
  foundPage,
  House,
  Id,
  Instant,
  line,
  Paging,
  Scope,
  Search,
  Similar,
} from '../core/schemas.js';

/** So many documents fit into one archive, and into one order to release or revoke. */
export const maxDocuments = 200;

export const DocumentCategory = z
  .object({
    id: Id,
    sourceId: Id,
    name: z.string(),
    parentId: Id.nullable().describe('The category that it is part of; nested once.'),
    private: z.boolean().describe('Whether it is a category of the signed-in person, of which nobody else knows.'),
    count: z.int().describe('How many documents of the person lie in it, without those of its parts.'),
  })
  .meta({ id: 'DocumentCategory' });
export type DocumentCategory = z.infer<typeof DocumentCategory>;

export const Document = z
  .object({
    id: Id,
    sourceId: Id,
    title: z.string(),
    category: DocumentCategory.pick({ id: true, name: true, private: true }),
    house: House,
    datedOn: Day.nullable().describe('The day that the document bears.'),
    releasedAt: Instant.describe('Since when the person sees this version.'),
    releasedBy: z.string().nullable().describe('Name of the manager who released it.'),
    version: z.int().describe('Counts from 1.'),
    file: FileLink.describe('The current version, named after the title; opening it counts as reading.'),
    read: z.boolean().describe('Whether the signed-in person has opened this version.'),
    ticketId: Id.nullable().describe('The ticket that it belongs to.'),
  })
  .meta({ id: 'Document', description: 'A document that was released to the signed-in person.' });
export type Document = z.infer<typeof Document>;

const DocumentQuery = Paging.extend(Scope.shape)
  .extend(Similar.shape)
  .extend({
    // Elements show a whole shelf at once, so that the browser's own search finds everything in it.
    limit: z.coerce.number<number | string>().int().min(1).max(500).default(20),
    category: Id.optional().describe('Only this category with its parts.'),
    search: Search.optional().describe(
      'Words, or others for the same thing, in the title, the category, the name of the house, or the year it bears.',
    ),
    unread: Flag.optional().describe('Only unread ones, or only read ones.'),
  });
export type DocumentQuery = z.input<typeof DocumentQuery>;

const NewCategory = z.object({
  sourceId: Id,
  name: line(60),
  parentId: Id.nullable().default(null).describe('An own category that is no part itself.'),
  documents: z.array(Id).max(1000).default([]).describe('Documents that are filed into it at once.'),
});
export type NewCategory = z.input<typeof NewCategory>;

const Archive = z
  .object({
    url: z.string().describe('Signed link to a ZIP file; it works as long as links to files do.'),
    files: z.int(),
    size: z.int().describe('Bytes of the ZIP file.'),
  })
  .meta({ id: 'DocumentArchive' });
export type DocumentArchive = z.infer<typeof Archive>;

export const documentsApi = defineApi({
  list: {
    route: 'GET /documents',
    summary: 'List the documents released to the signed-in person, newest first.',
    access: 'resident',
    query: DocumentQuery,
    result: foundPage(Document),
    cached: true,
    problems: { 'invalid-cursor': 400 },
  },
  get: {
    route: 'GET /documents/:id',
    summary: 'Show one document.',
    access: 'resident',
    params: ById,
    result: Document,
    cached: true,
  },
  markRead: {
    route: 'POST /documents/:id/read',
    summary: 'Record that the signed-in person has opened a document.',
    access: 'resident',
    forDelegates: true,
    params: ById,
    result: z.object({ id: Id, readAt: Instant }),
  },
  file: {
    route: 'PATCH /documents/:id',
    summary: 'File a document into an own category, or put it back into the one the manager gave it.',
    access: 'resident',
    params: ById,
    body: z.object({ categoryId: Id.nullable().describe("An own category; null: back to the manager's.") }),
    result: Document,
    problems: { 'unknown-category': 422 },
  },
  content: {
    route: 'GET /documents/:id/content',
    summary: 'Open the current version of a document; single byte ranges are answered with 206 (RFC 9110).',
    access: 'resident',
    params: ById,
    download: 'application/octet-stream',
    linked: true,
    problems: { 'range-not-satisfiable': 416 },
  },
  categories: {
    route: 'GET /document-categories',
    summary: "List the categories of the signed-in person's documents, own ones included.",
    access: 'resident',
    query: Scope,
    result: z.object({ items: z.array(DocumentCategory) }),
    cached: true,
  },
  createCategory: {
    route: 'POST /document-categories',
    summary: 'Make an own category, of which nobody else knows.',
    access: 'resident',
    body: NewCategory,
    result: DocumentCategory,
    status: 201,
    problems: { 'too-many-categories': 422, 'category-exists': 409, 'unknown-category': 422 },
  },
  renameCategory: {
    route: 'PATCH /document-categories/:id',
    summary: 'Rename an own category.',
    access: 'resident',
    params: ById,
    body: z.object({ name: line(60) }),
    result: DocumentCategory,
    problems: { 'category-exists': 409 },
  },
  removeCategory: {
    route: 'DELETE /document-categories/:id',
    summary: "Remove an own category with its parts; its documents go back to the manager's categories.",
    access: 'resident',
    params: ById,
  },
  archive: {
    route: 'POST /document-archives',
    summary: 'Prepare the download of several documents as one ZIP file.',
    access: 'resident',
    forDelegates: true,
    body: z.object({ ids: z.array(Id).min(1).max(maxDocuments) }),
    result: Archive,
    problems: { 'archive-too-large': 422 },
  },
  archiveContent: {
    route: 'GET /document-archives/content',
    summary: 'Download several documents as one ZIP file; what was revoked meanwhile is left out.',
    access: 'resident',
    query: z.object({
      ids: z
        .string()
        .regex(/^([A-Za-z0-9_-]{22}){1,200}$/)
        .describe('The ids, each as 22 characters of base64url, one after the other.'),
    }),
    download: 'application/zip',
    linked: true,
    problems: { 'archive-too-large': 422 },
  },
});
