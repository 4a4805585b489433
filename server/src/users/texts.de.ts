/** The words of people and their accesses on the server, in German. */
export const de = {
  problems: {
    'admin-only': 'Zugänge von Verwaltern kann nur ein Administrator ändern.',
    'manager-exists': 'Unter dieser E-Mail-Adresse gibt es schon einen Verwalter.',
    'unknown-person': 'Diese Person gibt es hier nicht.',
    'wrong-credentials': 'Mandantenkennung, E-Mail-Adresse oder Passwort stimmen nicht.',
    'not-staff':
      'Ihre E-Mail-Adresse gehört zu keinem Mitarbeiter dieser Verwaltung. Bitten Sie dort um eine Einladung.',
    'managed-already': 'Diese Verwaltung gehört schon zu Ihrem Zugang.',
    'acts-already': 'Diese Vertretung gibt es schon.',
    'in-the-past': 'Dieser Tag liegt schon zurück.',
    'too-many-phones': 'Mehr als vier Nummern einer Person lassen sich nicht eintragen.',
  },
  table: {
    file: 'Personen.csv',
    head: [
      ...[
        'Name',
        'E-Mail',
        'Telefon',
        'Anschrift',
        'Gruppe',
        'Zugang',
        'eingeladen am',
        'Einladung gilt bis',
        'zuletzt da',
      ],
      ...['Profil in %', 'Es fehlt'],
    ],
    groups: { tenants: 'Mieter', owners: 'Eigentümer', others: 'Andere', managers: 'Verwalter' },
    states: {
      active: 'aktiv',
      pending: 'eingeladen',
      locked: 'gesperrt',
      expired: 'abgelaufen',
      error: 'nicht zustellbar',
      none: 'ohne Zugang',
    },
    lacks: {
      email: 'E-Mail-Adresse',
      contract: 'laufender Vertrag',
      documents: 'Dokumente',
      'contact-person': 'Ansprechpartner im Haus',
      notices: 'Aushänge',
    },
  },
  grants: {
    notices: 'Aushänge',
    documents: 'Dokumente',
    consumption: 'Verbrauch',
    property: 'Haus und Verträge',
    tickets: 'Anliegen',
  },
  mails: {
    greeting: (name: string) => `Guten Tag, ${name},`,
    what: 'Im Serviceportal finden Sie Aushänge, Dokumente und Ihren Verbrauch, und Sie können Schäden melden und Fragen stellen, wann immer es Ihnen passt.',
    how: 'Mit dem Link legen Sie Ihr Passwort fest und sind gleich angemeldet. Sie können auch den Code auf der Anmeldeseite unter „Zugang einrichten“ eingeben.',
    signInWith: 'Ihre Anmeldung',
    code: 'Ihr Code',
    until: 'Gültig bis',
    action: 'Zugang einrichten',
    reason: (sender: string) => `Sie erhalten diese Nachricht, weil ${sender} Sie ins Serviceportal eingeladen hat.`,
    sees: 'Einblick in',
    lasts: 'Gilt bis einschließlich',
    openEnd: 'auf Weiteres',
    toPortal: 'Zum Serviceportal',
    actsFor: {
      subject: (name: string) => `Sie vertreten jetzt ${name}`,
      heading: 'Sie vertreten jemanden im Serviceportal',
      text: (name: string, sender: string) =>
        `${sender} hat eingetragen, dass Sie ${name} vertreten. Nach Ihrer Anmeldung sehen Sie, was unten steht, und Sie bekommen die Nachrichten dazu auch per E-Mail.`,
      more: 'Möchten Sie das nicht, beenden Sie es im Serviceportal unter „Einladungen und Vertretung“.',
      reason: (sender: string) => `Sie erhalten diese Nachricht, weil ${sender} Sie als Vertretung eingetragen hat.`,
    },
    actedFor: {
      subject: (name: string) => `${name} vertritt Sie jetzt im Serviceportal`,
      heading: 'Jemand vertritt Sie im Serviceportal',
      text: (name: string, sender: string) =>
        `${sender} hat eingetragen, dass ${name} Sie vertritt und sieht, was unten steht.`,
      more: 'Ist das nicht in Ihrem Sinn, beenden Sie es sofort im Serviceportal unter „Einladungen und Vertretung“ oder rufen Sie uns an.',
      reason: (sender: string) =>
        `Sie erhalten diese Nachricht, weil ${sender} für Sie eine Vertretung eingetragen hat.`,
    },
    test: {
      subject: (subject: string) => `Test: ${subject}`,
      note: 'Dies ist ein Test: So sieht die Einladung aus, die Ihre Bewohner bekommen. Code und Link richten hier nichts ein.',
    },
    invitation: {
      subject: (sender: string) => `Ihr Zugang zum Serviceportal: ${sender}`,
      heading: 'Willkommen im Serviceportal',
      text: (sender: string) => `${sender} hat einen Zugang zum Serviceportal für Sie vorbereitet.`,
    },
    reminder: {
      subject: (sender: string) => `Ihr Zugang wartet noch auf Sie: ${sender}`,
      heading: 'Ihr Zugang wartet noch auf Sie',
      text: (sender: string) =>
        `vor zwei Wochen hat ${sender} einen Zugang zum Serviceportal für Sie vorbereitet. Sie haben ihn noch nicht eingerichtet.`,
    },
  },
};

export type Texts = typeof de;
