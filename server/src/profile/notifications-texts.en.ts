import type { NotificationTexts } from './notifications-texts.de.js';

/** The same words in English. */
export const en: NotificationTexts = {
  kinds: {
    notices: 'new notices',
    documents: 'new documents',
    tickets: 'your requests',
    consumption: 'your monthly consumption',
    delegated: 'people for whom you act',
  },
  title: 'Unsubscribe from e-mails',
  ask: (kind, company) => `${company} will no longer send you e-mails about ${kind}.`,
  stays: 'You still see everything in the service portal.',
  act: 'Yes, unsubscribe',
  doneTitle: 'Unsubscribed',
  done: (kind, company) => `${company} no longer sends you e-mails about ${kind}.`,
  again: 'You can change this at any time under “My profile” in the service portal.',
  toProfile: 'To my notifications',
  goneTitle: 'This link no longer works',
  gone: 'Choose which e-mails you would like to get under “My profile” in the service portal.',
};
