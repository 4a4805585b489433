/** Texts of the page where tables are taken in. */
export const de = {
  lead: 'Nehmen Sie die Tabellen Ihrer Verwaltungssoftware auf, wie sie sind. Erst wird geprüft, dann eingelesen: ganz oder gar nicht.',
  order:
    'Beim ersten Mal geht es der Reihe nach: Häuser, Einheiten, Kontakte, Verträge. Ansprechpartner, Verbräuche und Aushänge kommen danach.',
  choose: 'Datei auswählen',
  orDrop: 'oder hierher ziehen',
  kinds:
    'CSV mit Kontakten, Ansprechpartnern, Häusern, Einheiten, Verträgen, Aushängen oder Verbräuchen; JSON der bved-Schnittstelle',
  people: (count: number) =>
    count === 1
      ? 'Den neuen Kontakt ansehen und einladen'
      : `${count.toLocaleString('de-DE')} neue Kontakte ansehen und einladen`,
  readAs: (table: string) => `Gelesen als: ${table}`,
  known: 'Welche Tabellen passen, mit Beispielen',
  needed:
    'Fett heißt: Diese Spalte muss da sein. Die Reihenfolge der Spalten ist gleich, und weitere Spalten stören nicht. Bei Kontakten gehen auch Vorname und Nachname, Straße, PLZ und Ort, Email oder Handy.',
  sample: 'Beispiel speichern',
  sampleOf: (table: string) => `Beispiel speichern: ${table}`,
  unasked: 'Das ließ sich gerade nicht prüfen. Was Sie zugeordnet haben, ist noch da.',
  seeTables:
    'Unten steht, welche Spalten Ihre Tabelle haben kann. Danach wählen Sie die Datei einfach noch einmal aus.',
  match: 'Spalten zuordnen',
  matchLead:
    'Sagen Sie, was in Ihrer Tabelle steht. Nach dem Einlesen merken wir es uns für jede weitere Tabelle mit denselben Überschriften.',
  what: 'Was enthält die Tabelle?',
  holds: 'Was in den Spalten steht',
  skipped: 'nicht übernehmen',
  empty: 'leer',
  asRead: 'So werden die ersten Zeilen gelesen',
  check: 'Tabelle prüfen',
  checking: (name: string) => `${name} wird geprüft …`,
  taking: (name: string) => `${name} wird eingelesen …`,
  checked: 'Geprüft: Die Datei kann eingelesen werden.',
  idle: 'Geprüft: Alles ist schon da. Einlesen würde nichts ändern.',
  taken: 'Eingelesen.',
  faulty: (errors: number) =>
    errors === 1
      ? 'Ein Fehler. Nichts wurde eingelesen.'
      : `${errors.toLocaleString('de-DE')} Fehler. Nichts wurde eingelesen.`,
  rows: (rows: number) => (rows === 1 ? '1 Zeile' : `${rows.toLocaleString('de-DE')} Zeilen`),
  take: 'Jetzt einlesen',
  takeAgain: 'Trotzdem einlesen',
  discard: 'Verwerfen',
  next: 'Weitere Datei',
  property: 'Zu welchem Haus gehört die Tabelle?',
  unit: 'Zu welcher Einheit in diesem Haus?',
  noUnits: 'In diesem Haus ist keine Einheit angelegt. Lesen Sie bitte zuerst die Einheiten ein.',
  pleaseChoose: 'Bitte wählen',
  past: 'Zuletzt eingelesen',
  total: 'Zeilen',
  created: 'neu',
  updated: 'geändert',
  unchanged: 'unverändert',
  superseded: 'als Verlauf behalten',
  findings: 'Hinweise zur Datei',
  line: 'Zeile',
  column: 'Spalte',
  finding: 'Hinweis',
  error: 'Fehler:',
  headings: 'Überschriften',
  several: {
    'column-not-imported': 'Diese Spalten werden nur gelesen, nicht übernommen: Diese Angaben entstehen im Portal.',
    'unknown-column': 'Diese Spalten sind nicht bekannt und werden nicht übernommen.',
  },
  moreFindings: 'Es gibt weitere Hinweise. Bitte bessern Sie diese zuerst nach.',
  tables: {
    contacts: 'Kontakte',
    'contact-persons': 'Ansprechpartner',
    notices: 'Aushänge',
    consumption: 'Verbräuche',
    properties: 'Häuser (Objekte)',
    units: 'Einheiten',
    contracts: 'Verträge',
    bved: 'Verbräuche (bved)',
  },
};
