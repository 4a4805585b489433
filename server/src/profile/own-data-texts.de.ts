/** Words of the file with everything about a person. */
export const de = {
  problems: {
    'export-not-ready': 'Ihre Daten werden noch zusammengestellt. Sie bekommen eine E-Mail, sobald sie bereit sind.',
  },
  mail: {
    subject: 'Ihre Daten sind bereit',
    greeting: 'Guten Tag,',
    text: (hours: number) =>
      `die Datei mit allem, was im Portal über Sie gespeichert ist, ist fertig. Sie können sie ${hours} Stunden lang speichern, wenn Sie angemeldet sind. Danach wird sie gelöscht.`,
    unasked: 'Haben Sie das nicht verlangt? Dann ändern Sie bitte Ihr Passwort.',
    action: 'Zu meinen Daten',
    reason: (company: string) => `Sie erhalten diese E-Mail, weil Sie Ihre Daten bei ${company} angefordert haben.`,
  },
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
