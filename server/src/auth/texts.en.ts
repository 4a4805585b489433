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
    'factor-wrong': 'This code is not right, or it has been used. Please take the next one.',
    'challenge-over': 'That took too long. Please sign in once more.',
    'passkey-wrong': 'This passkey does not fit here. Please sign in with your password.',
    'passkeys-elsewhere': 'Passkeys exist in the portal only.',
    'last-way-in': 'This is the only way in. Please set up another one first.',
    'codes-needed': 'Managers always use two-step sign-in.',
    'wrong-password': 'Your present password is not right.',
    'demo-account': 'The sign-in of this made-up person stays as it is, so that everybody can try it.',
    'password-short': 'Please choose a longer password: at least {limit} characters.',
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
      what: {
        'password-changed': {
          subject: 'Your password was changed',
          text: 'the password of your access to the service portal has just been changed. You were signed out on all other devices.',
        },
        'password-reset': {
          subject: 'Your password was changed',
          text: 'a new password has just been set for your access to the service portal. You were signed out on all other devices.',
        },
        'codes-on': {
          subject: 'Two-step sign-in from now on',
          text: 'signing in to the service portal now asks for a code of your app after the password. You were signed out on all other devices.',
        },
        'codes-off': {
          subject: 'Two-step sign-in is off',
          text: 'signing in to the service portal asks for no code any more. The password alone is enough.',
        },
        'passkey-added': {
          subject: 'A new passkey for signing in',
          text: 'a passkey has just been added to your access to the service portal. It signs in without a password.',
        },
        'passkey-removed': {
          subject: 'A passkey was removed',
          text: 'a passkey has just been removed from your access to the service portal.',
        },
        'recovery-made': {
          subject: 'New recovery codes for signing in',
          text: 'new recovery codes have just been made for your access to the service portal. The earlier ones are not valid any more.',
        },
        'recovery-used': {
          subject: 'Sign-in with a recovery code',
          text: 'somebody has just signed in to the service portal with one of your recovery codes.',
        },
      },
      unasked: 'Was that not you? Then please set a new password at once, and tell us.',
      action: 'That was not me',
      reason: 'You receive this message for your safety.',
    },
  },
};
