/** Texts of registering as a manager and of adding a further data source. */
export const de = {
  title: 'Als Verwalter registrieren',
  lead: 'Sie brauchen die Mandantenkennung Ihrer Verwaltung und die Anmeldung eines Administrators.',
  joinTitle: 'Weitere Verwaltung hinzufügen',
  joinLead: 'Danach wechseln Sie ohne neue Anmeldung zwischen Ihren Verwaltungen.',
  code: 'Mandantenkennung',
  email: 'E-Mail-Adresse des Administrators',
  password: 'Passwort des Administrators',
  show: 'Passwort anzeigen',
  hide: 'Passwort verbergen',
  next: 'Weiter',
  join: 'Hinzufügen',
  missing: 'Bitte füllen Sie dieses Feld aus.',
  who: (sender: string) => `Wer von ${sender} wird registriert?`,
  invited: 'schon eingeladen',
  nobody: 'Hier ist niemand mehr zu registrieren. Ein Administrator kann unter „Personen“ weitere Verwalter einladen.',
  send: 'E-Mail mit Code senden',
  sentTitle: 'Bitte sehen Sie in Ihr Postfach',
  sent: (email: string) => `Link und Code sind unterwegs an ${email}.`,
  choose: 'Bitte wählen Sie eine Person aus.',
  wait: (minutes: number) =>
    `Zu viele Versuche. Bitte warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`}.`,
  busy: 'Einen Moment bitte …',
  back: 'Zurück zur Anmeldung',
};

export type RegistrationTexts = typeof de;
