/** The words of this feature on the server, in German. */
export const de = {
  problems: {
    'comments-closed': 'Zu diesem Anliegen kann von hier aus nichts mehr geschrieben werden.',
    'attachments-closed': 'Zu diesem Anliegen können von hier aus keine Dateien geschickt werden.',
    'unknown-file': 'Eine der angehängten Dateien gibt es nicht mehr. Bitte hängen Sie sie noch einmal an.',
    'id-taken': 'Unter dieser Kennung gibt es schon etwas anderes. Bitte laden Sie die Seite neu.',
    'unknown-template': 'Diese Ticketvorlage gibt es nicht mehr. Bitte wählen Sie eine andere.',
    'unknown-recipient': 'Diesen Kontakt gibt es nicht mehr. Bitte wählen Sie einen anderen.',
    'unknown-contract': 'Diesen Vertrag gibt es bei diesem Kontakt nicht.',
    'unknown-assignee': 'Diese Person kann keine Tickets übernehmen. Bitte wählen Sie eine andere.',
    'nobody-to-release-to': 'Das Ticket gehört zu niemandem, für den es freigegeben werden könnte.',
    'too-many-templates': 'Mehr als 200 Ticketvorlagen sind nicht möglich.',
  },
  mail: {
    ticket: 'Ticket',
    place: 'Wo',
    status: 'Status',
    action: 'Zum Serviceportal',
    statuses: {
      new: 'neu',
      'in-progress': 'in Bearbeitung',
      waiting: 'wartet auf Antwort',
      done: 'ausgeführt',
      closed: 'abgeschlossen',
      rejected: 'abgewiesen',
    },
    answered: {
      subject: (number: number, title: string) => `Antwort zu Ihrem Anliegen ${number}: ${title}`,
      heading: 'Sie haben eine Antwort',
      text: (author: string) => `${author} schreibt Ihnen:`,
    },
    ended: {
      subject: (number: number, status: string) => `Ihr Anliegen ${number} ist ${status}`,
      heading: (status: string) => `Ihr Anliegen ist ${status}`,
      text: (sender: string) => `${sender} hat den Status Ihres Anliegens geändert.`,
    },
    commented: {
      subject: (number: number, title: string) => `Neuer Kommentar zu Ticket ${number}: ${title}`,
      heading: 'Es gibt einen neuen Kommentar',
      text: (author: string) => (author ? `${author} schreibt:` : 'Jemand schreibt:'),
      reason: 'Sie erhalten diese Nachricht, weil Sie dieses Ticket bearbeiten.',
    },
    reason: (sender: string) => `Sie erhalten diese Nachricht, weil Sie ein Anliegen bei ${sender} haben.`,
  },
};

export type Texts = typeof de;
