import type { OtherTexts } from './other-texts.de.js';

/** Texts of the question which state of a form counts. */
export const en: OtherTexts = {
  title: 'You went on writing in another window.',
  savedThere: (moment) => `Last saved there: ${moment}.`,
  different: (questions) => `Answered differently: ${questions}.`,
  asked: 'Which state do you want to go on with?',
  theirs: 'Take over the other one',
  mine: 'Keep this one',
  shown: {
    theirs: 'Now you see what was written in the other window.',
    mine: 'What is written in this window counts.',
  },
};
