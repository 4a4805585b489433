import type { ProofTexts } from './proof-texts.de.js';

export const en: ProofTexts = {
  title: 'Is it really you?',
  lead: 'For your safety, please enter your password once more. We will not ask again for ten minutes.',
  password: 'Your password',
  missing: 'Please enter your password.',
  wrong: 'This password is not right.',
  confirm: 'Confirm',
  checking: 'One moment please …',
  cancel: 'Cancel',
};
