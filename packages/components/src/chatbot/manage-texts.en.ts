import type { ManageChatbotTexts } from './manage-texts.de.js';

export const en: ManageChatbotTexts = {
  title: 'Assistant',
  lead: 'The assistant answers questions from what the portal holds for the person who asks. What it cannot answer it passes on to you.',
  notManager: 'This area is for the property manager. Please sign in with their access.',
  audience: 'Who is offered the assistant?',
  audiences: { tenant: 'Tenants', owner: 'Owners' },
  audienceHint: 'With none chosen the assistant is switched off and nowhere to be seen.',
  delivery: 'Where do conversations go that it passes on?',
  ticket: 'Open a ticket',
  ticketHint: 'The whole conversation is in it, and the person gets its number.',
  emails: 'By e-mail to',
  emailsHint: 'One address per line, ten at most.',
  emailsWrong: (address) => `This is no e-mail address: ${address}`,
  emailsTooMany: 'Ten addresses are possible at most.',
  deliveryMissing: 'Please say where conversations go: as a ticket, by e-mail or both.',
  save: 'Save',
  saving: 'Saving …',
  on: (whom) => `Saved: the assistant is there for ${whom}.`,
  and: ' and ',
  off: 'Saved: the assistant is switched off.',
  audienceNames: { tenant: 'tenants', owner: 'owners' },
};
