/** What a form says in which something typed waits for its person. */
export const de = {
  restored: 'Ihr Entwurf von eben ist wieder da.',
  discard: 'Änderungen verwerfen',
};

export type KeptTexts = typeof de;
