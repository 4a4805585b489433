export { type BaseColor, baseColors, type ColorSet } from './color-set.js';
export {
  type ColorName,
  type ColorProperty,
  type Colors,
  colorNames,
  colorProperty,
  type Theme,
} from './color-tokens.js';
export { defaultTheme } from './default-theme.generated.js';
export { type Pair, pairs } from './pairs.js';
export { type ReadyMadeSet, readyMadeSets } from './sets.js';
export { type AnyTheme, type Properties, type SheetOptions, themeCss, themeSheet } from './theme-sheet.js';
export { type TokenProperty, tokens } from './tokens.js';
