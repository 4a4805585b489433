/** Texts of the step after the password. */
export const de = {
  title: 'Code eingeben',
  lead: 'Öffnen Sie die App, die Ihnen die Codes zeigt, und geben Sie den Code von dort ein.',
  code: 'Code aus der App',
  codeHint: 'Sechs Ziffern. Alle 30 Sekunden kommt ein neuer.',
  codeMissing: 'Bitte geben Sie den Code ein.',
  wrong: 'Dieser Code stimmt nicht, oder er wurde schon benutzt. Bitte nehmen Sie den nächsten.',
  recovery: 'Ersatzcode',
  recoveryLead: 'Geben Sie einen der Ersatzcodes ein, die Sie sich bei der Einrichtung aufgehoben haben.',
  recoveryHint: 'Sechzehn Zeichen, wie BCDF-2345-GHJK-6789. Jeder gilt nur einmal.',
  recoveryWrong: 'Dieser Ersatzcode stimmt nicht, oder er wurde schon benutzt.',
  toRecovery: 'Die App ist nicht zur Hand? Ersatzcode eingeben',
  toCode: 'Doch mit dem Code aus der App anmelden',
  submit: 'Anmelden',
  sending: 'Einen Moment bitte …',
  back: 'Zurück zur Anmeldung',
};

export type SecondStepTexts = typeof de;
