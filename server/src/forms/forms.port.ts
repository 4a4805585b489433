import type { FormDelivery, Words } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import { ownPeople } from '../core/http/scope.js';
import { deliveryOf } from './delivery.js';
import * as managed from './forms.manage.queries.js';
import * as forms from './forms.queries.js';
import { formCategories, type ReadyMadeKey, readyMade } from './ready-made/ready-made.js';
import { insertCategories, insertForms, lockReadyMade, replaceVersions } from './ready-made.queries.js';
import { standingOf } from './standing.js';

export { shortened } from './answer-texts.js';
export { findGivenPhone } from './given-phone.queries.js';
export type { ReadyMadeKey };

/**
 * Gives a data source the ready-made forms that it lacks, locked, and brings those that it has up to date; who is
 * filling one in may finish it.
 */
export async function ensureReadyMadeForms(sql: Tx, sourceId: string, now = new Date()): Promise<void> {
  const categories = Object.entries(formCategories).map(([system, name]) => ({ id: uuidv7(), system, name }));
  const made = Object.entries(readyMade).map(([key, { category, audience, definition }], position) => {
    return { id: uuidv7(), key, category, audience, position, definition };
  });
  await lockReadyMade(sql, sourceId);
  await insertCategories(sql, sourceId, categories);
  await insertForms(sql, sourceId, made);
  await replaceVersions(sql, sourceId, made, now);
}

/** Activates ready-made forms; submissions open a ticket unless the delivery says otherwise. */
export async function activateForms(
  sql: Tx,
  sourceId: string,
  keys: readonly ReadyMadeKey[],
  delivery: Partial<FormDelivery> = {},
  now = new Date(),
): Promise<void> {
  await ensureReadyMadeForms(sql, sourceId, now);
  const ids = (await managed.findByKeys(sql, sourceId, keys)).map(({ id }) => id);
  const chosen = await managed.lock(sql, sourceId, ids);
  const active = chosen.map((form) => ({ ...form, state: 'active' as const, delivery: deliveryOf(delivery) }));
  await managed.change(sql, sourceId, active, now);
}

/** A form as the assistant may offer it. */
export interface FoundForm {
  id: string;
  sourceId: string;
  /** Of a ready-made form. */
  key: string | null;
  title: Words;
  description: Words;
}

const plain = (text: string) => text.toLowerCase();

/** How many of the words a form's title, counted twice, and description hold. */
function fit({ title, description }: FoundForm, words: readonly string[]): number {
  const [titles, all] = [
    [title.de, title.en ?? ''],
    [description.de, description.en ?? ''],
  ].map((texts) => plain(texts.join(' ')));
  return words.reduce((sum, word) => sum + (titles?.includes(word) ? 2 : 0) + (all?.includes(word) ? 1 : 0), 0);
}

/**
 * The forms that the caller may fill in and that hold one of the words, best match first; without words all of them in
 * their order. What the caller may not see is never looked at.
 */
export async function formsForChat(
  sql: Tx,
  caller: Caller,
  { words, now, limit, source }: { words: readonly string[]; now: Date; limit: number; source?: string },
): Promise<FoundForm[]> {
  const standing = await standingOf(sql, caller, { source }, now);
  const rows = await forms.list(sql, standing, ownPeople(caller, source));
  const found = rows.map(({ id, sourceId, key, title, description }) => ({ id, sourceId, key, title, description }));
  const wanted = words.map(plain).filter(Boolean);
  if (wanted.length === 0) return found.slice(0, limit);
  return found
    .map((form) => ({ form, points: fit(form, wanted) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .slice(0, limit)
    .map(({ form }) => form);
}
