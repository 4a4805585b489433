/** The words of this feature on the server, in German. */
export const de = {
  problems: {
    'invalid-answers': 'Einige Antworten stimmen noch nicht. Bitte prüfen Sie die genannten Felder.',
    'form-changed':
      'Dieses Formular wurde inzwischen geändert. Bitte laden Sie es neu; was Sie ausgefüllt haben, bleibt erhalten.',
    'draft-changed':
      'In einem anderen Fenster wurde weitergeschrieben. Bitte entscheiden Sie, welcher Stand gelten soll.',
    'unknown-file': 'Eine der angehängten Dateien gibt es nicht mehr. Bitte hängen Sie sie noch einmal an.',
    'id-taken': 'Unter dieser Kennung wurde schon etwas anderes abgesendet.',
    'consent-missing': 'Bitte entscheiden Sie, ob wir Ihre Anschrift weitergeben dürfen.',
    'delivery-missing':
      'Ein freigeschaltetes Formular braucht ein Ticket oder eine E-Mail-Adresse, an die es gesendet wird.',
    'unknown-template': 'Diese Ticket-Vorlage gibt es nicht mehr. Bitte wählen Sie eine andere.',
    'unknown-form': 'Eines der gewählten Formulare gibt es nicht mehr.',
    'not-a-number': 'Bitte geben Sie eine Zahl ein, zum Beispiel 12,5.',
    'not-a-day': 'Bitte geben Sie ein Datum an, das es gibt, zum Beispiel 31.12.2026.',
    'too-early': 'Das Datum darf nicht vor dem {limit} liegen.',
    'too-late': 'Das Datum darf nicht nach dem {limit} liegen.',
    'unknown-choice': 'Diese Auswahl gibt es nicht mehr. Bitte wählen Sie neu.',
    'not-a-phone': 'Bitte geben Sie eine Telefonnummer mit Vorwahl ein, zum Beispiel 030 123456.',
    'not-an-email': 'Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    'not-an-iban': 'Diese IBAN stimmt nicht. Bitte vergleichen Sie sie mit Ihrer Bankkarte.',
  },
  callAll: '112 anrufen',
  call: (name: string, phone: string) => `${name} anrufen: ${phone}`,
  emergency: 'Notdienst',
  labels: {
    number: 'Nummer',
    submittedAt: 'Eingegangen am',
    sender: 'Von',
    place: 'Betrifft',
    consent: 'Weitergabe der Anschrift',
    consentStates: { given: 'einverstanden', refused: 'nicht einverstanden' },
  },
  receipt: {
    intro: (source: string) => `Diese Angaben sind bei ${source} eingegangen.`,
    footer: (number: string) => `Eingangsbestätigung, Nummer ${number}`,
    file: 'Eingang',
  },
  mail: {
    deliveredSubject: (title: string, by: string) => `${title}: ${by}`,
    deliveredText: (by: string) => `${by} hat dieses Formular abgesendet.`,
    left: (count: number, number: string) =>
      `${count === 1 ? 'Eine Datei ist' : `${count} Dateien sind`} zu groß für eine E-Mail. Sie finden alles in der Verwaltung unter der Nummer ${number}.`,
    answering: (by: string) => `Wenn Sie auf diese E-Mail antworten, geht Ihre Antwort an ${by}.`,
    formerPerson: 'Eine gelöschte Person',
    deliveredReason: (sender: string) =>
      `Sie erhalten diese Nachricht, weil Ihre Adresse bei ${sender} für dieses Formular eingetragen ist.`,
    receivedSubject: (title: string, number: string) => `Ihr Anliegen ist angekommen: ${title} (Nummer ${number})`,
    receivedHeading: 'Ihr Anliegen ist angekommen',
    receivedText: (title: string, sender: string) =>
      `Vielen Dank. Ihr Anliegen „${title}“ ist bei ${sender} eingegangen. Wir kümmern uns darum und antworten Ihnen.`,
    keep: 'Im Anhang finden Sie alle Ihre Angaben zum Aufheben. Nennen Sie bei Rückfragen bitte die Nummer.',
    action: 'Zum Portal',
    receivedReason: (sender: string) =>
      `Sie erhalten diese Nachricht, weil Sie bei ${sender} ein Formular abgesendet haben.`,
  },
};

export type Texts = typeof de;
