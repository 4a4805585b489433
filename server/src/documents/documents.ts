import { documentsApi } from '@p24/sdk/api';
import * as z from 'zod';
import { findVisible, nextBoundary } from '../core/feed/feed.queries.js';
import { recordReads } from '../core/feed/reads.js';
import { signedUrl } from '../core/files/file-links.js';
import { deliverFile } from '../core/files/files.js';
import { decodeCursor, Micros, toFoundPage, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { ownContacts } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { forgiving } from '../core/search.js';
import { archive, archiveSize, packIds, unpackIds } from './archive.js';
import './gates.js';
import { type DocumentRow, listCategories, listDocuments, listTexts } from './list.queries.js';
import { createOwn, fileOwn, removeOwn, renameOwn } from './own-categories.js';
import { everything, findDocuments, mustFind, readerOf, toDocument } from './reader.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const cursorKey = z.tuple([Micros, z.uuid()]);

/** Unread ones are a section of their own, never longer than this. */
const maxUnread = 50;

const kind = 'document';
const feature = 'documents';

/** Residents' operations on documents. */
export const documentsServed = serve(
  documentsApi,
  {
    async list({ query }, context) {
      const { sql, caller, now } = context;
      const { unread, category } = query;
      const limit = unread ? Math.min(query.limit, maxUnread) : query.limit;
      const after = decodeCursor(query.cursor, cursorKey);
      const reader = await readerOf(sql, caller, query);
      context.freshUntil(await nextBoundary(sql, reader, kind, now));
      const filter = { ...everything, after, unread, category };
      const { rows, similar } = await forgiving(query, {
        read: (search) => listDocuments(sql, reader, { filter: { ...filter, search }, limit: limit + 1, now }),
        texts: () => listTexts(sql, reader, { filter, now }),
        bySynonyms: true,
      });
      const shown = {
        item: (row: DocumentRow) => toDocument(context, row),
        key: ({ micros, id }: DocumentRow) => [micros, id],
      };
      return toFoundPage(toPage(rows, limit, shown), similar);
    },

    async get({ params: { id } }, context) {
      const { sql, caller, now } = context;
      const row = await mustFind(sql, caller, id, now);
      context.freshUntil(await nextBoundary(sql, ownContacts(caller), kind, now));
      return toDocument(context, row);
    },

    async markRead({ params: { id } }, { sql, caller, now }) {
      const seen = await findVisible(sql, ownContacts(caller), { kind, itemId: id, now });
      if (!seen) throw problem('not-found');
      return { id, readAt: await recordReads(sql, caller, { sourceId: seen.sourceId, kind, ids: [id], feature, now }) };
    },

    async file({ params: { id }, body }, context) {
      await fileOwn(context, id, body.categoryId);
      return toDocument(context, await mustFind(context.sql, context.caller, id, context.now));
    },

    async content({ params: { id } }, context) {
      const { sql, caller, now } = context;
      const row = await mustFind(sql, caller, id, now);
      const { sourceId } = row;
      const download = deliverFile(context, { ...row, id: row.fileId, name: toDocument(context, row).file.name });
      await recordReads(sql, caller, { sourceId, kind, ids: [id], feature, now });
      return download;
    },

    async categories({ query }, context) {
      const { sql, caller, now } = context;
      const reader = await readerOf(sql, caller, query);
      context.freshUntil(await nextBoundary(sql, reader, kind, now));
      return { items: await listCategories(sql, reader, now) };
    },

    createCategory: ({ body }, context) => createOwn(context, body),

    renameCategory: ({ params, body }, context) => renameOwn(context, params.id, body.name),

    async removeCategory({ params }, context) {
      await removeOwn(context, params.id);
      return undefined;
    },

    async archive({ body }, context) {
      const { sql, caller, now } = context;
      const ids = [...new Set(body.ids)];
      const rows = await findDocuments(sql, caller, { ids, now });
      if (rows.length !== ids.length) throw problem('not-found');
      const url = signedUrl(context, `/document-archives/content?ids=${packIds(rows.map(({ id }) => id))}`);
      return { url, files: rows.length, size: archiveSize(rows) };
    },

    async archiveContent({ query }, context) {
      const { sql, caller, services, now, locale } = context;
      const rows = await findDocuments(sql, caller, { ids: unpackIds(query.ids), now });
      if (rows.length === 0) throw problem('not-found');
      const size = archiveSize(rows);
      for (const sourceId of new Set(rows.map((row) => row.sourceId))) {
        const ids = rows.filter((row) => row.sourceId === sourceId).map(({ id }) => id);
        await recordReads(sql, caller, { sourceId, kind, ids, feature, now });
      }
      return {
        body: archive(services.files, rows),
        name: (locale === 'de' ? de : en).archive(now.toISOString().slice(0, 10)),
        headers: { 'content-length': String(size) },
      };
    },
  },
  { de: de.problems, en: en.problems },
);
