import { phoneHref, phonesWithin } from '@p24/sdk/answers';

/** A number of a cell, and what is said of it there. */
export interface WrittenPhone {
  value: string;
  /** Empty where nothing is said. */
  remark: string;
}

/** Between two numbers, also a slash or a dash before what can only begin another one. */
const BETWEEN = /[,;|\n\r]|\s{0,9}\/\s{0,9}(?=\+|0\d{2})|\s{1,9}[–-]\s{1,9}(?=\+|0\d{2})/;

/** What says of a number no more than that it is one, or another. */
const IDLE = /^(?:tel|telefon|telefonnummer|fon|nr|nummer|oder|bzw)$/i;

/** Whether digits beside words are a number: hours, years and extensions are shorter. */
const isDialled = (run: string): boolean => /^[+(]*0|^\+/.test(run) || run.replace(/\D/g, '').length >= 5;

const remarkOf = (words: string): string =>
  words
    .replace(/[()[\]]|:(?!\d)/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !IDLE.test(word.replace(/\.$/, '')))
    .join(' ');

const together = (...words: readonly string[]): string => words.filter(Boolean).join(', ');

/** The numbers of a part, each with the words after it, or with those before where words come first; and mere words. */
function readPart(part: string): { phones: WrittenPhone[]; words: string } {
  const runs = phonesWithin(part).filter(
    ({ value }) => phoneHref(value) !== null && (value === part.trim() || isDialled(value)),
  );
  const words: string[] = [];
  let end = 0;
  for (const { value, index } of runs) {
    words.push(remarkOf(part.slice(end, index)));
    end = index + value.length;
  }
  words.push(remarkOf(part.slice(end)));
  const [first = ''] = words;
  const phones = runs.map(({ value }, index) => {
    const last = index === runs.length - 1 ? (words.at(-1) ?? '') : '';
    const remark = first ? together(words[index] ?? '', last) : (words[index + 1] ?? '');
    return { value: value.replace(/\s+/g, ' '), remark };
  });
  return { phones, words: phones.length > 0 ? '' : first };
}

/** The telephone numbers in what people write into such a cell: one or several, with words beside them or without. */
export function readPhones(cell: string): WrittenPhone[] {
  const phones: WrittenPhone[] = [];
  let ahead = '';
  for (const part of cell.split(BETWEEN)) {
    const { phones: more, words } = readPart(part);
    const [first] = more;
    const before = phones.at(-1);
    if (first) first.remark = together(ahead, first.remark);
    else if (before) before.remark = together(before.remark, words);
    ahead = first || before ? '' : together(ahead, words);
    phones.push(...more);
  }
  return phones;
}
