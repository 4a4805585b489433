/** Texts of the steps beside the sign-in: a forgotten password, and the first sign-in with a code. */
export const de = {
  resetTitle: 'Neues Passwort',
  resetLead: 'Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden. Sie bekommen einen Link und einen Code.',
  activationTitle: 'Zugang einrichten',
  activationLead: 'Sie haben eine Einladung bekommen? Darin steht Ihr Code.',
  email: 'E-Mail-Adresse',
  emailInvalid: 'Bitte prüfen Sie die E-Mail-Adresse: Sie sieht aus wie name@beispiel.de.',
  send: 'Code anfordern',
  sending: 'Einen Moment bitte …',
  sentTitle: 'Bitte sehen Sie in Ihr Postfach',
  sent: (email: string) =>
    `Falls ${email} bei uns bekannt ist, kommt in den nächsten Minuten eine E-Mail an. Öffnen Sie den Link darin, oder geben Sie hier den Code ein. Nichts angekommen? Sehen Sie bitte auch im Spam-Ordner nach.`,
  code: 'Code',
  codeHint: 'Acht Zeichen, wie BCDF-2345',
  codeMissing: 'Bitte geben Sie den Code aus der E-Mail ein.',
  next: 'Weiter',
  again: 'Neuen Code anfordern',
  back: 'Zurück zur Anmeldung',
  passwordTitle: 'Passwort festlegen',
  passwordLead: (name: string, source: string) =>
    name ? `Guten Tag, ${name}. Ihr Zugang bei: ${source}.` : `Ihr Zugang bei: ${source}.`,
  signInWith: 'Sie melden sich an mit',
  password: 'Neues Passwort',
  passwordHint: (characters: number) =>
    `Mindestens ${characters} Zeichen. Leicht zu merken sind mehrere Wörter hintereinander, auch mit Leerzeichen.`,
  counted: (typed: number, needed: number) => (typed >= needed ? 'Lang genug' : `Noch ${needed - typed} Zeichen`),
  repeat: 'Neues Passwort wiederholen',
  differs: 'Die beiden Eingaben sind verschieden.',
  passwordMissing: 'Bitte geben Sie ein Passwort ein.',
  suggest: 'Passwort vorschlagen',
  suggested: 'Bitte schreiben Sie sich dieses Passwort auf, oder lassen Sie es Ihren Browser speichern.',
  knownLead: 'Unter dieser Adresse gibt es schon einen Zugang. Bitte melden Sie sich mit seinem Passwort an.',
  passkey: 'Stattdessen mit Finger oder Gesicht',
  passkeyHint:
    'Das ersetzt das Passwort: Sie melden sich an, wie Sie dieses Gerät entsperren, auch mit seiner PIN. Ihr Gerät nennt das „Passkey“.',
  passkeyName: 'Erster Passkey',
  askedLead:
    'Unter dieser Adresse gibt es schon einen Zugang, bei dem man sich mit Finger oder Gesicht anmeldet. Bitte tun Sie das im Portal: Dort wartet Ihre Einladung.',
  toSignIn: 'Zur Anmeldung',
  knownPassword: 'Ihr Passwort',
  finish: 'Speichern und anmelden',
  join: 'Anmelden und Einladung annehmen',
  show: 'Passwort anzeigen',
  hide: 'Passwort verbergen',
  letter: {
    open: 'Mein Code steht in einem Brief',
    lead: 'Sie haben einen Brief bekommen? Geben Sie den Code ein, der darin steht.',
    codeHint: 'Zwölf Zeichen, wie BCDF – 2345 – GHJK',
    codeMissing: 'Bitte geben Sie die zwölf Zeichen aus dem Brief ein.',
    addressTitle: 'Wir brauchen Ihre E-Mail-Adresse',
    addressLead: (name: string, source: string) =>
      `Guten Tag, ${name}. An diese Adresse schicken wir Ihnen gleich eine E-Mail. Damit legen Sie Ihr Passwort fest. Ihr Zugang bei: ${source}.`,
    send: 'E-Mail anfordern',
    sent: (email: string) =>
      `Wir haben eine E-Mail an ${email} geschickt. Öffnen Sie den Link darin, oder geben Sie hier den Code aus der E-Mail ein. Nichts angekommen? Sehen Sie bitte auch im Spam-Ordner nach.`,
    typed: 'Code aus der E-Mail eingeben',
    another: 'Andere E-Mail-Adresse nennen',
    again: 'Code noch einmal eingeben',
    ask: 'Bitte wenden Sie sich an Ihre Hausverwaltung. Sie schickt Ihnen einen neuen Brief.',
  },
  ask: 'Bitte wenden Sie sich an Ihre Hausverwaltung. Sie schickt Ihnen eine neue Einladung.',
};

export type StepsTexts = typeof de;
