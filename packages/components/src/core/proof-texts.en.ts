import type { ProofTexts } from './proof-texts.de.js';

export const en: ProofTexts = {
  title: 'Is it really you?',
  byPassword: {
    lead: 'For your safety, please enter your password once more. We will not ask again for ten minutes.',
    label: 'Your password',
    missing: 'Please enter your password.',
    wrong: 'This password is not right.',
  },
  byCode: {
    lead: 'For your safety, please enter the code that your app shows now. We will not ask again for ten minutes.',
    label: 'Code of the app',
    missing: 'Please enter the code.',
    wrong: 'This code is not right, or it has been used. Please take the next one.',
  },
  passkey: 'Confirm with fingerprint or face',
  confirm: 'Confirm',
  checking: 'One moment please …',
  cancel: 'Cancel',
};
