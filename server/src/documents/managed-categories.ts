import type { ManagedDocumentCategory } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import { bumpSource } from '../core/feed/changes.js';
import { problem } from '../core/http/problem.js';
import * as categories from './categories.queries.js';

/** So many categories a data source may have. */
const maxManaged = 200;

export const { listManaged } = categories;

const shelfOf = (sourceId: string) => ({ sourceId, personId: null });

async function show(sql: Tx, sourceId: string, id: string): Promise<ManagedDocumentCategory> {
  const shown = (await listManaged(sql, sourceId)).find((one) => one.id === id);
  if (!shown) throw problem('not-found');
  return shown;
}

/** Makes a category of the manager's, on its own or as part of another one. */
export async function createManaged(
  sql: Tx,
  sourceId: string,
  { name, parentId }: { name: string; parentId: string | null },
): Promise<ManagedDocumentCategory> {
  const shelf = shelfOf(sourceId);
  await categories.lockShelf(sql, shelf);
  if (parentId && !(await categories.isWhole(sql, shelf, parentId))) throw problem('unknown-category');
  if ((await categories.count(sql, shelf)) >= maxManaged) throw problem('too-many-categories');
  const id = uuidv7();
  if (!(await categories.insert(sql, shelf, { id, name, parentId }))) throw problem('category-exists');
  return show(sql, sourceId, id);
}

/** Renames a category of the manager's; everybody who sees it sees its new name. */
export async function renameManaged(
  sql: Tx,
  sourceId: string,
  { id, name }: { id: string; name: string },
): Promise<ManagedDocumentCategory> {
  await categories.lockShelf(sql, shelfOf(sourceId));
  const done = await categories.rename(sql, shelfOf(sourceId), { id, name });
  if (done === 'missing') throw problem('not-found');
  if (done === 'exists') throw problem('category-exists');
  await bumpSource(sql, sourceId);
  await announce(sql, { sourceId, contacts: 'all', feature: 'documents', id });
  return show(sql, sourceId, id);
}

/** Deletes a category of the manager's in which nothing lies; system categories stay. */
export async function removeManaged(sql: Tx, sourceId: string, id: string): Promise<void> {
  const shelf = shelfOf(sourceId);
  await categories.lockShelf(sql, shelf);
  if (!(await categories.exists(sql, shelf, id))) throw problem('not-found');
  if (await categories.isUsed(sql, sourceId, id)) throw problem('category-used');
  await categories.remove(sql, shelf, id);
}
