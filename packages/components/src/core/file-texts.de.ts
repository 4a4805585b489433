/** Texts of the file field, for the catalogues of the elements that have one. */
export const de = {
  choose: 'Dateien auswählen',
  choosePhotos: 'Fotos auswählen',
  takePhoto: 'Foto aufnehmen',
  drop: 'oder hierher ziehen',
  hint: (kinds: string, files: number, size: string) =>
    files === 1 ? `${kinds}, bis ${size}.` : `${kinds}. Bis zu ${files} Dateien, je bis ${size}.`,
  kinds: { files: 'PDF, Bilder oder Text', photos: 'Bilder (JPEG, PNG, WebP)', pdf: 'PDF' },
  list: 'Ausgewählte Dateien',
  waiting: 'wartet',
  sending: (share: string) => `wird hochgeladen, ${share}`,
  kept: 'hochgeladen',
  sent: (name: string) => `${name} ist hochgeladen.`,
  refused: (name: string, reason: string) => `${name}: ${reason}`,
  cancel: (name: string) => `Hochladen von ${name} abbrechen`,
  remove: (name: string) => `${name} entfernen`,
  retry: 'Noch einmal versuchen',
  retryFile: (name: string) => `${name} noch einmal hochladen`,
  tooMany: (files: number) =>
    files === 1 ? 'Hier ist nur eine Datei möglich.' : `Mehr als ${files} Dateien gehen nicht.`,
  problems: {
    'file-empty': 'Die Datei ist leer.',
    'file-type-not-allowed': 'Diese Art von Datei geht hier nicht.',
    'file-type-mismatch': 'Der Inhalt passt nicht zur Endung der Datei. Bitte prüfen Sie die Datei.',
    'file-encrypted': 'Die PDF-Datei ist mit einem Passwort geschützt. Bitte speichern Sie sie ohne Passwort.',
    'picture-heic': 'Bilder im Format HEIC können wir nicht lesen. Bitte speichern Sie das Foto als JPEG.',
    'picture-broken': 'Das Bild lässt sich nicht öffnen. Bitte nehmen Sie es neu auf.',
    'picture-too-large': 'Das Bild hat mehr als 50 Millionen Bildpunkte. Bitte verkleinern Sie es.',
    'payload-too-large': 'Die Datei ist zu groß.',
    'too-many-uploads':
      'Sie haben heute schon sehr viele Dateien hochgeladen. Bitte senden Sie zuerst ab, was schon da ist, oder versuchen Sie es morgen noch einmal.',
  } as Readonly<Record<string, string>>,
};

export type FileTexts = typeof de;
