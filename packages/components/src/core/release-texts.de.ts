/** Texts of the dialog in which something is released, for the catalogues of the elements that have it. */
export const de = {
  audience: 'Wer soll es sehen?',
  audienceAll: 'Alle Mieter und Eigentümer',
  audienceProperties: 'Ganze Häuser',
  audienceContacts: 'Einzelne Kontakte',
  findProperty: 'Haus suchen',
  findContact: 'Kontakt suchen',
  noPropertyFound: (search: string) => `Kein Haus mit „${search}“.`,
  noContactFound: (search: string) => `Kein Kontakt mit „${search}“.`,
  nothingFound: (search: string) => `Weder Haus noch Kontakt mit „${search}“.`,
  alike: 'Ähnlich:',
  isContact: (name: string) => `Kontakt: ${name}`,
  isProperty: (name: string) => `Haus: ${name}`,
  instead: (what: string) => `Stattdessen nur ${what}`,
  homes: (units: number, contacts: string, coming: number) =>
    `${units === 1 ? '1 Einheit' : `${units} Einheiten`}, ${contacts}${coming === 0 ? '' : ` und ${coming} ${coming === 1 ? 'künftiger' : 'künftige'}`}`,
  contracts: (count: number) => (count === 1 ? '1 Vertrag' : `${count} Verträge`),
  status: {
    none: 'noch kein Zugang',
    pending: 'eingeladen',
    active: 'mit Zugang',
    locked: 'gesperrt',
    expired: 'Einladung abgelaufen',
    error: 'Einladung nicht zugestellt',
  } as Readonly<Record<string, string>>,
  delegate: 'Vertretung wird mit informiert',
  lastOnline: (date: string) => `zuletzt hier: ${date}`,
  validUntil: (date: string) => `gültig bis ${date}`,
  chosen: (count: string) => `${count} ausgewählt`,
  visibleFrom: 'Sichtbar ab (leer: sofort)',
  visibleUntil: 'Sichtbar bis (leer: unbegrenzt)',
  notify: 'Auch per E-Mail Bescheid geben',
  counting: 'Wird gezählt …',
  contacts: (count: number, number: string) => (count === 1 ? '1 Kontakt' : `${number} Kontakte`),
  later: 'Wer seinen Zugang später bekommt, sieht ihn dann auch.',
  beginsLater: (count: number, number: string) =>
    count === 1
      ? 'Ein Kontakt davon sieht es erst, wenn sein Vertrag beginnt.'
      : `${number} Kontakte davon sehen es erst, wenn ihr Vertrag beginnt.`,
  brief: (contacts: string, mails: number, number: string) =>
    `${contacts}, ${mails === 0 ? 'keine E-Mail' : mails === 1 ? '1 E-Mail' : `${number} E-Mails`}`,
  releaseTo: (count: number, number: string) => `An ${count === 1 ? '1 Kontakt' : `${number} Kontakte`} freigeben`,
  times: 'Ab wann und wie lange?',
  timesNow: 'sofort, ohne Ende',
  timesAtOnce: 'sofort',
  heldSince: (moment: string) => `schon freigegeben: ${moment}`,
  heldPartly: 'schon freigegeben, aber nicht allen oder nur auf Zeit',
  allHeld: 'Alle Mieter und Eigentümer sehen es schon.',
  reached: 'Wer sieht das?',
  reachedBefore: 'Wer konnte das sehen?',
  canRead: (count: number, readers: string, all: string) =>
    `${readers} von ${all} ${count === 1 ? 'kann' : 'können'} es jetzt lesen`,
  mail: {
    sent: (moment: string) => `E-Mail ${moment}`,
    waiting: 'E-Mail geht noch hinaus',
    failed: 'E-Mail kam nicht an',
    declined: 'will keine E-Mails',
  },
  noAccess: 'ohne Zugang',
  mailed: (count: number, contacts: string) =>
    count === 0 ? 'Eine E-Mail bekommt niemand.' : `Eine E-Mail ${count === 1 ? 'bekommt' : 'bekommen'} ${contacts}.`,
  released: (count: string) => `an ${count} freigegeben`,
  notified: (count: number, number: string) => (count === 0 ? 'ohne E-Mail' : `E-Mail an ${number}`),
  read: (count: number, number: string) => (count === 0 ? 'noch nicht gelesen' : `von ${number} gelesen`),
  releasedTo: (contacts: string) => `Freigegeben an ${contacts}.`,
  readUnnamed: 'Wer es gelesen hat, wird nur gezählt, nie mit Namen gezeigt: Das geht nur die Lesenden etwas an.',
  mailedThen: 'Die E-Mail dazu geht dann hinaus.',
  notMailed: (number: string) => `Ohne E-Mail-Adresse oder abbestellt: ${number}.`,
  named: (count: number, number: string) => (count === 1 ? '1 einzelner Kontakt' : `${number} einzelne Kontakte`),
  and: (names: string, more: number, number: string) =>
    more === 1 ? `${names} und 1 weiterer Kontakt` : `${names} und ${number} weitere Kontakte`,
  andHouses: (names: string, more: number, number: string) =>
    more === 1 ? `${names} und 1 weiteres Haus` : `${names} und ${number} weitere Häuser`,
  untilTooEarly: 'Das Ende muss in der Zukunft und nach dem Anfang liegen.',
  nobody: 'Diese Auswahl erreicht niemanden.',
  groups: 'Nur bestimmte Gruppen',
  groupsHint: 'Ohne Auswahl: alle Mieter und Eigentümer.',
  group: {
    tenant: 'Mieter',
    owner: 'Eigentümer einer Wohnung',
    'house-owner': 'Eigentümer eines ganzen Hauses',
    provider: 'Dienstleister',
  } as Readonly<Record<string, string>>,
};

/** What the dialog says; the element adds what it releases. */
export type ReleaseTexts = typeof de & {
  releaseTitle: string;
  release: string;
  cancel: string;
  choose: string;
  count: (count: number, contacts: string, signedUp: string) => string;
};
