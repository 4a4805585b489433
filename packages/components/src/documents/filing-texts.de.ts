/** Texts of the dialog in which documents are filed; they come with it. */
export const de = {
  moveTitle: (count: number) =>
    count === 1 ? 'In eine eigene Kategorie verschieben' : `${count} Dokumente in eine eigene Kategorie verschieben`,
  moveHint: 'Eigene Kategorien sehen nur Sie, nicht Ihre Hausverwaltung.',
  moveBack: 'Zurück in die Kategorie der Hausverwaltung',
  moveNew: 'In eine neue Kategorie',
  name: 'Name der Kategorie',
  nameNew: 'Wie soll die neue Kategorie heißen?',
  nameExample: 'Zum Beispiel „Steuer“ oder „Versicherung“.',
  nameMissing: 'Bitte geben Sie einen Namen ein.',
  save: 'Speichern',
  cancel: 'Abbrechen',
};

export type FilingTexts = typeof de;
