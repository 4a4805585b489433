import type { Locale } from '../core/http/context.js';
import { writePdf } from '../core/pdf/pdf.js';
import { asFacts, dayOf, dayText, numberOf, type Share, wordsIn } from './erasure-words.js';
import type { ErasureRow } from './erasures.queries.js';

/** The dated receipt of a request for erasure as a PDF, with what it would do, or did. */
export function erasurePdf(row: ErasureRow, shares: readonly Share[], locale: Locale): Promise<Uint8Array> {
  const { labels, receipt, states } = wordsIn(locale);
  const { id, sourceName, timeZone, person, askedAt, dueOn, state, decidedAt, answer } = row;
  const number = numberOf(id);
  const facts: [string, string][] = [
    [labels.number, number],
    [labels.asked, dayOf(askedAt, locale, timeZone)],
    [labels.due, dayText(dueOn, locale)],
    [labels.state, states[state]],
  ];
  if (person) facts.splice(1, 0, [labels.person, person]);
  if (decidedAt) facts.push([labels.decided, dayOf(decidedAt, locale, timeZone)]);
  if (answer) facts.push([labels.answer, answer]);
  return writePdf({
    title: receipt.title,
    sender: { name: sourceName },
    language: locale,
    blocks: [
      { paragraph: receipt.intro(sourceName) },
      { facts },
      { heading: receipt.shares },
      { facts: asFacts(shares, locale, state === 'done') },
      { paragraph: receipt.month },
    ],
    footer: receipt.footer(number),
  });
}

/** What the receipt is called when it is saved. */
export const erasurePdfName = ({ id }: ErasureRow, locale: Locale): string =>
  `${wordsIn(locale).receipt.file}-${numberOf(id)}.pdf`;
