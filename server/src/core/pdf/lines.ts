import type { SetFont } from './fonts.js';
import { directed } from './right-to-left.js';

/** Breaks a word that is wider than a line. */
function* pieces(word: string, font: SetFont, size: number, width: number): Generator<string> {
  let piece = '';
  for (const char of word) {
    if (piece && font.width(piece + char, size) > width) {
      yield piece;
      piece = '';
    }
    piece += char;
  }
  yield piece;
}

function* wrapped(paragraph: string, font: SetFont, size: number, width: number): Generator<string> {
  let line = '';
  for (const word of paragraph.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (font.width(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) yield line;
    const parts = [...pieces(word, font, size, width)];
    yield* parts.slice(0, -1);
    line = parts.at(-1) ?? '';
  }
  yield line;
}

/** The lines of a text in a column of so many points; line ends in it stay. */
export const linesOf = (text: string, font: SetFont, size: number, width: number): string[] =>
  text.split(/\r\n|\n|\r/).flatMap((paragraph) => {
    const fitted = font.fit(paragraph);
    return directed(fitted, [...wrapped(fitted, font, size, width)]);
  });
