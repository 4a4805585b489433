import { createHash } from 'node:crypto';
import type { ConsentAnswer } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Locale } from '../core/http/context.js';
import { type Purpose, purposes, wording, wordsOf } from './consent-texts.js';
import * as consents from './consents.queries.js';

export { carryPortrait } from './carrying.js';
export { findManaged as findSaid, findPhone, listPhones as listSaidPhones } from './details.queries.js';

/** The hash of the words that are shown for a purpose. */
export function textHash(locale: Locale, purpose: Purpose): Buffer {
  const { question, text } = wordsOf(locale, purpose);
  return createHash('sha256').update(`${question}\n${text}`).digest();
}

/** Whether a statement was made about the words as they are now, in whichever language. */
const isCurrent = (purpose: Purpose, hash: Buffer) =>
  (['de', 'en'] as const).some((locale) => textHash(locale, purpose).equals(hash));

/**
 * The question whether a postal address may be passed on, for the end of a form: open until it was agreed to for all
 * purposes in the present words, and again after an objection.
 */
export async function consentQuestion(sql: Tx, { sourceId, personId }: consents.Who, locale: Locale) {
  const last = await consents.listLast(sql, { sources: [sourceId], people: [personId] });
  const given = last.filter(
    ({ purpose, state, textSha256 }) =>
      state === 'given' && purposes.some((one) => one === purpose) && isCurrent(purpose, textSha256),
  );
  const { question, purposes: words } = wording[locale];
  return {
    text: question,
    purposes: purposes.map((purpose) => words[purpose]),
    state: given.length === purposes.length ? ('given' as const) : ('open' as const),
  };
}

/** Records a statement in the words of this language: about one purpose, or about all that a form asks for. */
export async function recordConsent(
  sql: Tx,
  who: consents.Who,
  statement: {
    state: ConsentAnswer | 'withdrawn';
    locale: Locale;
    /** Where it was stated, for example `form:<id>` or `profile`. */
    channel: string;
    now: Date;
    only?: Purpose;
  },
): Promise<void> {
  const { state, locale, only } = statement;
  const about: readonly Purpose[] = only ? [only] : purposes;
  const stated = about.map((purpose) => ({ id: uuidv7(), purpose, state, textSha256: textHash(locale, purpose) }));
  await consents.append(sql, who, stated, statement);
}
