import type { Texts } from './texts.de.js';

/** The words of this feature on the server, in English. */
export const en: Texts = {
  problems: {
    'unknown-category': 'This category no longer exists. Please choose another one.',
    'unknown-file': 'One of the attached files no longer exists. Please attach it again.',
    'notice-released': 'This notice was released before. You can revoke it, but not delete it.',
    'unknown-recipient': 'One of the chosen houses or contacts no longer exists.',
    'release-exists': 'Another release has this id already.',
    'audience-empty': 'Please choose who is to see the notice.',
    'ends-before-start': 'The end is before the start.',
  },
  mail: {
    subject: (title) => `New notice: ${title}`,
    heading: 'There is a new notice for you',
    text: (sender) => `${sender} has put up a notice for you on the notice board:`,
    house: 'House',
    appointment: 'Appointment',
    action: 'To the notice board',
    reason: (sender) => `You get this mail because ${sender} informs you about new notices.`,
  },
};
