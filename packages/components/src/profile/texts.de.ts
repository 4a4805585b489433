/** Texts of taking the own data along. */
export const de = {
  lead: 'Sie können jederzeit alles mitnehmen, was im Portal über Sie gespeichert ist.',
  holds: [
    'Ihre Kontaktdaten, Verträge und Einwilligungen',
    'Ihre Anliegen mit allen Antworten, Ihre Formulare und Nachrichten',
    'Dokumente und Aushänge, die für Sie freigegeben wurden, und Dateien, die Sie geschickt haben',
    'Ihre Verbrauchswerte, Anmeldungen und was mit Ihrem Zugang geschah',
  ],
  left: 'Nicht dabei sind Passwörter, interne Vermerke und Angaben über andere Personen.',
  start: 'Meine Daten zusammenstellen',
  working: 'Wird zusammengestellt …',
  ready: (until: string) => `Ihre Daten sind bereit. Der Verweis gilt bis ${until} und nur für diese Anmeldung.`,
  save: 'ZIP-Datei speichern',
  tooMany: 'Heute haben Sie Ihre Daten schon dreimal zusammengestellt. Bitte versuchen Sie es morgen wieder.',
};

export type OwnDataTexts = typeof de;
