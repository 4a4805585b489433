import type { RetentionKind } from '@p24/sdk/manage';

const kinds: Readonly<Record<RetentionKind, readonly [name: string, why: string]>> = {
  audit: ['Protokoll', 'Bis Ansprüche verjährt sind (§§ 195, 199 BGB). Danach bleiben nur Zeitpunkt und Art.'],
  consents: [
    'Einwilligungen',
    'Als Nachweis, bis Ansprüche verjährt sind (Art. 7 Abs. 1 DSGVO, §§ 195, 199 BGB). Gezählt ab dem Ende des letzten Vertrags.',
  ],
  consumption: [
    'Monatliche Verbrauchswerte',
    'Bis die Abrechnung und die Frist für Einwände vorbei sind (§ 556 Abs. 3 BGB).',
  ],
  conversations: ['Gespräche mit dem Assistenten', 'So kurz wie möglich (Art. 5 Abs. 1 Buchst. e DSGVO).'],
  deliveries: ['Versandnachweise', 'Sie zeigen, wer wann benachrichtigt wurde (§§ 195, 199 BGB).'],
  documents: [
    'Widerrufene und abgelaufene Dokumente',
    'Geschäftsbriefe 6, Belege 8, Bücher und Abschlüsse 10 Jahre (§ 147 AO, § 257 HGB). Gezählt ab dem Ende der letzten Freigabe; was jemand noch sieht, bleibt.',
  ],
  drafts: ['Angefangene Formulare', 'Wer nach Monaten nicht fertig ist, beginnt neu (Art. 5 Abs. 1 Buchst. e DSGVO).'],
  'sign-ins': [
    'Anmeldungen im Protokoll',
    'Nur solange sie helfen, Missbrauch zu erkennen (Art. 5 Abs. 1 Buchst. e DSGVO).',
  ],
  submissions: [
    'Abgeschickte Formulare',
    'Bis Ansprüche verjährt sind (§§ 195, 199 BGB). Ein Formular mit Ticket bleibt, solange es das Ticket gibt.',
  ],
  tickets: [
    'Beendete Tickets',
    'Bis Ansprüche verjährt sind (§§ 195, 199 BGB). Gezählt ab der letzten Änderung; offene Tickets bleiben.',
  ],
};

/** Texts of how long records are kept. */
export const de = {
  notManager: 'Aufbewahrungsfristen sehen Sie als Verwalter.',
  lead: 'Jede Nacht löscht das Portal, was älter ist als hier angegeben.',
  caption: 'Aufbewahrung je Art von Daten',
  days: 'Tage',
  daysOf: (kind: string) => `${kind}: Tage`,
  bounds: (least: string, most: string) => `${least} bis ${most} Tage`,
  due: (count: string, none: boolean) => (none ? 'nichts zu löschen' : `${count} zu löschen`),
  kinds,
  save: 'Fristen speichern',
  saving: 'Wird gespeichert …',
  saved: 'Die Fristen sind gespeichert.',
  wrong: (kind: string, bounds: string) => `${kind}: erlaubt sind ${bounds}.`,
  adminOnly: 'Ändern kann die Fristen nur die Administration.',
};

export type RetentionTexts = typeof de;
