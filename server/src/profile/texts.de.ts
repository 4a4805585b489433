/** What can be wrong with what people say and show of themselves. */
export const de = {
  details: { 'staff-only': 'Eine Funktion geben nur Mitarbeitende der Verwaltung an.' },
  photo: {
    'payload-too-large': 'Das Bild ist größer als 10 MB. Bitte wählen Sie ein kleineres.',
    'file-type-not-allowed': 'Bitte wählen Sie ein Bild: PNG, JPEG, GIF oder WebP.',
  },
};

/** The same words in every language. */
export type ProfileTexts = typeof de;
