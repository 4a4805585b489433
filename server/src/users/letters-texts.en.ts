import type { LetterTexts } from './letters-texts.de.js';

/** The words of letters to people without an e-mail address, in English. */
export const en: LetterTexts = {
  problems: {
    'code-wrong': 'This code is not right. Please compare it with the letter once more.',
    'code-used': 'Your access is already set up. Please sign in with your e-mail address.',
    'code-replaced': 'You have been invited anew since. Please take the newer letter or e-mail.',
    'code-expired': 'This letter is no longer valid. Please ask your property manager for a new one.',
    'named-too-often':
      'Five e-mail addresses have been named with this letter already. Please ask your property manager for a new one.',
    'nobody-to-write-to': 'No letter can be made for anybody in this selection right now.',
  },
  file: 'Letters',
  title: (source) => `Your access to the service portal: ${source}`,
  subject: 'Your access to the service portal',
  greeting: (name) => `Dear ${name},`,
  paragraphs: (source) => [
    `the service portal of ${source} has notices, documents and your consumption for you, and you can report damage and ask questions whenever it suits you. Your access is ready.`,
    'All you need is an e-mail address. This is how it works:',
  ],
  steps: [
    'Open the camera of your phone and point it at the pattern on the right. Or type this address into your browser, and choose “My code is in a letter” there:',
    'Enter the code when you are asked for it:',
    'Name your e-mail address. You will then get an e-mail and choose your password.',
  ],
  until: (day) => `The code is valid until ${day}. After that we will gladly send you another letter.`,
  secret: 'Please keep this letter to yourself: the code is yours alone.',
  closing: 'Kind regards',
};
