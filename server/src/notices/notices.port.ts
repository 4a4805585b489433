import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import { findCategories, insertCategory, insertSystemCategory } from './categories.queries.js';
import { type ChatNotice, findForChat } from './chat.queries.js';

export type { ChatNotice } from './chat.queries.js';

/** The categories that every data source has and nobody edits, by key. */
export const systemCategories = {
  general: 'Allgemein',
  'house-rules': 'Hausordnung',
  'garage-rules': 'Garagenordnung',
  leaflets: 'Merkblätter',
  'problem-waste': 'Problemabfälle/Sondermüll',
} as const;

/** Gives a data source the system categories of notices that it lacks. */
export async function ensureSystemCategories(sql: Tx, sourceId: string): Promise<void> {
  for (const [system, name] of Object.entries(systemCategories)) {
    await insertSystemCategory(sql, { sourceId, id: uuidv7(), system, name });
  }
}

/** The ids of notice categories by name; those that are not there yet become own categories of the data source. */
export async function categoriesByName(
  sql: Tx,
  sourceId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  await ensureSystemCategories(sql, sourceId);
  for (const name of names) await insertCategory(sql, { sourceId, id: uuidv7(), name });
  return new Map((await findCategories(sql, sourceId, names)).map(({ id, name }) => [name, id]));
}

/** The notices that these contacts see now, the newest first; with `upcoming` those with an appointment to come, the next first. */
export function noticesForChat(
  sql: Tx,
  own: OwnContacts,
  { upcoming = false, now, limit }: { upcoming?: boolean; now: Date; limit: number },
): Promise<ChatNotice[]> {
  return findForChat(sql, own, { upcoming, now, limit });
}
