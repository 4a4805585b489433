import { documentsApi } from '@p24/sdk/api';
import { isHere } from '../contracts.js';
import { mockApi } from '../core/mock-api.js';
import { forgiving, foundPage, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import type { World } from '../world.js';
import { categoriesFor, fileOf, mustSee, seenBy, shown } from './shelf.js';
import { makeZip } from './zip.js';

/** The documents of whoever is signed in. */
export const documentsMocks = (portal: Portal) => {
  const { world } = portal;
  const read = (contact: string, id: string) => {
    world.reads.add(`${contact}:${id}`);
    portal.hub.announce({ feature: 'documents', id });
  };

  return mockApi(portal.base, documentsApi, portal.resident, {
    list({ query }, { caller }) {
      const all = (isHere(world, caller, query) ? seenBy(world, caller) : [])
        .filter(({ category }) => !query.category || [category.id, category.parentId].includes(query.category))
        .map((seen) => shown(portal, caller, seen))
        .filter((document) => query.unread === undefined || query.unread !== document.read);
      const { items, similar } = forgiving(all, { ...query, bySynonyms: true }, ({ title }) => title);
      return foundPage(pageOf(items, query), similar);
    },

    get: ({ params }, { caller }) => shown(portal, caller, mustSee(world, caller, params.id)),

    markRead({ params: { id } }, { caller }) {
      mustSee(world, caller, id);
      read(caller, id);
      return { id, readAt: world.now().toISOString() };
    },

    file({ params: { id }, body: { categoryId } }, { caller }) {
      mustSee(world, caller, id);
      if (categoryId === null) world.shelf.filings.delete(`${caller}:${id}`);
      else world.shelf.filings.set(`${caller}:${id}`, own(world, caller, categoryId, 'unknown-category').id);
      return shown(portal, caller, mustSee(world, caller, id));
    },

    content({ params: { id } }, { caller }) {
      const { version } = mustSee(world, caller, id);
      read(caller, id);
      const { body, type, name } = fileOf(world, version.fileId);
      return { body, type, name, inline: true };
    },

    categories({ query }, { caller }) {
      return { items: isHere(world, caller, query) ? categoriesFor(world, caller) : [] };
    },

    createCategory({ body: { name, parentId, documents } }, { caller }) {
      if (parentId) own(world, caller, parentId, 'unknown-category');
      for (const id of documents) mustSee(world, caller, id);
      refuseTaken(world, caller, name);
      const id = crypto.randomUUID();
      world.shelf.categories.push({ id, name, parentId, system: null, contactId: caller });
      for (const document of documents) world.shelf.filings.set(`${caller}:${document}`, id);
      return one(world, caller, id);
    },

    renameCategory({ params: { id }, body: { name } }, { caller }) {
      const category = own(world, caller, id, 'not-found');
      refuseTaken(world, caller, name, id);
      category.name = name;
      return one(world, caller, id);
    },

    removeCategory({ params: { id } }, { caller }) {
      own(world, caller, id, 'not-found');
      const gone = new Set(world.shelf.categories.filter((each) => each.id === id || each.parentId === id));
      const { filings } = world.shelf;
      for (const [key, filed] of filings) if ([...gone].some((each) => each.id === filed)) filings.delete(key);
      world.shelf.categories = world.shelf.categories.filter((each) => !gone.has(each));
      return undefined;
    },

    archive({ body: { ids } }, { caller }) {
      const files = ids.map((id) => shown(portal, caller, mustSee(world, caller, id)).file);
      const size = files.reduce((sum, file) => sum + file.size, 0);
      return { url: portal.link(`/document-archives/content?ids=${ids.join('')}`), files: ids.length, size };
    },

    archiveContent: () => ({ body: makeZip(), name: 'Dokumente.zip' }),
  });
};

function own(world: World, contactId: string, id: string, code: string) {
  const found = world.shelf.categories.find((category) => category.id === id && category.contactId === contactId);
  if (!found) throw new MockProblem(code);
  return found;
}

function one(world: World, contactId: string, id: string) {
  const found = categoriesFor(world, contactId).find((category) => category.id === id);
  if (!found) throw new MockProblem('not-found');
  return found;
}

function refuseTaken(world: World, contactId: string, name: string, except?: string): void {
  const taken = world.shelf.categories.some(
    (category) => category.contactId === contactId && category.name === name && category.id !== except,
  );
  if (taken) throw new MockProblem('category-exists');
}
