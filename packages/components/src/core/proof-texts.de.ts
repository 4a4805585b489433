/** Texts of the dialog that asks who somebody is. */
export const de = {
  title: 'Sind Sie es wirklich?',
  lead: 'Zu Ihrer Sicherheit: Bitte geben Sie noch einmal Ihr Passwort ein. Danach fragen wir zehn Minuten lang nicht wieder.',
  password: 'Ihr Passwort',
  missing: 'Bitte geben Sie Ihr Passwort ein.',
  wrong: 'Dieses Passwort stimmt nicht.',
  confirm: 'Bestätigen',
  checking: 'Einen Moment bitte …',
  cancel: 'Abbrechen',
};

export type ProofTexts = typeof de;
