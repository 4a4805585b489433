/** Texts of the search for a person, for the catalogues of the elements that have it. */
export const de = {
  fewLetters: 'Bitte mindestens zwei Buchstaben des Namens eingeben.',
  found: (count: number): string =>
    count === 0 ? 'Niemand gefunden' : count === 1 ? '1 Person gefunden' : `${count} Personen gefunden`,
  similar: (words: string) => `Niemanden mit „${words}“ gefunden. Ähnlich:`,
  notFound: 'Die Suche hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  another: 'Jemand anderes',
};

export type PersonSearchTexts = typeof de;
