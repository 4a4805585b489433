/** The words of this feature on the server, in German. */
export const de = {
  problems: {
    'unknown-category': 'Diese Kategorie gibt es nicht mehr. Bitte wählen Sie eine andere.',
    'unknown-file': 'Eine der angehängten Dateien gibt es nicht mehr. Bitte hängen Sie sie noch einmal an.',
    'notice-released': 'Dieser Aushang wurde schon freigegeben. Sie können ihn zurückziehen, aber nicht löschen.',
    'unknown-recipient': 'Eine der gewählten Liegenschaften oder einen der Kontakte gibt es nicht mehr.',
    'release-exists': 'Unter dieser Kennung gibt es schon eine andere Freigabe.',
    'audience-empty': 'Bitte wählen Sie aus, wer den Aushang sehen soll.',
    'ends-before-start': 'Das Ende liegt vor dem Beginn.',
  },
  mail: {
    subject: (title: string) => `Neuer Aushang: ${title}`,
    heading: 'Es gibt einen neuen Aushang für Sie',
    text: (sender: string) => `${sender} hat Ihnen einen Aushang am Schwarzen Brett bereitgestellt:`,
    house: 'Haus',
    appointment: 'Termin',
    action: 'Zum Schwarzen Brett',
    reason: (sender: string) => `Sie erhalten diese Nachricht, weil ${sender} Sie über neue Aushänge informiert.`,
  },
};

export type Texts = typeof de;
