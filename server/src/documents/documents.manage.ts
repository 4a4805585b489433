import './retention.js';
import { documentsManageApi, type ManagedDocument, type ManagedDocumentSummary } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import type { Tx } from '../core/database/database.js';
import * as audiences from '../core/feed/audience.queries.js';
import { changeItem } from '../core/feed/feed.js';
import { membersOf, partsOf } from '../core/feed/parts.js';
import { forgetReads } from '../core/feed/reads.js';
import { fileLink, type LinkContext } from '../core/files/file-links.js';
import { decodeCursor, Micros, toFoundPage, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { forgiving } from '../core/search.js';
import * as documents from './documents.manage.queries.js';
import { orderKind } from './gates.js';
import { createManaged, listManaged, removeManaged, renameManaged } from './managed-categories.js';
import { release, revoke } from './releasing.js';
import { textsNear } from './search.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

type Managing = LinkContext & { sql: Tx; now: Date; source: { id: string; sourceId: string } };

const cursorKey = z.tuple([Micros, z.uuid()]);

function summary(context: Managing, row: documents.ManagedRow): ManagedDocumentSummary {
  const { id, title, category, datedOn, state, visibleFrom, createdAt, version, counts } = row;
  const { recipients, audience, refiled } = row;
  const item = { sourceId: context.source.sourceId, itemKind: 'document', itemId: id };
  const file = fileLink(context, { ...row.file, ...item });
  return {
    ...{ id, title, category, datedOn, state, visibleFrom, createdAt, version },
    file,
    counts,
    recipients,
    audience,
    refiled,
  };
}

async function show(context: Managing, id: string): Promise<ManagedDocument> {
  const { sql, source } = context;
  const { sourceId } = source;
  const [row] = await documents.find(sql, sourceId, [id]);
  if (!row) throw problem('not-found');
  const versions = await documents.listVersions(sql, sourceId, id);
  return {
    ...summary(context, row),
    propertyId: row.propertyId,
    ticketId: row.ticketId,
    versions: versions.map(({ file, ...version }) => ({
      ...version,
      file: fileLink(context, { ...file, sourceId, itemKind: 'document', itemId: id }),
    })),
    releases: await audiences.listReleases(sql, { sourceId, kind: 'document', itemId: id }),
  };
}

const summaries = async (context: Managing, ids: readonly string[]) => ({
  items: (await documents.find(context.sql, context.source.sourceId, ids)).map((row) => summary(context, row)),
});

async function mustLock({ sql, source }: Managing, id: string): Promise<void> {
  if ((await documents.lock(sql, source.sourceId, [id])).length === 0) throw problem('not-found');
}

async function mustExist({ sql, source }: Managing, id: string): Promise<void> {
  if (!(await documents.isManaged(sql, [source.sourceId], id))) throw problem('not-found');
}

type Draft = documents.DocumentRecord & { fileId: string };

async function mustKnow({ sql, source }: Managing, draft: Draft): Promise<void> {
  const unknown = await documents.findUnknown(sql, source.sourceId, draft);
  if (unknown) throw problem(unknown);
}

/** Mails tell about all documents of an order. */
const mails = { topic: 'documents', orders: orderKind };

const item = (sourceId: string, id: string) => ({ sourceId, kind: 'document', itemId: id });

/** Exchanges the newest version's file, unless that was released. */
async function exchangeFile({ sql, source: { sourceId } }: Managing, id: string, fileId: string): Promise<void> {
  const [newest] = await documents.listVersions(sql, sourceId, id);
  if (!newest || newest.file.id === fileId) return;
  if (newest.releasedAt) throw problem('document-released');
  await documents.dropVersion(sql, sourceId, id, newest.no);
  await documents.addVersion(sql, { sourceId, id, fileId, releasedAt: null });
}

async function addVersion(context: Managing, id: string, fileId: string): Promise<void> {
  const { sql, now, source } = context;
  const { sourceId } = source;
  await mustLock(context, id);
  if (!(await documents.isStored(sql, sourceId, fileId))) throw problem('unknown-file');
  const [row] = await documents.find(sql, sourceId, [id]);
  if (!row || row.state === 'draft') throw problem('document-unreleased');
  await documents.addVersion(sql, { sourceId, id, fileId, releasedAt: row.state === 'released' ? now : null });
  if (row.state !== 'released') return;
  await forgetReads(sql, { sourceId, kind: 'document', id });
  await changeItem(sql, { ...item(sourceId, id), categoryId: row.category.id, type: null }, 'documents');
}

/** Managers' operations on documents. */
export const documentsManageServed = serve(
  documentsManageApi,
  {
    async list({ query }, context) {
      const { limit, state, category, contact } = query;
      const after = decodeCursor(query.cursor, cursorKey);
      const { sql, source } = context;
      const { rows, similar } = await forgiving(query, {
        read: (search) => documents.list(sql, source.sourceId, { after, search, category, contact, state, limit }),
        texts: (words) => textsNear(sql, source.sourceId, words),
        bySynonyms: true,
      });
      const page = toPage(rows, limit, { item: (row) => summary(context, row), key: ({ micros, id }) => [micros, id] });
      return toFoundPage(page, similar);
    },

    get: ({ params }, context) => show(context, params.id),

    async create({ body }, context) {
      const { sql, source } = context;
      const { sourceId } = source;
      await mustKnow(context, body);
      const id = uuidv7();
      await documents.insert(sql, sourceId, id, source.id, body);
      await documents.addVersion(sql, { sourceId, id, fileId: body.fileId, releasedAt: null });
      return show(context, id);
    },

    async update({ params: { id }, body }, context) {
      const { sql, source, now } = context;
      await mustLock(context, id);
      await mustKnow(context, body);
      await exchangeFile(context, id, body.fileId);
      await documents.update(sql, source.sourceId, id, body, now);
      await changeItem(sql, { ...item(source.sourceId, id), categoryId: body.categoryId, type: null }, 'documents');
      return show(context, id);
    },

    async remove({ params: { id } }, context) {
      const { sql, source } = context;
      await mustLock(context, id);
      if (await audiences.wasReleased(sql, item(source.sourceId, id))) throw problem('document-released');
      await documents.remove(sql, source.sourceId, id);
      return undefined;
    },

    async addVersion({ params: { id }, body }, context) {
      await addVersion(context, id, body.fileId);
      return show(context, id);
    },

    async audience({ params: { id }, query }, context) {
      await mustExist(context, id);
      return partsOf(context.sql, item(context.source.sourceId, id), { ...query, now: context.now });
    },

    async audienceMembers({ params: { id, part }, query }, context) {
      await mustExist(context, id);
      return membersOf(context.sql, item(context.source.sourceId, id), { part, ...query, ...mails });
    },

    async countAudience({ body }, { sql, source, now }) {
      if (!(await audiences.isAudienceKnown(sql, source.sourceId, body))) throw problem('unknown-recipient');
      return audiences.countAudience(sql, { sourceId: source.sourceId, feature: 'documents', now }, body);
    },

    async release({ body }, context) {
      return summaries(context, await release(context, body));
    },

    async revoke({ body }, context) {
      return summaries(context, await revoke(context, body.documents));
    },

    categories: async (_input, { sql, source }) => ({ items: await listManaged(sql, source.sourceId) }),
    createCategory: ({ body }, { sql, source }) => createManaged(sql, source.sourceId, body),
    renameCategory: ({ params, body }, { sql, source }) =>
      renameManaged(sql, source.sourceId, { id: params.id, name: body.name }),
    async removeCategory({ params }, { sql, source }) {
      await removeManaged(sql, source.sourceId, params.id);
      return undefined;
    },
  },
  { de: de.problems, en: en.problems },
);
