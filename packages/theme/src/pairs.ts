import { type ColorName, type FillShade, fills, type Ground, grounds, marks, texts } from './color-tokens.js';

/** A colour, what it stands on, and the contrast ratio that it needs there (WCAG 2.2: 1.4.3 and 1.4.11). */
export interface Pair {
  color: ColorName;
  on: ColorName;
  ratio: number;
}

/** Normal text needs 4.5; body text gets 7, because many readers are old. */
export const textRatio = (text: ColorName): number => (text === 'text' ? 7 : 4.5);

/** Large text, icons, focus rings, edges of controls and parts of charts. */
export const markRatio = 3;

/** Where charts are drawn. */
export const chartGrounds = ['background', 'surface', 'surface-raised', 'surface-sunken'] as const satisfies Ground[];

const across = (colors: readonly ColorName[], on: readonly ColorName[], ratio: (color: ColorName) => number): Pair[] =>
  colors.flatMap((color) => on.map((ground) => ({ color, on: ground, ratio: ratio(color) })));

const onFills = fills.flatMap((fill): Pair[] => {
  const shades: FillShade[] = [fill, `${fill}-hover`, `${fill}-active`];
  return across([`on-${fill}`], shades, () => 4.5);
});

/** Every pair of colours that an element may use, with the ratio that each theme keeps: the only such list. */
export const pairs: readonly Pair[] = [
  ...across(texts, grounds, textRatio),
  ...across(marks, grounds, () => markRatio),
  ...onFills,
  // Disabled controls are exempt in WCAG; here they stay legible all the same.
  { color: 'disabled-text', on: 'disabled-background', ratio: 3 },
  ...across(['chart-bar', 'chart-average'], chartGrounds, () => 4.5),
  ...across(['chart-comparison-border'], chartGrounds, () => markRatio),
  // Bars stand side by side, so they differ by more than hue.
  { color: 'chart-bar', on: 'chart-comparison', ratio: 3 },
];
