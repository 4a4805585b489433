import type { documentsManageApi } from '@p24/sdk/api';
import type { ManagedDocumentCategory } from '@p24/sdk/manage';
import type { Resolvers } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import type { Account } from '../world.js';

type Named = Pick<typeof documentsManageApi, 'categories' | 'createCategory' | 'renameCategory' | 'removeCategory'>;

/** What managers do with their categories of documents. */
export function managedCategories({ world: { shelf }, hub }: Portal): Resolvers<Named, Account> {
  const managed = (): ManagedDocumentCategory[] =>
    shelf.categories
      .filter(({ contactId }) => contactId === null)
      .map(({ id, name, parentId, system }) => ({
        ...{ id, name, parentId, system },
        count: shelf.documents.filter(({ categoryId }) => categoryId === id).length,
      }));
  const find = (id: string, code = 'not-found') => {
    const found = managed().find((one) => one.id === id);
    if (!found) throw new MockProblem(code);
    return found;
  };
  const refuseTaken = (name: string, parentId: string | null, except?: string) => {
    if (managed().some((one) => one.name === name && one.parentId === parentId && one.id !== except))
      throw new MockProblem('category-exists');
  };

  return {
    categories: () => ({ items: managed() }),

    createCategory({ body: { name, parentId } }) {
      if (parentId && find(parentId, 'unknown-category').parentId) throw new MockProblem('unknown-category');
      refuseTaken(name, parentId);
      const id = crypto.randomUUID();
      const after = shelf.categories.findLastIndex((one) => one.id === parentId || one.parentId === parentId);
      shelf.categories.splice(after + 1, 0, { id, name, parentId, system: null, contactId: null });
      return find(id);
    },

    renameCategory({ params: { id }, body: { name } }) {
      refuseTaken(name, find(id).parentId, id);
      for (const category of shelf.categories) if (category.id === id) category.name = name;
      hub.announce({ feature: 'documents', id });
      return find(id);
    },

    removeCategory({ params: { id } }) {
      const { count, system } = find(id);
      if (count > 0 || system || managed().some(({ parentId }) => parentId === id))
        throw new MockProblem('category-used');
      shelf.categories = shelf.categories.filter((one) => one.id !== id);
      return undefined;
    },
  };
}
