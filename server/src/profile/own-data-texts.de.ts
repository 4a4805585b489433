/** Words of the file with everything about a person. */
export const de = {
  file: (day: string) => `Meine Daten ${day}.zip`,
  readme: (day: string) =>
    [
      `Ihre Daten im Portal, Stand ${day} (Auskunft nach Art. 15 und 20 DSGVO)`,
      '',
      'daten/       Was über Sie gespeichert ist, je Bereich eine Datei im Format JSON.',
      '             Jede lässt sich mit einem Texteditor öffnen und in andere Programme übernehmen.',
      'dokumente/   Dokumente, die für Sie freigegeben wurden.',
      'hochgeladen/ Dateien, die Sie selbst geschickt haben.',
      '',
      'Nicht enthalten sind Passwörter und Schlüssel, interne Vermerke Ihrer Hausverwaltung und Angaben über andere.',
      'Fragen dazu beantwortet Ihre Hausverwaltung.',
      '',
    ].join('\r\n'),
};

export type OwnDataTexts = typeof de;
