import type { Texts } from './texts.de.js';

export const en: Texts = {
  problems: {
    'admin-only': 'Only an administrator can change the access of managers.',
    'manager-exists': 'There is a manager with this e-mail address already.',
  },
  mails: {
    greeting: (name) => `Hello ${name},`,
    what: 'In the service portal you find notices, documents and your consumption, and you can report damage and ask questions whenever it suits you.',
    how: 'With the link you set your password and are signed in at once. You can also enter the code on the sign-in page under “Activate your access”.',
    signInWith: 'You sign in with',
    code: 'Your code',
    until: 'Valid until',
    action: 'Activate your access',
    reason: (sender) => `You receive this message because ${sender} has invited you to the service portal.`,
    invitation: {
      subject: (sender) => `Your access to the service portal: ${sender}`,
      heading: 'Welcome to the service portal',
      text: (sender) => `${sender} has prepared an access to the service portal for you.`,
    },
    reminder: {
      subject: (sender) => `Your access is still waiting: ${sender}`,
      heading: 'Your access is still waiting for you',
      text: (sender) =>
        `two weeks ago ${sender} prepared an access to the service portal for you. You have not activated it yet.`,
    },
  },
};
