import { convertLrgbToRgb, convertOklabToLrgb, convertRgbToOklab } from 'culori/fn';

/** A colour in OKLCH: lightness 0-1, chroma from 0, hue in degrees. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** Halvings of lightness or chroma; twelve are finer than 8-bit channels. */
const steps = 12;
const degrees = Math.PI / 180;

const bytes = (hex: string): [number, number, number] => {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
};

/** A colour as `#rrggbb` in lower case. @throws RangeError for anything but `#rgb` or `#rrggbb`. */
export function normalHex(colour: string): string {
  const hex = colour.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  if (/^#[0-9a-f]{3}$/.test(hex)) return hex.replace(/[0-9a-f]/g, '$&$&');
  throw new RangeError(`Not a colour like #1f5f8b: ${colour.slice(0, 40)}`);
}

/** An sRGB colour (`#rrggbb`) in OKLCH. */
export function toOklch(hex: string): Oklch {
  const [r, g, b] = bytes(hex);
  const { l, a, b: yellow } = convertRgbToOklab({ r: r / 255, g: g / 255, b: b / 255 });
  const c = Math.hypot(a, yellow);
  // A grey's hue is rounding noise.
  return c < 1e-4 ? { l, c: 0, h: 0 } : { l, c, h: (Math.atan2(yellow, a) / degrees + 360) % 360 };
}

const toLinear = ({ l, c, h }: Oklch) =>
  convertOklabToLrgb({ l, a: c * Math.cos(h * degrees), b: c * Math.sin(h * degrees) });

type Linear = ReturnType<typeof toLinear>;

// The tolerance is far below half an 8-bit step and keeps sRGB's own corners inside.
const inGamut = ({ r, g, b }: Linear) => Math.min(r, g, b) >= -1e-5 && Math.max(r, g, b) <= 1 + 1e-5;

const toByte = (channel: number) =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0');

const serialize = (linear: Linear): string => {
  const { r, g, b } = convertLrgbToRgb(linear);
  return `#${toByte(r)}${toByte(g)}${toByte(b)}`;
};

/** The sRGB colour (`#rrggbb`) of this lightness and hue with the most of the chroma that sRGB can show. */
export function toHex(color: Oklch): string {
  if (color.l <= 0) return '#000000';
  if (color.l >= 1) return '#ffffff';
  const full = toLinear(color);
  if (inGamut(full)) return serialize(full);
  // The library's clampChroma does the same ten times slower, which the property test would feel.
  let inside = 0;
  let outside = color.c;
  for (let step = 0; step < steps; step++) {
    const c = (inside + outside) / 2;
    if (inGamut(toLinear({ ...color, c }))) inside = c;
    else outside = c;
  }
  return serialize(toLinear({ ...color, c: inside }));
}

const linear = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

const linearByte = (byte: number) => linear[byte] ?? 0;

/** Relative luminance of an sRGB colour (WCAG 2.2). */
export function luminance(hex: string): number {
  const [r, g, b] = bytes(hex);
  return 0.2126 * linearByte(r) + 0.7152 * linearByte(g) + 0.0722 * linearByte(b);
}

/** Contrast ratio of two sRGB colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Whether a colour reaches a ratio on every one of the grounds. */
export function reaches(ratio: number, on: readonly string[]): (hex: string) => boolean {
  const levels = on.map(luminance);
  return (hex) => {
    const own = luminance(hex);
    return levels.every((level) => (Math.max(own, level) + 0.05) / (Math.min(own, level) + 0.05) >= ratio);
  };
}

/** The passing shade between a failing lightness and an end of the scale that lies nearest to the former. */
function toward(end: 0 | 1, start: Oklch, passes: (hex: string) => boolean): Oklch | null {
  if (!passes(toHex({ ...start, l: end }))) return null;
  let failing = start.l;
  let passing: number = end;
  for (let step = 0; step < steps; step++) {
    const l = (failing + passing) / 2;
    if (passes(toHex({ ...start, l }))) passing = l;
    else failing = l;
  }
  return { ...start, l: passing };
}

/**
 * The colour itself where it passes, else the shade of the same hue and chroma that passes and is nearest in lightness.
 * @throws RangeError when neither black nor white passes.
 */
export function nearest(start: Oklch, passes: (hex: string) => boolean): string {
  const own = toHex(start);
  if (passes(own)) return own;
  const [darker, lighter] = [toward(0, start, passes), toward(1, start, passes)];
  if (!darker && !lighter) throw new RangeError(`No shade of ${own} passes.`);
  if (!darker || !lighter) return toHex((darker ?? lighter) as Oklch);
  return toHex(start.l - darker.l <= lighter.l - start.l ? darker : lighter);
}
