import type { LoginTexts } from './texts.de.js';

export const en: LoginTexts = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  remember: 'Stay signed in on this device',
  rememberHint: 'For up to 30 days. Only on a device that nobody else uses, please.',
  submit: 'Sign in',
  passkey: 'Sign in with fingerprint or face',
  reset: 'Forgotten your password?',
  register: 'You manage houses? Register here',
  tabs: {
    label: 'How would you like to come in?',
    'sign-in': 'Sign in',
    activation: 'Set up access',
    registration: 'Registration',
  },
  busy: 'Signing you in …',
  signOut: 'Sign out',
  signedInAs: 'You are signed in as',
  emailMissing: 'Please enter your e-mail address.',
  emailInvalid: 'Please check the e-mail address: it looks like name@example.com.',
  passwordMissing: 'Please enter your password.',
  wrongCredentials: 'The e-mail address or the password is not right. Please check both.',
  residentsOnly: 'Tenants and owners sign in here. As a manager, please sign in at the portal.',
  wait: (minutes) =>
    minutes > 1
      ? `Those were too many attempts. Please wait ${minutes} minutes.`
      : 'Those were too many attempts. Please wait a minute.',
  portal: 'Go to the portal',
  demo: 'Try it out',
  demoHint: 'These people are made up, their passwords stay the same. One click is enough.',
};
