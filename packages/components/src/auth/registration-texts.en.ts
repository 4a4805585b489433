import type { RegistrationTexts } from './registration-texts.de.js';

/** The same in English. */
export const en: RegistrationTexts = {
  title: 'Register as a manager',
  lead: 'You need the client code of your company and the sign-in of one of its administrators.',
  joinTitle: 'Add a further company',
  joinLead: 'You then switch between your companies without signing in again.',
  code: 'Client code',
  email: "Administrator's e-mail address",
  password: "Administrator's password",
  show: 'Show password',
  hide: 'Hide password',
  next: 'Next',
  join: 'Add',
  missing: 'Please fill in this field.',
  who: (sender) => `Who of ${sender} is to be registered?`,
  invited: 'invited already',
  nobody: 'There is nobody left to register. An administrator can invite more managers under “People”.',
  send: 'Send an e-mail with the code',
  sentTitle: 'Please look into your inbox',
  sent: (email) => `Link and code are on their way to ${email}.`,
  choose: 'Please choose a person.',
  wait: (minutes) => `Too many tries. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  busy: 'One moment please …',
  back: 'Back to sign-in',
};
