/** The words of people and their accesses on the server, in German. */
export const de = {
  problems: {
    'admin-only': 'Zugänge von Verwaltern kann nur ein Administrator ändern.',
    'manager-exists': 'Unter dieser E-Mail-Adresse gibt es schon einen Verwalter.',
  },
  mails: {
    greeting: (name: string) => `Guten Tag, ${name},`,
    what: 'Im Serviceportal finden Sie Aushänge, Dokumente und Ihren Verbrauch, und Sie können Schäden melden und Fragen stellen, wann immer es Ihnen passt.',
    how: 'Mit dem Link legen Sie Ihr Passwort fest und sind gleich angemeldet. Sie können auch den Code auf der Anmeldeseite unter „Zugang aktivieren“ eingeben.',
    signInWith: 'Ihre Anmeldung',
    code: 'Ihr Code',
    until: 'Gültig bis',
    action: 'Zugang aktivieren',
    reason: (sender: string) => `Sie erhalten diese Nachricht, weil ${sender} Sie ins Serviceportal eingeladen hat.`,
    invitation: {
      subject: (sender: string) => `Ihr Zugang zum Serviceportal: ${sender}`,
      heading: 'Willkommen im Serviceportal',
      text: (sender: string) => `${sender} hat einen Zugang zum Serviceportal für Sie vorbereitet.`,
    },
    reminder: {
      subject: (sender: string) => `Ihr Zugang wartet noch auf Sie: ${sender}`,
      heading: 'Ihr Zugang wartet noch auf Sie',
      text: (sender: string) =>
        `vor zwei Wochen hat ${sender} einen Zugang zum Serviceportal für Sie vorbereitet. Sie haben ihn noch nicht aktiviert.`,
    },
  },
};

export type Texts = typeof de;
