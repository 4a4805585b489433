import { rangeTexts } from '../core/files/files.js';

/** The words of this feature on the server, in German. */
export const de = {
  problems: {
    ...rangeTexts.de,
    'unknown-category': 'Diese Kategorie gibt es nicht mehr. Bitte wählen Sie eine andere.',
    'category-exists': 'Eine Kategorie mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen Namen.',
    'category-used': 'In dieser Kategorie liegt noch etwas. Bitte ordnen Sie es zuerst anders ein.',
    'too-many-categories': 'Mehr Kategorien sind nicht möglich. Bitte löschen Sie zuerst eine andere.',
    'archive-too-large': 'Zusammen sind diese Dokumente größer als 1 GB. Bitte wählen Sie weniger aus.',
    'unknown-file': 'Die Datei gibt es nicht mehr. Bitte laden Sie sie noch einmal hoch.',
    'unknown-property': 'Diese Liegenschaft gibt es nicht mehr.',
    'unknown-ticket': 'Dieses Ticket gibt es nicht mehr.',
    'unknown-document': 'Eines der gewählten Dokumente gibt es nicht mehr. Es wurde nichts geändert.',
    'document-released':
      'Diese Fassung wurde schon freigegeben und bleibt, wie sie ist. Sie können das Dokument zurückziehen oder eine neue Fassung hochladen.',
    'document-unreleased': 'Dieses Dokument wurde noch nie freigegeben. Bitte ersetzen Sie einfach seine Datei.',
    'unknown-recipient': 'Eine der gewählten Liegenschaften oder einen der Kontakte gibt es nicht mehr.',
    'release-exists': 'Unter dieser Kennung gibt es schon eine andere Freigabe.',
    'audience-empty': 'Bitte wählen Sie aus, wer die Dokumente sehen soll.',
  },
  archive: (day: string) => `Dokumente ${day}.zip`,
  mail: {
    subject: (titles: readonly string[]) =>
      titles.length === 1 ? `Neues Dokument: ${titles[0]}` : `${titles.length} neue Dokumente`,
    heading: (count: number): string =>
      count === 1 ? 'Es gibt ein neues Dokument für Sie' : 'Es gibt neue Dokumente für Sie',
    text: (sender: string, count: number) =>
      count === 1
        ? `${sender} hat Ihnen ein Dokument bereitgestellt:`
        : `${sender} hat Ihnen Dokumente bereitgestellt:`,
    more: (count: number) => (count === 1 ? 'und ein weiteres' : `und ${count} weitere`),
    action: 'Zu Ihren Dokumenten',
    reason: (sender: string) => `Sie erhalten diese Nachricht, weil ${sender} Sie über neue Dokumente informiert.`,
  },
};

export type Texts = typeof de;
