import type { ChatLink, ChatMessage, ChatOffer } from '@p24/sdk';
import { source } from '../world.js';

/** What the mocked assistant answers; the real one understands by a model on the server. */
export type MockReply = Pick<ChatMessage, 'text'> & Partial<Pick<ChatMessage, 'tone' | 'numbers' | 'links' | 'offers'>>;

export const greeting =
  'Guten Tag. Ich bin der automatische Assistent von Hausverwaltung Lindner. Ich suche für Sie im Portal und gebe Ihr Anliegen weiter, wenn ich nicht weiterweiß. Worum geht es?';

export const suggestions = [
  'Ich möchte einen Schaden melden',
  'Wo ist meine Abrechnung?',
  'Wer ist mein Ansprechpartner?',
  'Welche Termine stehen an?',
];

const handover: ChatOffer = { kind: 'handover' };

const link = (kind: ChatLink['kind'], id: string | null, title: string, detail: string | null): ChatLink => ({
  kind,
  id,
  sourceId: source.id,
  title,
  detail,
  view: kind,
});

const caretaker = {
  label: 'Hausmeister Sauber (Hausmeisterdienst)',
  phone: '0341 5550123',
  dial: '03415550123',
  note: 'werktags 8 bis 16 Uhr',
};

const id = (number: number) => `019ac000-0000-7000-8000-00000000c0${String(number).padStart(2, '0')}`;

const answers: readonly (readonly [RegExp, MockReply])[] = [
  [
    /gas|brennt|feuer|rohrbruch/i,
    {
      text: 'Gas ist gefährlich. Verlassen Sie sofort das Haus und warnen Sie die anderen.\nKeine Schalter und keine Klingel betätigen, kein Feuer, kein Telefon im Haus.\nIch bin ein automatischer Assistent und kann selbst keine Hilfe rufen. Sind Sie draußen? Dann rufen Sie an:',
      tone: 'emergency',
      numbers: [
        { label: 'Feuerwehr und Rettungsdienst', phone: '112', dial: '112', note: null },
        {
          label: 'Notdienst Ihrer Hausverwaltung',
          phone: '0341 5550-199',
          dial: '03415550199',
          note: 'rund um die Uhr',
        },
      ],
      offers: [handover],
    },
  ],
  [
    /schaden|kaputt|heizung|klemmt/i,
    {
      text: 'Das können Sie gleich melden. Ich habe Ihre Worte schon in das Formular übernommen.\nIst es dringend, rufen Sie bitte an:',
      numbers: [caretaker],
      offers: [
        {
          kind: 'form',
          formId: id(1),
          sourceId: source.id,
          title: 'Schaden melden',
          prefill: { what: 'Die Heizung im Bad bleibt kalt' },
        },
      ],
    },
  ],
  [
    /abrechnung/i,
    {
      text: 'Das habe ich für Sie gefunden:',
      links: [
        link('document', id(2), 'Betriebskostenabrechnung 2025', 'Abrechnungen, 14. August 2026'),
        link('document', id(3), 'Heizkostenabrechnung 2025', 'Abrechnungen, 14. August 2026'),
      ],
    },
  ],
  [/hausmeister|ansprechpartner|wer ist/i, { text: 'So erreichen Sie die Zuständigen:', numbers: [caretaker] }],
  [
    /termin|wann/i,
    {
      text: 'Diese Termine stehen an:',
      links: [link('notice', id(4), 'Ablesung der Rauchwarnmelder', 'Dienstag, 1. Dezember, 8:00 bis 12:00 Uhr')],
    },
  ],
  [
    /verbrauch/i,
    {
      text: 'Um welche Wohnung geht es?',
      offers: [
        { kind: 'reply', text: 'Wohnung 3, Gartenstraße 12' },
        { kind: 'reply', text: 'Wohnung 7, Am Mühlgraben 3–5' },
      ],
    },
  ],
  [/mensch|weiter/i, { text: 'Gern gebe ich unser Gespräch an die Hausverwaltung weiter.', offers: [handover] }],
];

/** The answer to a text; what is not known is said. */
export const replyTo = (text: string): MockReply =>
  answers.find(([words]) => words.test(text))?.[1] ?? {
    text: 'Das habe ich leider nicht verstanden. Sagen Sie es mit anderen Worten, oder ich gebe es weiter.',
    tone: 'unsure',
    offers: [{ kind: 'reply', text: 'Ich möchte einen Schaden melden' }, handover],
  };
