import type { SecondStepTexts } from './second-step-texts.de.js';

export const en: SecondStepTexts = {
  title: 'Enter the code',
  lead: 'Open the app that shows you the codes, and enter the one it shows.',
  code: 'Code of the app',
  codeHint: 'Six digits. There is a new one every 30 seconds.',
  codeMissing: 'Please enter the code.',
  wrong: 'This code is not right, or it has been used. Please take the next one.',
  recovery: 'Recovery code',
  recoveryLead: 'Enter one of the recovery codes that you kept when you set this up.',
  recoveryHint: 'Sixteen characters, like BCDF-2345-GHJK-6789. Each is valid once.',
  recoveryWrong: 'This recovery code is not right, or it has been used.',
  toRecovery: 'App not at hand? Enter a recovery code',
  toCode: 'Sign in with the code of the app after all',
  submit: 'Sign in',
  sending: 'One moment please …',
  back: 'Back to the sign-in',
};
