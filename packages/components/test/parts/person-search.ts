import { fieldStyles } from '../../src/core/parts/field.js';
import { type FoundPerson, PersonSearch, personSearchStyles } from '../../src/core/parts/person-search.js';
import { de } from '../../src/core/person-search-texts.de.js';
import type { Sample } from '../part-stage.js';

const people: readonly FoundPerson[] = [
  { id: '1', name: 'Otto Weiss', listedAs: 'Weiss, Otto', email: null, address: 'Am Weiher 3, 50667 Köln' },
  { id: '2', name: 'Ina Weiß', listedAs: 'Weiß, Ina', email: 'ina@example.test', address: null },
];

const texts = { ...de, who: 'Wer?' };

/** A search that finds two people, takes "Weis" for similar to both, and fails for an exclamation mark. */
export const personSearchSample: Sample = {
  styles: [fieldStyles, personSearchStyles],
  begin(stage) {
    let picked: FoundPerson | null = null;
    const search = new PersonSearch(stage, async (typed) => {
      if (typed.endsWith('!')) throw new Error('The server does not answer.');
      const similar = typed === 'Weis';
      return { people: similar ? people : people.filter(({ listedAs }) => listedAs.includes(typed)), similar };
    });
    const choose = (person: FoundPerson | null) => {
      picked = person;
      stage.note(person?.name ?? 'niemand');
    };
    return () => search.render(texts, { picked, choose });
  },
};
