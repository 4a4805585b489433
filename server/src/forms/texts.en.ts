import type { Texts } from './texts.de.js';

/** The words of this feature on the server, in English. */
export const en: Texts = {
  problems: {
    'invalid-answers': 'Some answers are not right yet. Please check the fields named.',
    'form-changed': 'This form has been changed meanwhile. Please load it again; what you filled in is kept.',
    'draft-changed': 'Somebody went on writing in another window. Please decide which state is to be kept.',
    'unknown-file': 'One of the attached files no longer exists. Please attach it again.',
    'id-taken': 'Something else was submitted under this id already.',
    'consent-missing': 'Please decide whether we may pass on your address.',
    'delivery-missing': 'An active form needs a ticket or an e-mail address that it is sent to.',
    'unknown-template': 'This ticket template no longer exists. Please choose another one.',
    'unknown-form': 'One of the chosen forms no longer exists.',
    'not-a-number': 'Please enter a number, for example 12.5.',
    'not-a-day': 'Please enter a date that exists, for example 31/12/2026.',
    'too-early': 'The date must not be before {limit}.',
    'too-late': 'The date must not be after {limit}.',
    'unknown-choice': 'This choice no longer exists. Please choose again.',
    'not-a-phone': 'Please enter a phone number with its area code, for example 030 123456.',
    'not-an-email': 'Please enter a complete e-mail address, for example name@example.com.',
    'not-an-iban': 'This IBAN is not right. Please compare it with your bank card.',
  },
  callAll: 'Call 112',
  call: (name, phone) => `Call ${name}: ${phone}`,
  emergency: 'emergency service',
  labels: {
    number: 'Number',
    submittedAt: 'Received on',
    sender: 'From',
    place: 'About',
    consent: 'Passing on the address',
    consentStates: { given: 'agreed', refused: 'not agreed' },
  },
  receipt: {
    intro: (source) => `${source} has received these details.`,
    footer: (number) => `Receipt, number ${number}`,
    file: 'receipt',
  },
  mail: {
    deliveredSubject: (title, by) => `${title}: ${by}`,
    deliveredText: (by) => `${by} has submitted this form.`,
    left: (count, number) =>
      `${count === 1 ? 'One file is' : `${count} files are`} too large for a mail. You find everything in the portal under the number ${number}.`,
    answering: (by) => `If you answer this mail, your answer goes to ${by}.`,
    formerPerson: 'A deleted person',
    deliveredReason: (sender) => `You get this message because your address is set for this form at ${sender}.`,
    receivedSubject: (title, number) => `We have received your request: ${title} (number ${number})`,
    receivedHeading: 'We have received your request',
    receivedText: (title, sender) =>
      `Thank you. Your request “${title}” has reached ${sender}. We will take care of it and answer you.`,
    keep: 'All that you told us is attached, to be kept. Please quote the number if you have questions.',
    action: 'To the portal',
    receivedReason: (sender) => `You get this message because you submitted a form to ${sender}.`,
  },
};
