import type { Document, DocumentCategory } from '@p24/sdk';
import { houseOf, seenThrough } from '../core/audience.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { type MockFile, source, type World } from '../world.js';
import type { MockDocument, MockDocumentCategory } from './documents.data.js';

/** A document together with what a contact sees of it. */
export interface SeenDocument {
  document: MockDocument;
  visibleFrom: string;
  releasedBy: string | null;
  version: MockDocument['versions'][number];
  category: MockDocumentCategory;
}

/** The category with this id; it is there as long as something lies in it. */
export function categoryOf(world: World, id: string): MockDocumentCategory {
  const found = world.shelf.categories.find((category) => category.id === id);
  if (!found) throw new Error('A document lies in a category that is gone.');
  return found;
}

/** What a contact sees now, newest first. */
export const seenBy = (world: World, contactId: string): SeenDocument[] =>
  world.shelf.documents
    .flatMap((document) => {
      const release = seenThrough(world, document, contactId);
      const version = document.versions.findLast(({ releasedAt }) => releasedAt !== null);
      if (!release || !version) return [];
      const filed = world.shelf.filings.get(`${contactId}:${document.id}`);
      const category = categoryOf(world, filed ?? document.categoryId);
      return [{ document, version, category, visibleFrom: release.visibleFrom, releasedBy: release.by }];
    })
    .sort((one, other) => other.visibleFrom.localeCompare(one.visibleFrom));

/** The document, as the contact sees it. */
export function mustSee(world: World, contactId: string, id: string): SeenDocument {
  const seen = seenBy(world, contactId).find(({ document }) => document.id === id);
  if (!seen) throw new MockProblem('not-found');
  return seen;
}

/** A kept file. */
export function fileOf(world: World, id: string): MockFile {
  const file = world.files.get(id);
  if (!file) throw new MockProblem('not-found');
  return file;
}

/** A document as residents' lists show it. */
export function shown(portal: Portal, contactId: string, seen: SeenDocument): Document {
  const { document, version, category, visibleFrom, releasedBy } = seen;
  const { id, title, datedOn, ticketId } = document;
  const { name, type, body, size = body.size, ...file } = fileOf(portal.world, version.fileId);
  const extension = /\.\w+$/.exec(name)?.[0] ?? '';
  return {
    ...{ id, sourceId: source.id, title, datedOn, ticketId, releasedBy, version: version.no },
    category: { id: category.id, name: category.name, private: category.contactId !== null },
    house: houseOf(document),
    releasedAt: [visibleFrom, version.releasedAt ?? ''].sort().at(-1) ?? visibleFrom,
    file: { id: file.id, name: `${title}${extension}`, type, size, url: portal.link(`/documents/${id}/content`) },
    read: portal.world.reads.has(`${contactId}:${id}`),
  };
}

/** The categories of what a contact sees, the own ones last. */
export function categoriesFor(world: World, contactId: string): DocumentCategory[] {
  const counts = new Map<string, number>();
  for (const { category } of seenBy(world, contactId)) counts.set(category.id, (counts.get(category.id) ?? 0) + 1);
  const parts = new Set(world.shelf.categories.filter(({ id }) => counts.has(id)).map(({ parentId }) => parentId));
  return world.shelf.categories
    .filter((one) => (one.contactId === null ? counts.has(one.id) || parts.has(one.id) : one.contactId === contactId))
    .sort((one, other) => Number(one.contactId !== null) - Number(other.contactId !== null))
    .map(({ id, name, parentId, contactId: owner }) => ({
      ...{ id, sourceId: source.id, name, parentId, private: owner !== null },
      count: counts.get(id) ?? 0,
    }));
}
