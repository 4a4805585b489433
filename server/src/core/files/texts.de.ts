/** Problems with files, by code; shared by residents' and managers' uploads. */
export const de = {
  'range-not-satisfiable': 'Die Datei ist kürzer als der angefragte Teil.',
  'payload-too-large': 'Die Datei ist größer als 25 MB.',
  'file-empty': 'Die Datei ist leer.',
  'file-type-not-allowed':
    'Diese Art von Datei kann nicht hochgeladen werden. Möglich sind PDF, Bilder (PNG, JPEG, GIF, WebP), Kalender (ICS) und Text (TXT).',
  'picture-kind-not-allowed': 'Möglich sind Bilder im Format PNG, JPEG oder GIF.',
  'file-type-mismatch': 'Der Inhalt der Datei passt nicht zu ihrer Endung. Bitte prüfen Sie die Datei.',
  'file-encrypted':
    'Die PDF-Datei ist mit einem Passwort geschützt. Bitte speichern Sie sie ohne Passwort und laden Sie sie noch einmal hoch.',
  'picture-heic':
    'Bilder im Format HEIC können wir nicht lesen. Bitte speichern Sie das Foto als JPEG und laden Sie es noch einmal hoch.',
  'picture-broken':
    'Das Bild lässt sich nicht öffnen. Vielleicht ist die Datei beschädigt. Bitte nehmen Sie es neu auf.',
  'picture-too-large': 'Das Bild hat mehr als 50 Millionen Bildpunkte. Bitte verkleinern Sie es vor dem Hochladen.',
  'too-many-uploads':
    'Sie haben in den letzten 24 Stunden sehr viele Dateien hochgeladen. Bitte senden Sie zuerst ab, was schon da ist, oder versuchen Sie es morgen noch einmal.',
} as const;
