import type { Tx } from '../core/database/database.js';
import { invalid } from '../core/http/problem.js';
import { findSurroundings } from './password-rules.queries.js';

/** Shortest password in characters where it is the only factor (NIST SP 800-63B-4). */
export const MIN_PASSWORD = 15;
/** Shortest password where a second factor goes with it (NIST SP 800-63B-4). */
export const MIN_WITH_FACTOR = 8;

/** Characters that must be left when all that stands on the doorbell is taken out. */
const minOwn = 8;
/** Guesses, as a power of ten, below which a password counts as common; the library's third of four steps. */
const minGuesses = 8;

const loadChecker = async () => {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
    // Longer ones take the library seconds and are not guessed anyway.
    maxLength: 64,
  });
};
let checker: ReturnType<typeof loadChecker> | undefined;

const plain = (text: string) =>
  text.toLowerCase().replaceAll('ß', 'ss').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');

/** The words that everybody knows who knows the person: of at least three letters, as they are compared. */
const wordsIn = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => plain(text).split(/[^\p{L}]+/u)))]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);

/** Guesses, as a power of ten, from which a password counts as strong: a thief of its hash gives up. */
const strongGuesses = 12;

/** What is wrong with a password, null where nothing is; and how strong it is. */
export interface Judgement {
  fault: string | null;
  strength: 'weak' | 'good' | 'strong';
}

/** What is wrong with a password for somebody of whom these texts are known; null where nothing is. */
export const passwordFault = async (password: string, known: readonly string[], min = MIN_PASSWORD) =>
  (await judge(password, known, min)).fault;

/** Judges a password of somebody of whom these texts are known. */
export async function judge(password: string, known: readonly string[], min: number): Promise<Judgement> {
  const weak = (fault: string): Judgement => ({ fault, strength: 'weak' });
  if ([...password].length < min) return weak('password-short');
  const words = wordsIn(known);
  const own = words.reduce((rest, word) => rest.replaceAll(word, ''), plain(password)).replace(/[^\p{L}\p{N}]/gu, '');
  if (own.length < minOwn) return weak('password-personal');
  checker ??= loadChecker();
  const { guessesLog10 } = (await checker).check(password, words);
  if (guessesLog10 < minGuesses) return weak('password-common');
  return { fault: null, strength: guessesLog10 < strongGuesses ? 'good' : 'strong' };
}

/** Refuses a password that is too short, that a dictionary knows, or that is made of the person's name and address. */
export async function requireGoodPassword(
  sql: Tx,
  order: { password: string; email: string; sources: readonly string[]; accountId: string; min?: number },
): Promise<void> {
  const known = await findSurroundings(sql, order.sources, order.accountId);
  const { min = MIN_PASSWORD } = order;
  const code = await passwordFault(order.password, [order.email, ...known], min);
  if (code) throw invalid([{ pointer: '#/password', code, values: { limit: min } }]);
}
