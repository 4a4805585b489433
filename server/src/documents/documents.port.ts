import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import { searchPatterns } from '../core/search.js';
import { insertSystemCategory } from './categories.queries.js';
import { findForChat } from './chat.queries.js';

/** The categories of documents that every data source has and nobody edits, by key. */
export const systemCategories = {
  statement: 'Abrechnungen',
  contract: 'Verträge',
  house: 'Haus und Hausordnung',
  meeting: 'Versammlung und Beschlüsse',
  energy: 'Energieausweis',
  letter: 'Schreiben',
} as const;

/** Gives a data source the system categories of documents that it lacks. */
export async function ensureDocumentCategories(sql: Tx, sourceId: string): Promise<void> {
  for (const [system, name] of Object.entries(systemCategories)) {
    await insertSystemCategory(sql, { sourceId, id: uuidv7(), system, name });
  }
}

/** A document as the assistant names it. */
export interface ChatDocument {
  id: string;
  sourceId: string;
  title: string;
  /** Name of the manager's category. */
  category: string;
  /** `YYYY-MM-DD`. */
  datedOn: string | null;
  /** ISO 8601. */
  releasedAt: string;
}

/**
 * The documents these contacts see now whose title or category holds any of the words: most words first, then the
 * newest. Without words: the newest.
 */
export function documentsForChat(
  sql: Tx,
  own: OwnContacts,
  { words, now, limit }: { words: readonly string[]; now: Date; limit: number },
): Promise<ChatDocument[]> {
  return findForChat(sql, own, { patterns: words.flatMap(searchPatterns), now, limit });
}
