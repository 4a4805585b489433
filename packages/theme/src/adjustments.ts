import type { ColorSet } from './color-set.js';
import { type ColorName, colorProperty } from './color-tokens.js';
import { deriveTheme } from './derive-theme.js';
import { normalHex } from './shades.js';

/** A chosen colour that is worn in another shade, because its own would be hard to read there. */
export interface Adjustment {
  key: keyof ColorSet;
  scheme: 'light' | 'dark';
  /** `fill`: a filled area; `text`: letters and links; `ground`: what everything stands on. */
  as: 'fill' | 'text' | 'ground';
  /** The shade that is worn, as `#rrggbb`. */
  worn: string;
}

/** Where each base colour is worn as it was chosen, if contrast allows. */
const uses: readonly (readonly [keyof ColorSet, Adjustment['as'], ColorName])[] = [
  ['accent', 'fill', 'accent'],
  ['accent', 'text', 'link'],
  ['header', 'fill', 'header'],
  ['background', 'ground', 'background'],
];

/**
 * What of a colour set is worn in another shade than the chosen one, and in which.
 * @throws RangeError when a colour is not `#rgb` or `#rrggbb`.
 */
export function adjustments(set: ColorSet): Adjustment[] {
  const theme = deriveTheme(set);
  return (['light', 'dark'] as const).flatMap((scheme) =>
    uses.flatMap(([key, as, name]): Adjustment[] => {
      const worn = theme[scheme][colorProperty(name)];
      return worn === normalHex(set[key]) ? [] : [{ key, scheme, as, worn }];
    }),
  );
}
