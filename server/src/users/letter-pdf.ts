import { colorProperty } from '@p24/theme';
import type { IssuedCode } from '../auth/auth.port.js';
import type { Locale } from '../core/http/context.js';
import type { MailSender } from '../core/mail/sender.js';
import type { PdfLetter } from '../core/pdf/letter.js';
import { postalLines, postalName } from '../core/pdf/postal.js';
import { writeLetters } from '../core/pdf/writing.js';
import type { Addressee } from './letters.queries.js';
import { de } from './letters-texts.de.js';
import { en } from './letters-texts.en.js';

const textsIn = (locale: Locale) => (locale === 'de' ? de : en);

/** An address without what nobody types. */
const typeable = (url: string) => url.replace(/^https:\/\//, '');

/** What is written to one person. */
export interface LetterOrder {
  to: Addressee;
  code: IssuedCode;
}

interface Office {
  sender: MailSender;
  /** Bytes of the picture at the head, as PNG; null: the name stands there. */
  logo: Uint8Array | null;
  /** Where people reach the server, without a trailing slash. */
  url: string;
  timeZone: string;
  now: Date;
  locale: Locale;
}

function letterOf({ to, code }: LetterOrder, { sender, url, timeZone, now }: Office): PdfLetter {
  const texts = textsIn(to.locale);
  const language = to.locale === 'de' ? 'de-DE' : 'en-GB';
  const day = (at: Date) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(at);
  const name = postalName(to.name);
  const [open = '', type = '', tell = ''] = texts.steps;
  return {
    language: to.locale,
    to: postalLines(to),
    date: day(now),
    subject: texts.subject,
    before: [texts.greeting(name), ...texts.paragraphs(sender.name)],
    steps: [
      { text: open, copy: typeable(`${url}/aktivieren`) },
      { text: type, copy: code.typed.replaceAll('-', ' – ') },
      { text: tell },
    ],
    link: `${url}/aktivieren#${code.token}`,
    after: [texts.until(day(new Date(code.expiresAt))), texts.secret],
    closing: texts.closing,
  };
}

/** Letters with code and QR code as one PDF, a page for each person. */
export const letterPdf = (orders: readonly LetterOrder[], office: Office): Promise<Uint8Array> => {
  const { sender, logo, locale } = office;
  const { name, light, postal, signature } = sender;
  return writeLetters({
    title: textsIn(locale).title(name),
    language: locale,
    sender: {
      ...{ name, postal, lines: signature, accent: light[colorProperty('accent')] },
      logo: logo && { png: logo, ground: light[colorProperty('header')] },
    },
    letters: orders.map((order) => letterOf(order, office)),
  });
};

/** What the PDF is called when it is saved. */
export const lettersName = (locale: Locale, now: Date): string =>
  `${textsIn(locale).file}-${now.toISOString().slice(0, 10)}.pdf`;
