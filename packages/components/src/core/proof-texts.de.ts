/** Texts of the dialog that asks who somebody is. */
export const de = {
  title: 'Sind Sie es wirklich?',
  byPassword: {
    lead: 'Zu Ihrer Sicherheit: Bitte geben Sie noch einmal Ihr Passwort ein. Danach fragen wir zehn Minuten lang nicht wieder.',
    label: 'Ihr Passwort',
    missing: 'Bitte geben Sie Ihr Passwort ein.',
    wrong: 'Dieses Passwort stimmt nicht.',
  },
  byCode: {
    lead: 'Zu Ihrer Sicherheit: Bitte geben Sie den Code ein, den Ihre App jetzt zeigt. Danach fragen wir zehn Minuten lang nicht wieder.',
    label: 'Code aus der App',
    missing: 'Bitte geben Sie den Code ein.',
    wrong: 'Dieser Code stimmt nicht, oder er wurde schon benutzt. Bitte nehmen Sie den nächsten.',
  },
  passkey: 'Mit Finger oder Gesicht bestätigen',
  confirm: 'Bestätigen',
  checking: 'Einen Moment bitte …',
  cancel: 'Abbrechen',
};

export type ProofTexts = typeof de;
