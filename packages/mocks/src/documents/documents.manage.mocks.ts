import { documentsManageApi, type Parsed } from '@p24/sdk/api';
import type { DocumentState, ManagedDocument, ManagedDocumentSummary } from '@p24/sdk/manage';
import {
  addressedTo,
  audienceNames,
  count,
  counts,
  known,
  mayBeSeenBy,
  membersOf,
  partsOf,
  recipients,
} from '../core/audience.js';
import { mockApi } from '../core/mock-api.js';
import { forgiving, foundPage, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { properties, type World } from '../world.js';
import type { MockDocument } from './documents.data.js';
import { managedCategories } from './managed-categories.js';
import { categoryOf, fileOf } from './shelf.js';

type Draft = Parsed<(typeof documentsManageApi)['create']>['body'];

/** The managers' side of the same documents: what is released here shows at the residents. */
export const documentsManageMocks = (portal: Portal) => {
  const { world } = portal;
  const { shelf } = world;

  const changed = (document: MockDocument): ManagedDocumentSummary => {
    portal.hub.announce({ feature: 'documents', id: document.id });
    return summary(portal, document);
  };
  const items = (ids: readonly string[]) => ids.map((id) => find(world, id, 'unknown-document'));
  const now = () => world.now().toISOString();

  return mockApi(portal.base, documentsManageApi, portal.manager, {
    list({ query }) {
      const all = shelf.documents
        .filter((document) => !query.contact || mayBeSeenBy(world, document, query.contact))
        .filter(({ categoryId }) => {
          const { id, parentId } = categoryOf(world, categoryId);
          return !query.category || [id, parentId].includes(query.category);
        })
        .filter((document) => !query.state || stateOf(document) === query.state);
      const { items, similar } = forgiving(all, { ...query, bySynonyms: true }, (document) => wordsOf(world, document));
      const page = foundPage(pageOf(items, query), similar);
      return { ...page, items: page.items.map((document) => summary(portal, document)) };
    },

    get: ({ params }) => detail(portal, find(world, params.id)),

    create({ body }) {
      const { fileId, ...fields } = checked(world, body);
      const version = { no: 1, fileId, createdAt: now(), releasedAt: null };
      const document = { ...fields, id: crypto.randomUUID(), createdAt: now(), versions: [version], releases: [] };
      shelf.documents.unshift(document);
      return detail(portal, document);
    },

    update({ params, body }) {
      const document = find(world, params.id);
      const { fileId, ...fields } = checked(world, body);
      const newest = document.versions.at(-1);
      if (newest && newest.fileId !== fileId) {
        if (newest.releasedAt) throw new MockProblem('document-released');
        newest.fileId = fileId;
      }
      Object.assign(document, fields);
      changed(document);
      return detail(portal, document);
    },

    remove({ params }) {
      const document = find(world, params.id);
      if (document.releases.length) throw new MockProblem('document-released');
      shelf.documents.splice(shelf.documents.indexOf(document), 1);
      return undefined;
    },

    addVersion({ params, body: { fileId } }) {
      const document = find(world, params.id);
      if (!world.files.has(fileId)) throw new MockProblem('unknown-file');
      const state = stateOf(document);
      if (state === 'draft') throw new MockProblem('document-unreleased');
      const no = document.versions.length + 1;
      document.versions.push({ no, fileId, createdAt: now(), releasedAt: state === 'released' ? now() : null });
      for (const key of world.reads) if (key.endsWith(`:${document.id}`)) world.reads.delete(key);
      changed(document);
      return detail(portal, document);
    },

    audience: ({ params, query }) => pageOf(partsOf(world, find(world, params.id)), query),
    audienceMembers: ({ params, query }) => pageOf(membersOf(world, find(world, params.id), params.part), query),

    countAudience: ({ body }) => count(world, known(body)),

    release({ body }, { caller }) {
      const { id, audience, notify } = body;
      const visibleFrom = body.visibleFrom ?? now();
      const chosen = items(body.documents);
      const release = { audience: known(audience), notify, visibleFrom, visibleUntil: null, revokedAt: null };
      for (const document of chosen) {
        if (document.releases.some((one) => one.id === id)) continue;
        document.releases.push({ ...release, id, releasedAt: now(), by: caller.name });
        const newest = document.versions.at(-1);
        if (newest) newest.releasedAt ??= now();
      }
      return { items: chosen.map(changed) };
    },

    revoke({ body }) {
      const chosen = items(body.documents);
      for (const { releases } of chosen) for (const release of releases) release.revokedAt ??= now();
      return { items: chosen.map(changed) };
    },

    ...managedCategories(portal),
  });
};

function find(world: World, id: string, code = 'not-found'): MockDocument {
  const document = world.shelf.documents.find((one) => one.id === id);
  if (!document) throw new MockProblem(code);
  return document;
}

/** All that the search of a document looks at. */
function wordsOf(world: World, { title, categoryId, datedOn, propertyId, releases }: MockDocument): string {
  const house = properties.find(({ id }) => id === propertyId);
  const own = [title, categoryOf(world, categoryId).name, datedOn?.slice(0, 4), house?.name, house?.address];
  return [...own, ...addressedTo({ releases })].join(' ');
}

function checked(world: World, draft: Draft): Draft {
  const { categories } = world.shelf;
  if (!categories.some(({ id, contactId }) => id === draft.categoryId && contactId === null))
    throw new MockProblem('unknown-category');
  if (!world.files.has(draft.fileId)) throw new MockProblem('unknown-file');
  return draft;
}

function stateOf({ releases }: MockDocument): DocumentState {
  if (!releases.length) return 'draft';
  return releases.every(({ revokedAt }) => revokedAt) ? 'revoked' : 'released';
}

function fileLink(portal: Portal, documentId: string, fileId: string) {
  const { id, name, type, body, size = body.size } = fileOf(portal.world, fileId);
  return { id, name, type, size, url: portal.link(`/files/${id}?item=document.${documentId}`) };
}

function summary(portal: Portal, document: MockDocument): ManagedDocumentSummary {
  const { id, title, categoryId, datedOn, createdAt, versions, releases } = document;
  const newest = versions.at(-1);
  if (!newest) throw new Error('A document has no version.');
  const standing = releases.filter(({ revokedAt }) => !revokedAt);
  return {
    ...{ id, title, datedOn, createdAt, state: stateOf(document), version: newest.no },
    category: { id: categoryId, name: categoryOf(portal.world, categoryId).name },
    visibleFrom: standing.map(({ visibleFrom }) => visibleFrom).sort()[0] ?? null,
    file: fileLink(portal, id, newest.fileId),
    counts: counts(portal.world, document),
    recipients: recipients(portal.world, document),
    audience: audienceNames(document),
    refiled: [...portal.world.shelf.filings.keys()].filter((key) => key.endsWith(`:${id}`)).length,
  };
}

function detail(portal: Portal, document: MockDocument): ManagedDocument {
  const { id, propertyId, ticketId, versions, releases } = document;
  return {
    ...summary(portal, document),
    ...{ propertyId, ticketId, releases },
    versions: versions
      .map(({ no, fileId, createdAt, releasedAt }) => ({
        ...{ no, createdAt, releasedAt },
        file: fileLink(portal, id, fileId),
      }))
      .reverse(),
  };
}
