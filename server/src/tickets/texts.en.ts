import type { Texts } from './texts.de.js';

/** The words of this feature on the server, in English. */
export const en: Texts = {
  problems: {
    'comments-closed': 'Nothing more can be written to this request from here.',
    'attachments-closed': 'No files can be sent to this request from here.',
    'unknown-file': 'One of the attached files does not exist any more. Please attach it again.',
    'id-taken': 'Something else has this identifier. Please load the page again.',
    'unknown-template': 'This ticket template does not exist any more. Please choose another one.',
    'unknown-recipient': 'This contact does not exist any more. Please choose another one.',
    'unknown-contract': 'This contact has no such contract.',
    'unknown-assignee': 'This person cannot see to tickets. Please choose somebody else.',
    'nobody-to-release-to': 'The ticket belongs to nobody to whom it could be released.',
    'too-many-templates': 'There cannot be more than 200 ticket templates.',
  },
  mail: {
    ticket: 'Ticket',
    place: 'Where',
    status: 'Status',
    action: 'To the service portal',
    statuses: {
      new: 'new',
      'in-progress': 'in progress',
      waiting: 'waiting',
      done: 'done',
      closed: 'closed',
      rejected: 'rejected',
    },
    answered: {
      subject: (number, title) => `Answer to your request ${number}: ${title}`,
      heading: 'You have an answer',
      text: (author) => `${author} writes to you:`,
    },
    ended: {
      subject: (number, status) => `Your request ${number} is ${status}`,
      heading: (status) => `Your request is ${status}`,
      text: (sender) => `${sender} has changed the status of your request.`,
    },
    commented: {
      subject: (number, title) => `New comment on ticket ${number}: ${title}`,
      heading: 'There is a new comment',
      text: (author) => (author ? `${author} writes:` : 'Somebody writes:'),
      reason: 'You get this message because you see to this ticket.',
    },
    reason: (sender) => `You get this message because you have a request with ${sender}.`,
  },
};
