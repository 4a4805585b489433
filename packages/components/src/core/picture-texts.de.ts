/** Texts of the dialog that shows pictures. */
export const de = {
  at: (at: number, of: number) => `Bild ${at} von ${of}`,
  previous: 'Vorheriges Bild',
  next: 'Nächstes Bild',
  download: 'Herunterladen',
  close: 'Schließen',
  failed: 'Das Bild lässt sich gerade nicht anzeigen.',
};

export type PictureTexts = typeof de;
