import type { Locale } from '../core/http/context.js';
import { writePdf } from '../core/pdf/writing.js';
import { momentText, said } from './answer-texts.js';
import { type ReadSubmission, sectionsOf } from './receipts.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** The receipt of a submission as a PDF in a language. */
export function receiptPdf(read: ReadSubmission, locale: Locale): Promise<Uint8Array> {
  const { labels, receipt: texts } = locale === 'de' ? de : en;
  const { definition, number, submittedAt, timeZone, person, place, consent, sourceName, accent } = read.row;
  const facts: [string, string][] = [
    [labels.number, number],
    [labels.submittedAt, momentText(submittedAt, locale, timeZone)],
  ];
  if (person) facts.push([labels.sender, person.name]);
  if (place) facts.push([labels.place, place]);
  if (consent) facts.push([labels.consent, labels.consentStates[consent]]);
  return writePdf({
    title: said(definition.title, locale),
    sender: { name: sourceName, ...(accent ? { accent } : {}) },
    language: locale,
    blocks: [
      { paragraph: texts.intro(sourceName) },
      { facts },
      ...sectionsOf(read, locale).flatMap(({ title, rows }) => [
        { heading: title },
        { facts: rows.map(({ label, value }) => [label, value] as const) },
      ]),
    ],
    footer: texts.footer(number),
  });
}

/** What the receipt is called when it is saved. */
export const receiptName = ({ row }: ReadSubmission, locale: Locale): string =>
  `${(locale === 'de' ? de : en).receipt.file}-${row.number}.pdf`;
