import type { Texts } from './texts.de.js';

export const en: Texts = {
  problems: {
    'wrong-credentials': 'E-mail address or password is wrong.',
    'residents-only': 'Only residents of this property manager can sign in on this page.',
    'cookie-not-allowed': 'This way of signing in exists in the portal only.',
    'code-wrong': 'This code is not right or no longer valid. After five wrong entries you need a new code.',
    'code-used': 'This code has been used. You can sign in with your password.',
    'code-replaced': 'You have been sent a newer code since. Please take the one from the last e-mail.',
    'code-expired': 'This code has expired. Please ask for a new one.',
    'wrong-password': 'Your present password is not right.',
    'demo-account': 'The password of this made-up person stays, so that everybody can try it.',
    'password-short': 'Please choose a longer password: at least 15 characters.',
    'password-personal': 'Please choose a password that holds more than your name and address.',
    'password-common': 'This password is easy to guess. Please choose another one.',
  },
  mails: {
    greeting: 'Hello,',
    code: 'Your code',
    reset: {
      subject: 'Your new password',
      heading: 'Set a new password',
      text: 'a new password was asked for, for your access to the service portal. You set it with this link.',
      validity:
        'The link is valid for one hour, and both work once only. For ten minutes you can also enter the code on the page where you asked for the password.',
      unasked: 'Was that not you? Then you need not do anything: your present password stays valid.',
      action: 'Set a new password',
      reason: 'You receive this message because somebody entered your address under “Forgotten password”.',
    },
    changed: {
      subject: 'Your password was changed',
      heading: 'Your password was changed',
      text: 'the password of your access to the service portal has just been changed. You were signed out on all other devices.',
      unasked: 'Was that not you? Then please set a new password at once, and tell us.',
      action: 'That was not me',
      reason: 'You receive this message for your safety.',
    },
  },
};
