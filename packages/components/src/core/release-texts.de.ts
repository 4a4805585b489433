/** Texts of the dialog in which something is released, for the catalogues of the elements that have it. */
export const de = {
  audience: 'Wer soll es sehen?',
  audienceAll: 'Alle Mieter und Eigentümer',
  audienceProperties: 'Ganze Häuser',
  audienceContacts: 'Einzelne Kontakte',
  findProperty: 'Haus suchen',
  findContact: 'Kontakt suchen',
  homes: (units: number, contacts: string) => `${units === 1 ? '1 Einheit' : `${units} Einheiten`}, ${contacts}`,
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
  withAccess: (count: string) => `${count} mit Zugang zum Portal`,
  noAccess: 'ohne Zugang',
  mailed: (count: number, contacts: string) =>
    count === 0 ? 'Eine E-Mail bekommt niemand.' : `Eine E-Mail ${count === 1 ? 'bekommt' : 'bekommen'} ${contacts}.`,
  and: (names: string, more: string) => `${names} und ${more} weitere`,
  untilTooEarly: 'Das Ende muss in der Zukunft und nach dem Anfang liegen.',
  nobody: 'Diese Auswahl erreicht niemanden.',
  groups: 'Nur bestimmte Gruppen',
  groupsHint: 'Ohne Auswahl: alle Mieter und Eigentümer.',
  group: {
    tenant: 'Mieter',
    owner: 'Wohnungseigentümer',
    'house-owner': 'Hausbesitzer',
    provider: 'Dienstleister',
  } as Readonly<Record<string, string>>,
};

/** What the dialog says; the element adds what it releases. */
export type ReleaseTexts = typeof de & {
  releaseTitle: string;
  release: string;
  cancel: string;
  choose: string;
  more: string;
  count: (count: number, contacts: string, signedUp: string) => string;
};
