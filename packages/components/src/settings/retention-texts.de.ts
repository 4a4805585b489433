import type { RetentionKind } from '@p24/sdk/manage';

const kinds: Readonly<Record<RetentionKind, readonly [name: string, why: string]>> = {
  audit: ['Protokoll', 'Bis Ansprüche verjährt sind (§§ 195, 199 BGB). Danach bleiben nur Zeitpunkt und Art.'],
  consumption: [
    'Monatliche Verbrauchswerte',
    'Bis die Abrechnung und die Frist für Einwände vorbei sind (§ 556 Abs. 3 BGB).',
  ],
  conversations: ['Gespräche mit dem Assistenten', 'So kurz wie möglich (Art. 5 Abs. 1 Buchst. e DSGVO).'],
  deliveries: ['Versandnachweise', 'Sie zeigen, wer wann benachrichtigt wurde (§§ 195, 199 BGB).'],
  drafts: ['Angefangene Formulare', 'Wer nach Monaten nicht fertig ist, beginnt neu (Art. 5 Abs. 1 Buchst. e DSGVO).'],
  'sign-ins': [
    'Anmeldungen im Protokoll',
    'Nur solange sie helfen, Missbrauch zu erkennen (Art. 5 Abs. 1 Buchst. e DSGVO).',
  ],
};

/** Texts of how long records are kept. */
export const de = {
  notManager: 'Aufbewahrungsfristen sehen Sie als Verwalter.',
  lead: 'Jede Nacht löscht das Portal, was älter ist als hier angegeben.',
  caption: 'Aufbewahrung je Art von Daten',
  kind: 'Art der Daten',
  days: 'Tage',
  daysOf: (kind: string) => `${kind}: Tage`,
  bounds: (least: string, most: string) => `${least} bis ${most} Tage`,
  dueHead: 'Nächste Nacht',
  due: (count: string, none: boolean) => (none ? 'nichts zu löschen' : `${count} zu löschen`),
  kinds,
  save: 'Fristen speichern',
  saving: 'Wird gespeichert …',
  saved: 'Die Fristen sind gespeichert.',
  wrong: (kind: string, bounds: string) => `${kind}: erlaubt sind ${bounds}.`,
  adminOnly: 'Ändern kann die Fristen nur die Administration.',
};

export type RetentionTexts = typeof de;
