import type { Fill, FillShade } from './color-tokens.js';
import { contrast, type Oklch, reaches, toHex, toOklch } from './shades.js';

const white = '#ffffff';

/** White where it is readable, else a dark ink of the fill's own hue, else black, which then always is. */
function inkOn(fill: string): string {
  const { h, c } = toOklch(fill);
  const inks = [white, toHex({ l: 0.2, c: Math.min(c, 0.03), h })];
  return inks.find((ink) => contrast(ink, fill) >= 4.5) ?? '#000000';
}

/** Away from the ink, which raises contrast; towards it where the scale ends and the ink stays readable. */
function shifted(fill: Oklch, ink: string, amount: number): string {
  const away = ink === white ? -1 : 1;
  const far = fill.l + away * amount;
  const direction = far < 0.08 || far > 0.985 ? -away : away;
  const shade = toHex({ ...fill, l: fill.l + direction * amount });
  return reaches(4.5, [ink])(shade) ? shade : toHex(fill);
}

/** The shades of a filled area and the colour of what is written on it. */
export function deriveFill<Name extends Fill>(name: Name, fill: string): Record<FillShade<Name>, string> {
  const ink = inkOn(fill);
  const color = toOklch(fill);
  const shades = {
    [name]: fill,
    [`${name}-hover`]: shifted(color, ink, 0.05),
    [`${name}-active`]: shifted(color, ink, 0.09),
    [`on-${name}`]: ink,
  };
  // The compiler widens computed keys to string.
  return shades as Record<FillShade<Name>, string>;
}
