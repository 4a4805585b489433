import type { ColorSet } from './color-set.js';
import type { Ground } from './color-tokens.js';
import { markRatio } from './pairs.js';
import { contrast, nearest, normalHex, type Oklch, reaches, toHex, toOklch } from './shades.js';

type Passes = (hex: string) => boolean;
type Level = (base: number) => number;
type GroundStep = 'surface' | 'raised' | 'sunken' | 'hover' | 'active' | 'selected' | 'field' | 'subtle' | 'kind';

/** The lightness of everything that is not a brand's own colour, and how brand colours fit in; light or dark. */
export interface Scheme {
  text: number;
  muted: number;
  control: number;
  icon: number;
  line: number;
  disabled: number;
  comparison: number;
  kindText: number;
  kindChroma: number;
  accentChroma: number;
  overlay: string;
  shadow: string;
  /** Lightness of the surfaces, given that of the background. */
  at: Record<GroundStep, Level>;
  background(chosen: Oklch): Oklch;
  /** The accent as all of its shades are derived from it. */
  brand(chosen: Oklch): Oklch;
  accent(chosen: Oklch, grounds: Record<Ground, string>): string;
  header(chosen: Oklch): string;
  /** A shade further from the ground where there is room, else nearer to it, else the shade itself. */
  further(hex: string, amount: number, passes: Passes): string;
}

/** A colour set as one scheme sees it. */
export interface Palette {
  scheme: Scheme;
  accent: Oklch;
  header: Oklch;
  background: Oklch;
  /** A grey with a breath of the brand's hue. */
  tint(l: number): Oklch;
  hues: Record<'info' | 'warning' | 'danger' | 'success', Oklch>;
}

const hues = {
  info: { l: 0, c: 0.12, h: 248 },
  warning: { l: 0, c: 0.13, h: 75 },
  danger: { l: 0, c: 0.18, h: 27 },
  success: { l: 0, c: 0.12, h: 150 },
};

/** Between these two lies the lightness at which a background changes sides. */
const middle = 0.6;

/** The chroma below which a colour is a grey to the eye. */
const greyest = 0.02;

const stepFrom =
  (direction: 1 | -1): Scheme['further'] =>
  (hex, amount, passes) => {
    const color = toOklch(hex);
    const away = color.l + direction * amount;
    const l = away < 0.06 || away > 0.98 ? color.l - direction * amount : away;
    const shade = toHex({ ...color, l });
    return passes(shade) ? shade : hex;
  };

const level = (l: number) => () => l;
const above = (step: number) => (base: number) => Math.max(base, 0.15) + step;

const light: Scheme = {
  text: 0.24,
  muted: 0.46,
  control: 0.62,
  icon: 0.56,
  line: 0.89,
  disabled: 0.94,
  comparison: 0.87,
  kindText: 0.42,
  kindChroma: 0.035,
  accentChroma: 0.035,
  overlay: '#14181f80',
  shadow: '#1b223026',
  at: {
    surface: level(1),
    raised: level(1),
    sunken: level(0.962),
    hover: level(0.968),
    active: level(0.938),
    selected: level(0.945),
    field: level(1),
    subtle: level(0.95),
    kind: level(0.962),
  },
  background(chosen) {
    if (chosen.l < middle) return { ...chosen, l: 0.975, c: Math.min(chosen.c, 0.01) };
    return toOklch(nearest(chosen, (hex) => contrast(hex, '#000000') >= 12.5));
  },
  brand: (chosen) => chosen,
  accent: (chosen) => toHex(chosen),
  header: (chosen) => toHex(chosen),
  further: stepFrom(-1),
};

const dark: Scheme = {
  text: 0.95,
  muted: 0.77,
  control: 0.6,
  icon: 0.75,
  line: 0.34,
  disabled: 0.29,
  comparison: 0.38,
  kindText: 0.86,
  kindChroma: 0.045,
  accentChroma: 0.055,
  overlay: '#000000a6',
  shadow: '#00000080',
  at: {
    surface: above(0.045),
    raised: above(0.085),
    sunken: above(-0.025),
    hover: above(0.085),
    active: above(0.115),
    selected: above(0.12),
    field: above(0.02),
    subtle: above(0.13),
    kind: above(0.1),
  },
  background(chosen) {
    if (chosen.l >= middle) return { ...chosen, l: 0.185, c: Math.min(chosen.c, 0.015) };
    return toOklch(nearest(chosen, (hex) => contrast(hex, '#ffffff') >= 14));
  },
  // Black would become a grey that looks as if it could not be pressed.
  brand: (chosen) => (chosen.c < greyest && chosen.l < middle ? { ...chosen, l: 0.92 } : chosen),
  // A dark fill would drown in dark surroundings.
  accent: (chosen, { background, surface }) => nearest(chosen, reaches(markRatio, [background, surface])),
  // A bright bar would glare above a dark page.
  header: (chosen) => (contrast(toHex(chosen), '#ffffff') >= 4.5 ? toHex(chosen) : toHex({ ...chosen, l: 0.32 })),
  further: stepFrom(1),
};

/** The two schemes. */
export const schemes = { light, dark };

/** A colour set as a scheme sees it. @throws RangeError when a colour is not `#rgb` or `#rrggbb`. */
export function paletteOf(set: ColorSet, scheme: Scheme): Palette {
  const [accent, header, chosen] = [set.accent, set.header, set.background].map((hex) => toOklch(normalHex(hex)));
  if (!accent || !header || !chosen) throw new RangeError('A colour set has three colours.');
  const background = scheme.background(chosen);
  const breath = chosen.c > 0.004 ? chosen : accent;
  const c = Math.min(breath.c, scheme === dark ? 0.014 : 0.018);
  return {
    scheme,
    accent: scheme.brand(accent),
    header,
    background,
    hues,
    tint: (l) => ({ l, c: l > 0.9 ? c / 3 : c, h: breath.h }),
  };
}
