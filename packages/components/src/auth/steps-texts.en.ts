import type { StepsTexts } from './steps-texts.de.js';

export const en: StepsTexts = {
  resetTitle: 'New password',
  resetLead: 'Enter the e-mail address that you sign in with. You will receive a link and a code.',
  activationTitle: 'Set up your access',
  activationLead: 'You have received an invitation? Your code is in there.',
  email: 'E-mail address',
  emailInvalid: 'Please check the e-mail address: it looks like name@example.com.',
  send: 'Request a code',
  sending: 'One moment, please …',
  sentTitle: 'Please look into your mailbox',
  sent: (email) =>
    `If we know ${email}, an e-mail will arrive within the next minutes. Open the link in it, or enter the code here. Nothing there? Please look into the spam folder, too.`,
  code: 'Code',
  codeHint: 'Eight characters, such as BCDF-2345',
  codeMissing: 'Please enter the code from the e-mail.',
  next: 'Continue',
  again: 'Request a new code',
  back: 'Back to the sign-in',
  passwordTitle: 'Set a password',
  passwordLead: (name, source) => (name ? `Hello, ${name}. Your access at: ${source}.` : `Your access at: ${source}.`),
  signInWith: 'You sign in with',
  password: 'New password',
  passwordHint: (characters) =>
    `At least ${characters} characters. Several words in a row are easy to remember, with spaces if you like.`,
  counted: (typed, needed) =>
    typed >= needed ? 'Long enough' : needed - typed === 1 ? '1 more character' : `${needed - typed} more characters`,
  repeat: 'Repeat the new password',
  differs: 'The two entries differ.',
  passwordMissing: 'Please enter a password.',
  suggest: 'Suggest a password',
  suggested: 'Please write this password down, or let your browser save it.',
  knownLead: 'This address has an access already. Please sign in with its password.',
  passkey: 'With fingerprint or face instead',
  passkeyHint:
    'This takes the place of the password: you sign in as you unlock this device, by its PIN, too. Your device calls it a passkey.',
  passkeyName: 'First passkey',
  askedLead:
    'There is an access with fingerprint or face for this address already. Please sign in to the portal that way: your invitation waits there.',
  toSignIn: 'Go to the sign-in',
  knownPassword: 'Your password',
  finish: 'Save and sign in',
  join: 'Sign in and accept the invitation',
  show: 'Show password',
  hide: 'Hide password',
  letter: {
    open: 'My code is in a letter',
    lead: 'Have you received a letter? Enter the code that is printed in it.',
    codeHint: 'Twelve characters, like BCDF – 2345 – GHJK',
    codeMissing: 'Please enter the twelve characters from the letter.',
    addressTitle: 'We need your e-mail address',
    addressLead: (name, source) =>
      `Hello, ${name}. We will send an e-mail to this address right away. With it you choose your password. Your access with: ${source}.`,
    send: 'Send the e-mail',
    sent: (email) =>
      `We have sent an e-mail to ${email}. Open the link in it, or enter the code from the e-mail here. Nothing there? Please look into your spam folder, too.`,
    typed: 'Enter the code from the e-mail',
    another: 'Name another e-mail address',
    again: 'Enter the code again',
    ask: 'Please ask your property manager. They will send you another letter.',
  },
  ask: 'Please turn to your property manager, who will send you a new invitation.',
};
