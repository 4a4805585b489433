const consonants = 'bdfgklmnprstvwz';
const vowels = 'aeiou';

/** A number below `limit`, each as likely as the others. */
function pick(limit: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  // What would make low numbers likelier is drawn again.
  return value < 2 ** 32 - (2 ** 32 % limit) ? value % limit : pick(limit);
}

const syllable = () => `${consonants[pick(consonants.length)]}${vowels[pick(vowels.length)]}`;

/** A password that can be read out and typed: four groups of three syllables, about 75 bits. */
export const passphrase = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 3 }, syllable).join('')).join('-');
