/** Texts of the sign-in. */
export const de = {
  title: 'Anmelden',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  show: 'Passwort anzeigen',
  hide: 'Passwort verbergen',
  remember: 'Auf diesem Gerät angemeldet bleiben',
  rememberHint: 'Bis zu 30 Tage. Bitte nur auf einem Gerät, das niemand anders benutzt.',
  submit: 'Anmelden',
  passkey: 'Mit Finger oder Gesicht anmelden',
  reset: 'Passwort vergessen?',
  register: 'Sie verwalten Häuser? Hier registrieren',
  tabs: {
    label: 'Wie möchten Sie hereinkommen?',
    'sign-in': 'Anmelden',
    activation: 'Zugang einrichten',
    registration: 'Registrieren',
  },
  busy: 'Sie werden angemeldet …',
  signOut: 'Abmelden',
  signedInAs: 'Sie sind angemeldet als',
  emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
  emailInvalid: 'Bitte prüfen Sie die E-Mail-Adresse: Sie sieht aus wie name@beispiel.de.',
  passwordMissing: 'Bitte geben Sie Ihr Passwort ein.',
  wrongCredentials: 'E-Mail-Adresse oder Passwort stimmen nicht. Bitte prüfen Sie beides.',
  residentsOnly: 'Hier melden sich Mieter und Eigentümer an. Als Verwalter melden Sie sich bitte im Portal an.',
  wait: (minutes: number) =>
    minutes > 1
      ? `Das waren zu viele Versuche. Bitte warten Sie ${minutes} Minuten.`
      : 'Das waren zu viele Versuche. Bitte warten Sie eine Minute.',
  portal: 'Zum Portal',
  demo: 'Zum Ausprobieren',
  demoHint: 'Diese Personen sind erfunden, ihre Passwörter bleiben gleich. Ein Klick genügt.',
};

export type LoginTexts = typeof de;
