import type { LettersTexts } from './letters-texts.de.js';

/** Texts of letters with a code, in English. */
export const lettersEn: LettersTexts = {
  open: 'Make a letter with a code',
  offer: (count) =>
    count === 1
      ? 'Make a letter for 1 person without an e-mail address'
      : `Make letters for ${count} people without an e-mail address`,
  title: (count) => (count === 1 ? 'Make a letter?' : 'Make letters?'),
  happens: (count) =>
    count === 1
      ? 'One person gets a letter with a code and a QR code, as a PDF to print. It fits a window envelope.'
      : `${count} people get a letter each with a code and a QR code, all in one PDF to print. They fit window envelopes.`,
  how: 'With the code the person names an e-mail address, and the invitation goes there. The code is valid for 60 days; earlier codes no longer work.',
  most: (count) => `At most ${count} letters are made at once. The others stay chosen.`,
  sender: (line) => `Sender in the window: ${line}.`,
  noSender:
    'Your own postal address is missing on the letters. What cannot be delivered will not come back to you then. Administrators enter it under “Colours, logo, contact”.',
  withoutPostal: (names) => `Without a postal address, please hand over yourself: ${names}.`,
  nobody: 'No letter can be made for anybody in this selection right now.',
  make: (count) => (count === 1 ? 'Make the letter' : 'Make the letters'),
  making: 'In the making …',
  done: (count) => (count === 1 ? 'The letter is made.' : `${count} letters are made.`),
  file: 'Letters',
  letterOf: (day) => `Letter: ${day}`,
  test: 'Send the invitation to me as a test',
  tested: (email) => `The invitation is on its way to ${email} as a test.`,
};
