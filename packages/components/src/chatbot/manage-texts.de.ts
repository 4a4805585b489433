/** Texts of the managers' side of the assistant. */
export const de = {
  title: 'Assistent',
  lead: 'Der Assistent beantwortet Fragen aus dem, was das Portal für die fragende Person bereithält. Was er nicht beantworten kann, gibt er an Sie weiter.',
  notManager: 'Dieser Bereich ist für die Hausverwaltung. Bitte melden Sie sich mit deren Zugang an.',
  audience: 'Wem wird der Assistent angeboten?',
  audiences: { tenant: 'Mietern', owner: 'Eigentümern' },
  audienceHint: 'Ohne Auswahl ist der Assistent ausgeschaltet und nirgends zu sehen.',
  delivery: 'Wohin gehen Gespräche, die er weitergibt?',
  ticket: 'Ein Ticket eröffnen',
  ticketHint: 'Das ganze Gespräch steht darin, und die Person bekommt die Nummer.',
  emails: 'Per E-Mail an',
  emailsHint: 'Eine Adresse je Zeile, höchstens zehn.',
  emailsWrong: (address: string) => `Das ist keine E-Mail-Adresse: ${address}`,
  emailsTooMany: 'Höchstens zehn Adressen sind möglich.',
  deliveryMissing: 'Bitte geben Sie an, wohin Gespräche gehen: als Ticket, per E-Mail oder beides.',
  save: 'Speichern',
  close: 'Schließen',
  saving: 'Wird gespeichert …',
  on: (whom: string) => `Gespeichert: Der Assistent ist für ${whom} da.`,
  and: ' und ',
  off: 'Gespeichert: Der Assistent ist ausgeschaltet.',
  audienceNames: { tenant: 'Mieter', owner: 'Eigentümer' },
};

export type ManageChatbotTexts = typeof de;
