/** Texts of the question which state of a form counts. */
export const de = {
  title: 'In einem anderen Fenster wurde weitergeschrieben.',
  savedThere: (moment: string) => `Zuletzt dort gespeichert: ${moment}.`,
  different: (questions: string) => `Unterschiedlich beantwortet: ${questions}.`,
  asked: 'Womit möchten Sie weitermachen?',
  theirs: 'Anderen Stand übernehmen',
  mine: 'Diesen Stand behalten',
  shown: {
    theirs: 'Hier steht jetzt der Stand aus dem anderen Fenster.',
    mine: 'Es gilt, was in diesem Fenster steht.',
  },
};

export type OtherTexts = typeof de;
