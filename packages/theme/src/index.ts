export { type BaseColor, baseColors, type ColorSet } from './color-set.js';
export {
  type ColorName,
  type ColorProperty,
  type Colors,
  colorNames,
  colorProperty,
  type Theme,
} from './color-tokens.js';
export { type Pair, pairs } from './pairs.js';
export { type ReadyMadeSet, readyMadeSets } from './sets.js';
export {
  type AnyTheme,
  completeTheme,
  isComplete,
  type Properties,
  pageCss,
  type SheetOptions,
  themeCss,
  themeSheet,
} from './theme-sheet.js';
export { type TokenProperty, tokens } from './tokens.js';
