import type { DocumentCategory, documentsApi, Parsed } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import { bumpMemberships } from '../core/feed/changes.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import * as categories from './categories.queries.js';
import { listCategories } from './list.queries.js';
import { filerOf, findDocuments, mustFind, readerOf } from './reader.js';

/** So many own categories are enough for anybody. */
const maxOwn = 50;

interface Filing {
  sql: Tx;
  caller: Caller;
  now: Date;
}

type New = Parsed<typeof documentsApi.createCategory>['body'];

/** Private categories concern their person alone, whose cached answers are out of date now. */
async function changed({ sql, caller }: Filing, sourceId: string): Promise<void> {
  const own = caller.memberships.filter((membership) => membership.sourceId === sourceId);
  await bumpMemberships(
    sql,
    sourceId,
    own.map(({ id }) => id),
  );
}

async function show({ sql, caller, now }: Filing, id: string): Promise<DocumentCategory> {
  const shown = (await listCategories(sql, await readerOf(sql, caller, {}), now)).find((one) => one.id === id);
  if (!shown) throw new Error('A category was written that its person does not see.');
  return shown;
}

/** Makes an own category and files documents into it; all of them are the caller's, or nothing happens. */
export async function createOwn(
  filing: Filing,
  { name, parentId, documents, ...body }: New,
): Promise<DocumentCategory> {
  const { sql, caller, now } = filing;
  const sourceId = body.sourceId.toLowerCase();
  const personId = filerOf(caller, sourceId);
  const shelf = { sourceId, personId };
  await categories.lockShelf(sql, shelf);
  if (parentId && !(await categories.isWhole(sql, shelf, parentId))) throw problem('unknown-category');
  const ids = [...new Set(documents)];
  const seen = ids.length > 0 ? await findDocuments(sql, caller, { ids, now }) : [];
  if (seen.filter((row) => row.sourceId === sourceId).length !== ids.length) throw problem('not-found');
  if ((await categories.count(sql, shelf)) >= maxOwn) throw problem('too-many-categories');
  const id = uuidv7();
  if (!(await categories.insert(sql, shelf, { id, name, parentId }))) throw problem('category-exists');
  if (ids.length > 0) await categories.file(sql, { sourceId, personId, documents: ids, categoryId: id });
  await changed(filing, sourceId);
  return show(filing, id);
}

/** The caller's shelf on which this category stands; throws `not-found`. */
async function shelfOf({ sql, caller }: Filing, id: string): Promise<categories.Shelf> {
  for (const { sourceId, personId } of caller.memberships) {
    const shelf = { sourceId, personId };
    if (personId && (await categories.exists(sql, shelf, id))) return shelf;
  }
  throw problem('not-found');
}

/** Renames an own category. */
export async function renameOwn(filing: Filing, id: string, name: string): Promise<DocumentCategory> {
  const shelf = await shelfOf(filing, id);
  await categories.lockShelf(filing.sql, shelf);
  const done = await categories.rename(filing.sql, shelf, { id, name });
  if (done === 'missing') throw problem('not-found');
  if (done === 'exists') throw problem('category-exists');
  await changed(filing, shelf.sourceId);
  return show(filing, id);
}

/** Removes an own category with its parts; what was filed there lies in the manager's categories again. */
export async function removeOwn(filing: Filing, id: string): Promise<void> {
  const shelf = await shelfOf(filing, id);
  await categories.remove(filing.sql, shelf, id);
  await changed(filing, shelf.sourceId);
}

/** Files a document into an own category, or puts it back for null. */
export async function fileOwn(filing: Filing, id: string, categoryId: string | null): Promise<void> {
  const { sql, caller, now } = filing;
  const { sourceId } = await mustFind(sql, caller, id, now);
  const personId = filerOf(caller, sourceId);
  if (categoryId !== null && !(await categories.exists(sql, { sourceId, personId }, categoryId))) {
    throw problem('unknown-category');
  }
  await categories.file(sql, { sourceId, personId, documents: [id], categoryId });
  await changed(filing, sourceId);
}
