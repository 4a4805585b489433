import type { ManageErasuresTexts } from './erasures-texts.de.js';

const around = { until: (day: string) => `until ${day}`, later: 'end still open' };

/** English texts of answering requests for erasure. */
export const en: ManageErasuresTexts = {
  notManager: 'Administrators see requests for erasure here.',
  lead: 'Whoever asks for the erasure of their data gets an answer within one month (Art. 12 (3) and 17 GDPR).',
  record: 'Write down a request',
  recordLead:
    'A request by letter or by phone counts, too. The month runs from the day it reached you. Make sure that it really comes from this person.',
  recordNow: 'Write down',
  recorded: 'The request is written down.',
  person: {
    who: 'Who asks for erasure?',
    found: (count) =>
      count === 0
        ? 'Please enter at least two letters of the name.'
        : count === 1
          ? '1 person found'
          : `${count} people found`,
    another: 'Somebody else',
  },
  personMissing: 'Please choose the person.',
  channel: 'How did the request come?',
  channels: { letter: 'by letter', phone: 'by phone', mail: 'by e-mail', visit: 'in person' },
  received: 'Came in on',
  receivedHint: 'The day on which the letter arrived or the call came.',
  receivedMissing: 'Please give the day.',
  receivedWrong: 'The day may not be in the future and at most a year ago.',
  byPost: 'No e-mail address is known.',
  confirmation: 'Confirmation as a letter (PDF)',
  answerLetter: 'Answer as a letter (PDF)',
  none: 'No requests',
  noneText: 'As soon as somebody asks for the erasure of their data, it stands here and you get an e-mail.',
  gone: 'Erased person',
  asked: (day) => `made ${day}`,
  decided: (day) => `decided ${day}`,
  due: (day, left) => `Answer by ${day} (${left})`,
  left: (days) => (days === 0 ? 'today' : days === 1 ? '1 day left' : `${days} days left`),
  late: (days) => (days === 1 ? 'late since yesterday' : `${days} days late`),
  answer: (reason) => `Reason: ${reason}`,
  open: 'View and decide',
  openDone: 'What was erased',
  openOf: (number) => `View request ${number}`,
  shares: {
    ...around,
    goes: 'This will be erased',
    stays: 'This has to stay for now',
    nothingGoes: 'Nothing may be erased yet.',
    nothingStays: 'Nothing.',
  },
  doneShares: {
    ...around,
    goes: 'This was erased',
    stays: 'This had to stay for now',
    nothingGoes: 'Nothing.',
    nothingStays: 'Nothing.',
  },
  states: { open: 'to be answered', withdrawn: 'withdrawn', done: 'carried out', refused: 'refused' },
  elsewhere: 'Erase the data in your property software, too. Otherwise they come back with the next import.',
  carryOut: 'Erase for good',
  sure: (person) => `Erase the data of ${person}?`,
  sureText: 'This cannot be undone. The person gets an e-mail about what was erased.',
  sureByPost:
    'This cannot be undone. You print the answer as a letter afterwards; the postal address is kept for 30 days for that.',
  refuse: 'Refuse',
  reason: 'Reason',
  reasonHint: 'The person gets it by e-mail, with a word on the data protection authority.',
  reasonByPost: 'It stands in the letter to the person, with a note about the supervisory authority.',
  reasonMissing: 'Please write why you refuse the request.',
  cancel: 'Cancel',
  carriedOutByPost: 'The data are erased. Please send the answer to the person as a letter.',
  refusedByPost: 'The request is refused. Please send the answer to the person as a letter.',
  carriedOut: 'The data were erased. The person gets an e-mail.',
  refused: 'The request is refused. The person gets an e-mail with your reason.',
};
