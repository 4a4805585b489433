import { fieldStyles } from '../../src/core/parts/field.js';
import { type FoundPerson, PersonSearch, personSearchStyles } from '../../src/core/parts/person-search.js';
import type { Sample } from '../part-stage.js';

const people: readonly FoundPerson[] = [
  { id: '1', name: 'Weiss, Otto', email: null, address: 'Am Weiher 3, 50667 Köln' },
  { id: '2', name: 'Weiß, Ina', email: 'ina@example.test', address: null },
];

const texts = {
  who: 'Wer?',
  found: (count: number) => (count === 0 ? 'Bitte zwei Buchstaben eingeben.' : `${count} gefunden`),
  another: 'Jemand anderes',
};

/** A search that finds two people. */
export const personSearchSample: Sample = {
  styles: [fieldStyles, personSearchStyles],
  begin(stage) {
    let picked: FoundPerson | null = null;
    const search = new PersonSearch(stage, async (typed) => people.filter(({ name }) => name.includes(typed)));
    return () =>
      search.render(texts, picked, (person) => {
        picked = person;
        search.clear();
        stage.note(person?.name ?? 'niemand');
      });
  },
};
