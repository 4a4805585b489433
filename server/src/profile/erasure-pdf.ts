import { colorProperty } from '@p24/theme';
import type { Locale } from '../core/http/context.js';
import type { MailSender } from '../core/mail/sender.js';
import type { PdfBlock } from '../core/pdf/pdf.js';
import { postalName, returnLine } from '../core/pdf/postal.js';
import { writePdf } from '../core/pdf/writing.js';
import { asFacts, dayOf, dayText, numberOf, type Share, wordsIn } from './erasure-words.js';
import type { ErasureRow } from './erasures.queries.js';

/** What is known of a request, as label and value. */
function factsOf(row: ErasureRow, locale: Locale): [string, string][] {
  const { labels, states } = wordsIn(locale);
  const { id, timeZone, person, askedAt, dueOn, state, decidedAt, answer } = row;
  return [
    [labels.number, numberOf(id)],
    ...(person ? [[labels.person, person] satisfies [string, string]] : []),
    [labels.asked, dayOf(askedAt, locale, timeZone)],
    [labels.due, dayText(dueOn, locale)],
    [labels.state, states[state]],
    ...(decidedAt ? [[labels.decided, dayOf(decidedAt, locale, timeZone)] satisfies [string, string]] : []),
    ...(answer ? [[labels.answer, answer] satisfies [string, string]] : []),
  ];
}

/** The dated receipt of a request for erasure as a PDF, with what it would do, or did. */
export function erasurePdf(row: ErasureRow, shares: readonly Share[], locale: Locale): Promise<Uint8Array> {
  const { receipt } = wordsIn(locale);
  const { id, sourceName, state } = row;
  return writePdf({
    title: receipt.title,
    sender: { name: sourceName },
    language: locale,
    blocks: [
      { paragraph: receipt.intro(sourceName) },
      { facts: factsOf(row, locale) },
      { heading: receipt.shares },
      { facts: asFacts(shares, locale, state === 'done') },
      { paragraph: receipt.month },
    ],
    footer: receipt.footer(numberOf(id)),
  });
}

interface Office {
  /** Lines of the window. */
  to: readonly string[];
  sender: MailSender;
  locale: Locale;
  now: Date;
}

/** Confirmation of a request, or the answer to it, as a letter for people without an address for mails. */
export function erasureLetter(row: ErasureRow, shares: readonly Share[], office: Office): Promise<Uint8Array> {
  const { to, sender, locale, now } = office;
  const { receipt, letter, mails } = wordsIn(locale);
  const { timeZone, askedAt, dueOn, state, answer } = row;
  const day = (time: string) => dayOf(time, locale, timeZone);
  const said: PdfBlock[] =
    state === 'done'
      ? [{ paragraph: letter.done }]
      : state === 'refused'
        ? [{ paragraph: letter.refused }, { note: answer ?? '' }, { paragraph: mails.refused.rights }]
        : [{ paragraph: letter.open(day(askedAt), dayText(dueOn, locale)) }];
  const heading = state === 'done' ? letter.doneShares : receipt.shares;
  const facts = asFacts(shares, locale, state === 'done');
  return writePdf({
    title: receipt.title,
    sender: { name: sender.name, accent: sender.light[colorProperty('accent')], lines: sender.signature },
    window: { back: returnLine(sender), to, date: day(now.toISOString()) },
    language: locale,
    blocks: [
      ...(row.person ? [{ paragraph: letter.greeting(postalName(row.person)) }] : [{ paragraph: mails.greeting }]),
      ...said,
      ...(facts.length > 0 ? [{ heading }, { facts }] : []),
      { paragraph: `${letter.closing}\n${sender.name}` },
    ],
    footer: receipt.footer(numberOf(row.id)),
  });
}

/** What the receipt is called when it is saved. */
export const erasurePdfName = ({ id }: ErasureRow, locale: Locale): string =>
  `${wordsIn(locale).receipt.file}-${numberOf(id)}.pdf`;
