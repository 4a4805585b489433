/** What is wrong with an answer, by code; some name the limit. */
type IssueTexts = Readonly<Record<string, string | ((limit: string) => string)>>;

/** Texts of forms as residents fill them in. */
export const de = {
  language: 'de' as 'de' | 'en',
  drafted: 'Entwurf',
  sent: 'Gesendet',
  receiptNo: (number: string) => `Nr. ${number}`,
  more: 'Mehr anzeigen',
  emptyTitle: 'Noch keine Formulare',
  emptyText: 'Hier finden Sie die Formulare Ihrer Hausverwaltung, zum Beispiel für einen Schaden.',
  unknownForm: 'Dieses Formular bietet Ihre Hausverwaltung nicht an.',
  back: 'Alle Formulare',
  step: (at: number, of: number) => `Schritt ${at} von ${of}`,
  requiredHint: 'Angaben mit * brauchen wir, alle anderen sind freiwillig.',
  required: '(nötig)',
  savedAt: (time: string) => `Entwurf gespeichert um ${time} Uhr`,
  notSaved: 'Noch nicht gespeichert. Ihre Angaben bleiben hier stehen, solange diese Seite offen ist.',
  keptSignedOut: 'Ihre Angaben sind noch da: Nach der Anmeldung geht es an derselben Stelle weiter.',
  drop: 'Entwurf verwerfen',
  dropped: 'Der Entwurf ist verworfen.',
  undo: 'Rückgängig',
  next: 'Weiter',
  previous: 'Zurück',
  yes: 'Ja',
  no: 'Nein',
  counter: (used: string, of: string) => `${used} von ${of} Zeichen`,
  tooMany: (over: string) => `${over} Zeichen zu viel`,
  problems: (count: number) =>
    count === 1 ? 'Eine Angabe fehlt noch oder stimmt nicht' : `${count} Angaben fehlen noch oder stimmen nicht`,
  issues: {
    required: 'Bitte füllen Sie dieses Feld aus.',
    choose: 'Bitte wählen Sie etwas aus.',
    'files-gone': 'Ihre früheren Dateien sind nicht mehr da. Bitte fügen Sie sie neu hinzu.',
    'file-missing': 'Bitte fügen Sie mindestens eine Datei hinzu.',
    'too-long': (limit) => `Das ist zu lang. Es passen höchstens ${limit} Zeichen hinein.`,
    'not-a-number': 'Bitte geben Sie eine Zahl ein, zum Beispiel 12,5.',
    'too-small': (limit) => `Bitte geben Sie mindestens ${limit} ein.`,
    'too-big': (limit) => `Bitte geben Sie höchstens ${limit} ein.`,
    'not-a-day': 'Bitte geben Sie ein Datum ein, zum Beispiel 31.12.2026.',
    'too-early': (limit) => `Bitte wählen Sie den ${limit} oder einen späteren Tag.`,
    'too-late': (limit) => `Bitte wählen Sie den ${limit} oder einen früheren Tag.`,
    'unknown-choice': 'Diese Auswahl gibt es nicht mehr. Bitte wählen Sie neu.',
    'too-few': (limit) => `Bitte wählen Sie mindestens ${limit} aus.`,
    'too-many': (limit) => `Höchstens ${limit} sind möglich.`,
    'not-a-phone': 'Bitte geben Sie eine Telefonnummer ein, zum Beispiel 030 1234567.',
    'not-an-email': 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    'not-an-iban': 'Diese IBAN stimmt nicht. Bitte vergleichen Sie sie mit Ihrer Bankkarte.',
    uploading: 'Einen Augenblick bitte: Die Dateien werden noch hochgeladen.',
    other: 'Bitte prüfen Sie diese Angabe.',
  } as IssueTexts,
  refusals: {
    'not-found':
      'Dieses Formular gibt es nicht mehr. Ihre Angaben stehen noch hier, können aber nicht gesendet werden.',
    'unknown-file': 'Eine Ihrer Dateien ist nicht mehr da. Bitte entfernen Sie sie und fügen Sie sie neu hinzu.',
  } as Readonly<Record<string, string>>,
};

export type FormTexts = typeof de;
