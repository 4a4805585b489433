import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import { ensureDocumentCategories } from '../documents/documents.port.js';
import { ensureSystemCategories } from '../notices/notices.port.js';
import { ensureTicketTemplates } from '../tickets/tickets.port.js';
import * as sources from './sources.queries.js';

export { findSource } from './sources.queries.js';

/** What a data source begins with. */
export interface SourceOrder {
  code: string;
  /** Names it in addresses: lower-case letters, digits and hyphens. */
  slug: string;
  name: string;
  /** IANA name. */
  timeZone: string;
  /** Of pages on which it may be used. */
  origins: readonly string[];
}

/**
 * Makes a data source in the owner's transaction; null when its code or slug is taken. The demo is to be removed before.
 */
export async function createSource(sql: Tx, { origins, ...order }: SourceOrder): Promise<string | null> {
  const id = uuidv7();
  if (!(await sources.insertSource(sql, { id, ...order }))) return null;
  await sources.insertOrigins(sql, id, origins);
  await ensureSystemCategories(sql, id);
  await ensureTicketTemplates(sql, id);
  await ensureDocumentCategories(sql, id);
  return id;
}

/**
 * Removes the demo's data sources with all that is in them, its accounts and their sessions, in the owner's transaction.
 * What was kept in files is to be removed after its commit: of these data sources.
 */
export async function removeDemo(sql: Tx): Promise<string[]> {
  const removed = await sources.listDemo(sql);
  await sources.deleteDemo(sql);
  return removed.map(({ id }) => id);
}
