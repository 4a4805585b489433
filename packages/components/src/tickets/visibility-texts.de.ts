import type { Exposure } from '@p24/sdk/manage';

/** Texts of the settings in which managers say what residents see of tickets. */
export const de = {
  open: 'Einstellen, was Bewohner sehen',
  title: 'Was Mieter und Eigentümer sehen',
  text: 'Hier legen Sie fest, was Bewohner sehen. Interne Notizen sehen sie nie.',
  forAll: 'Für alle Tickets',
  showStatus: 'Status zeigen',
  showStatusHint: 'Ohne Status steht jedes Ticket bei Mietern und Eigentümern als offen da.',
  showChange: 'Letzte Änderung zeigen',
  showChangeHint: 'Wann sich zuletzt etwas getan hat.',
  saved: 'Gespeichert. Das gilt ab sofort.',
  templates: 'Vorlagen',
  templatesText: 'Jedes Ticket folgt seiner Vorlage. Ein Ticket ohne Vorlage sehen Bewohner nicht.',
  createTemplate: 'Vorlage anlegen',
  newTemplate: 'Neue Vorlage',
  editTemplate: (name: string) => `Vorlage „${name}“`,
  name: 'Name der Vorlage',
  nameHint: 'Mieter und Eigentümer lesen ihn am Ticket.',
  nameMissing: 'Bitte geben Sie der Vorlage einen Namen.',
  audiences: { tenant: 'Mieter', owner: 'Eigentümer' },
  exposures: { shown: 'alles', internal: 'intern', hidden: 'nichts' } as Readonly<Record<Exposure, string>>,
  exposureTexts: {
    shown: 'Status, Verlauf und Antworten sind zu sehen.',
    internal: 'Zu sehen ist nur, dass das Ticket intern bearbeitet wird.',
    hidden: 'Das Ticket ist so lange verschwunden.',
  } as Readonly<Record<Exposure, string>>,
  matrix: 'Was zu sehen ist, solange ein Ticket diesen Status hat',
  matrixHint: 'Das gilt sofort, auch für Tickets, die es schon gibt.',
  inStatus: (audience: string, status: string) => `${audience}, Status „${status}“`,
  every: 'jeder Status',
  various: 'verschieden',
  summary: (audience: string, internal: readonly string[], hidden: readonly string[]) => {
    if (hidden.length === 6) return `${audience}: nichts`;
    const except = [
      ...(internal.length ? [`intern bei „${internal.join('“, „')}“`] : []),
      ...(hidden.length ? [`verborgen bei „${hidden.join('“, „')}“`] : []),
    ];
    return except.length ? `${audience}: ${except.join('; ')}` : `${audience}: alles`;
  },
  taking: 'Schreiben und Dateien schicken',
  takingHint: 'Gilt für neue Tickets dieser Vorlage und lässt sich an jedem Ticket ändern.',
  preview: 'Vorschau',
  previewOf: 'Für wen',
  previewStatus: 'Bei Status',
  sees: (audience: string) => `Das sehen ${audience}:`,
  seesNothing: (audience: string) => `${audience} sehen dieses Ticket zurzeit nicht, auch nicht in der Liste.`,
  notSeen: 'Nicht zu sehen:',
  parts: {
    note: 'interne Notizen',
    status: 'der Status',
    change: 'die letzte Änderung',
    since: 'Antworten, seit es intern ist (sie erscheinen danach)',
  },
  sample: {
    title: 'Wasserhahn in der Küche tropft',
    resident: 'Erika Muster',
    report: 'Seit gestern Abend tropft der Wasserhahn in der Küche.',
    first: 'Danke für Ihre Nachricht. Wir kümmern uns darum.',
    latest: 'Der Installateur kommt am Montag zwischen 8 und 10 Uhr.',
  },
  save: 'Vorlage speichern',
  saving: 'Wird gespeichert …',
  cancel: 'Abbrechen',
  discardTitle: 'Änderungen verwerfen?',
  discardText: 'Was Sie an der Vorlage geändert haben, ist noch nicht gespeichert.',
  discard: 'Verwerfen',
  keep: 'Weiter bearbeiten',
  tooMany: 'Es gibt schon 200 Vorlagen. Bitte ändern Sie eine, die Sie nicht mehr brauchen.',
};

export type VisibilityTexts = typeof de;
