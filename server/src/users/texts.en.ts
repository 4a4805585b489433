import type { Texts } from './texts.de.js';

export const en: Texts = {
  problems: {
    'admin-only': 'Only an administrator can change the access of managers.',
    'manager-exists': 'There is a manager with this e-mail address already.',
    'unknown-person': 'There is no such person here.',
    'wrong-credentials': 'Client code, e-mail address or password are wrong.',
    'not-staff': 'Your e-mail address is not one of the staff of this company. Please ask there for an invitation.',
    'managed-already': 'This company belongs to your account already.',
    'acts-already': 'This person is a delegate already.',
    'in-the-past': 'This day is over already.',
    'too-many-phones': 'No more than four numbers of a person can be noted.',
  },
  table: {
    file: 'People.csv',
    head: [
      ...[
        'Name',
        'E-mail',
        'Telephone',
        'Address',
        'Group',
        'Access',
        'invited on',
        'invitation valid until',
        'last online',
      ],
      ...['Profile in %', 'Missing'],
    ],
    groups: { tenants: 'Tenants', owners: 'Owners', others: 'Others', managers: 'Managers' },
    states: {
      active: 'active',
      pending: 'invited',
      locked: 'locked',
      expired: 'expired',
      error: 'undeliverable',
      none: 'no access',
    },
    lacks: {
      email: 'e-mail address',
      contract: 'current contract',
      documents: 'documents',
      'contact-person': 'contact person of the house',
      notices: 'notices',
    },
  },
  grants: {
    notices: 'notices',
    documents: 'documents',
    consumption: 'consumption',
    property: 'house and contracts',
    tickets: 'requests',
  },
  mails: {
    greeting: (name) => `Hello ${name},`,
    what: 'In the service portal you find notices, documents and your consumption, and you can report damage and ask questions whenever it suits you.',
    how: 'With the link you set your password and are signed in at once. You can also enter the code on the sign-in page under “Set up access”.',
    signInWith: 'You sign in with',
    code: 'Your code',
    until: 'Valid until',
    action: 'Set up your access',
    reason: (sender) => `You receive this message because ${sender} has invited you to the service portal.`,
    sees: 'May see',
    lasts: 'Up to and including',
    openEnd: 'until further notice',
    toPortal: 'To the service portal',
    actsFor: {
      subject: (name) => `You now act for ${name}`,
      heading: 'You act for somebody in the service portal',
      text: (name, sender) =>
        `${sender} has noted that you act for ${name}. Once signed in you see what is named below, and you receive the messages about it by e-mail, too.`,
      more: 'If you do not want this, end it in the service portal under “Invitations and delegates”.',
      reason: (sender) => `You receive this message because ${sender} has named you as a delegate.`,
    },
    actedFor: {
      subject: (name) => `${name} now acts for you in the service portal`,
      heading: 'Somebody acts for you in the service portal',
      text: (name, sender) => `${sender} has noted that ${name} acts for you and sees what is named below.`,
      more: 'If this is not what you want, end it at once in the service portal under “Invitations and delegates”, or call us.',
      reason: (sender) => `You receive this message because ${sender} has named a delegate for you.`,
    },
    test: {
      subject: (subject) => `Test: ${subject}`,
      note: 'This is a test: this is the invitation that your residents get. Code and link set nothing up here.',
    },
    invitation: {
      subject: (sender) => `Your access to the service portal: ${sender}`,
      heading: 'Welcome to the service portal',
      text: (sender) => `${sender} has prepared an access to the service portal for you.`,
    },
    reminder: {
      subject: (sender) => `Your access is still waiting: ${sender}`,
      heading: 'Your access is still waiting for you',
      text: (sender) =>
        `two weeks ago ${sender} prepared an access to the service portal for you. You have not set it up yet.`,
    },
  },
};
