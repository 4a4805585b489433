import bidiFactory, { type Bidi } from 'bidi-js';

// Its types tell of a module, what Node loads is the function itself.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** The shapes of a letter as Unicode lists them: alone, at the end, at the beginning and in the middle of a word. */
type Shapes = readonly (string | undefined)[];

// Its compatibility mapping says whose shape a character is; those of one letter follow each other in one order.
function readShapes(): ReadonlyMap<string, Shapes> {
  const shapes = new Map<string, string[]>();
  const blocks = [
    [0xfe80, 0xfefc],
    [0xfb50, 0xfbb1],
    [0xfbd3, 0xfbe7],
    [0xfbfc, 0xfbff],
  ] as const;
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code++) {
      const shape = String.fromCodePoint(code);
      const letters = shape.normalize('NFKC');
      shapes.set(letters, [...(shapes.get(letters) ?? []), shape].slice(0, 4));
    }
  }
  return shapes;
}

let shapes: ReadonlyMap<string, Shapes> | undefined;

/** Letters of which lam and alef are one shape. */
const units = /ل[اأإآ]|./gsu;
/** Draws the line between letters out. */
const tatweel = 'ـ';

/** Arabic letters in the shapes in which they join; all other characters as they are. */
function joined(text: string): string {
  shapes ??= readShapes();
  const known = shapes;
  const letters = text.match(units) ?? [];
  const leadsOn = (unit: string | undefined) => unit === tatweel || Boolean(unit && known.get(unit)?.[2]);
  const follows = (unit: string | undefined) => unit === tatweel || Boolean(unit && known.get(unit)?.[1]);
  return letters
    .map((unit, at) => {
      const [alone = unit, last, first, middle] = known.get(unit) ?? [];
      const [before, after] = [last && leadsOn(letters[at - 1]), first && follows(letters[at + 1])];
      return (before && after ? middle : before ? last : after ? first : undefined) ?? alone;
    })
    .join('');
}

const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Marks a line as one of a text that runs from right to left; it is not drawn. */
const mark = '\u200f';

/** The lines of a text, marked where the text begins from the right. */
export function directed(text: string, lines: readonly string[]): readonly string[] {
  if (!rightToLeft.test(text)) return lines;
  const [paragraph] = bidi.getEmbeddingLevels(text).paragraphs;
  return paragraph && paragraph.level % 2 === 1 ? lines.map((line) => mark + line) : lines;
}

/** The characters of a line in the shapes and in the order, from left to right, in which they are drawn. */
export function drawn(line: string): string {
  if (!rightToLeft.test(line)) return line;
  const shaped = joined(line);
  const embedding = bidi.getEmbeddingLevels(shaped);
  // What stands in two halves is turned as well, where the level is odd.
  const halved = shaped.replace(/[\ud800-\udbff][\udc00-\udfff]/g, (pair, at: number) =>
    (embedding.levels[at] ?? 0) % 2 === 1 ? `${pair[1]}${pair[0]}` : pair,
  );
  // The marks have done their work.
  return bidi.getReorderedString(halved, embedding).replace(/[\u200c\u200f]/g, '');
}
