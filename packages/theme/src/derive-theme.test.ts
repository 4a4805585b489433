import { wcagLuminance } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColorSet } from './color-set.js';
import { type ColorName, type Colors, colorNames, colorProperty } from './color-tokens.js';
import { defaultTheme } from './default-theme.generated.js';
import { deriveTheme } from './derive-theme.js';
import { type Pair, pairs } from './pairs.js';
import { readyMadeSets } from './sets.js';
import { contrast, nearest, reaches, toHex, toOklch } from './shades.js';

const numRuns = 2500 * Number(process.env.P24_RUNS ?? 1);

const hard = [
  ...['#ffffff', '#000000', '#808080', '#777777', '#767676', '#ffff00', '#00ff00', '#ff00ff', '#00ffff', '#ff0000'],
  ...['#0000ff', '#39ff14', '#ff6600', '#fffffe', '#010101', '#c0c0c0', '#7f7f00', '#fefe33', '#1b2a4a', '#4b0082'],
];

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const color = fc.oneof({ weight: 3, arbitrary: anyHex }, { weight: 1, arbitrary: fc.constantFrom(...hard) });
const colorSet: fc.Arbitrary<ColorSet> = fc.record({ accent: color, header: color, background: color });

/** The pairs that miss their ratio, measured by the colour library and not by the code under test. */
function missed(colors: Colors): string[] {
  const levels = new Map(colorNames.map((name) => [name, wcagLuminance(colors[colorProperty(name)])]));
  const level = (name: ColorName) => levels.get(name) ?? Number.NaN;
  const ratio = ({ color, on }: Pair) =>
    (Math.max(level(color), level(on)) + 0.05) / (Math.min(level(color), level(on)) + 0.05);
  return pairs.filter((pair) => !(ratio(pair) >= pair.ratio)).map(({ color, on }) => `${color} on ${on}`);
}

test('whatever three colours a manager chooses, every pair of colours in use has its contrast', () => {
  const property = fc.property(colorSet, (set) => {
    const { light, dark } = deriveTheme(set);
    expect({ light: missed(light), dark: missed(dark) }).toEqual({ light: [], dark: [] });
  });
  fc.assert(property, { numRuns, endOnFailure: true });
}, 600_000);

test('every combination of hard colours has its contrast', () => {
  for (const accent of hard)
    for (const background of hard) {
      const { light, dark } = deriveTheme({ accent, header: accent, background });
      expect([...missed(light), ...missed(dark)], `${accent} on ${background}`).toEqual([]);
    }
}, 120_000);

test('a colour that is too close to what it stands on is noticed', () => {
  const { light } = deriveTheme(readyMadeSets[0].set);
  expect(missed({ ...light, '--p24-color-text-muted': '#8a8f95' })).toContain('text-muted on surface');
  expect(missed({ ...light, '--p24-color-on-header': light['--p24-color-header'] })).toContain('on-header on header');
});

test('every pair names colours that exist, and every text and mark stands on something', () => {
  const known = new Set<string>(colorNames);
  expect(pairs.filter((pair) => !known.has(pair.color) || !known.has(pair.on))).toEqual([]);
  const { light } = deriveTheme(readyMadeSets[0].set);
  expect(Object.values(light).filter((value) => !/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(value))).toEqual([]);
});

test('the accent and the header stay exactly as chosen in light surroundings', () => {
  const property = fc.property(colorSet, (set) => {
    const { light } = deriveTheme(set);
    expect(light['--p24-color-accent']).toBe(set.accent);
    expect(light['--p24-color-header']).toBe(set.header);
  });
  fc.assert(property, { numRuns: 300 });
});

test('a black or dark grey accent is light in dark surroundings, and far from what cannot be pressed', () => {
  for (const accent of ['#000000', '#1c1c1e', '#333a3f', '#5f5f5f']) {
    const { dark } = deriveTheme({ accent, header: accent, background: '#ffffff' });
    expect(contrast(dark['--p24-color-accent'], dark['--p24-color-disabled-background']), accent).toBeGreaterThan(7);
    expect(contrast(dark['--p24-color-link'], dark['--p24-color-surface']), accent).toBeGreaterThan(
      contrast(dark['--p24-color-text-muted'], dark['--p24-color-surface']),
    );
  }
});

test('a background stays as chosen where dark text is readable on it, in the scheme that it suits', () => {
  const set = { accent: '#a8442a', header: '#5a2a1e' };
  expect(deriveTheme({ ...set, background: '#fdf3dc' }).light['--p24-color-background']).toBe('#fdf3dc');
  expect(deriveTheme({ ...set, background: '#0b1d2a' }).dark['--p24-color-background']).toBe('#0b1d2a');
});

test('a brand colour that cannot be read as a link keeps its hue and moves no further than it must', () => {
  const { light } = deriveTheme({ accent: '#f5c400', header: '#f5c400', background: '#ffffff' });
  const link = toOklch(light['--p24-color-link']);
  expect(Math.abs(link.h - toOklch('#f5c400').h)).toBeLessThan(4);
  const brighter = toHex({ ...link, l: link.l + 0.02 });
  expect(missed({ ...light, '--p24-color-link': brighter })).not.toEqual([]);
});

test('the nearest passing shade is the colour itself when it passes, and fails loudly when nothing passes', () => {
  expect(nearest(toOklch('#336699'), () => true)).toBe('#336699');
  expect(() => nearest(toOklch('#336699'), () => false)).toThrow(RangeError);
  const found = nearest(toOklch('#336699'), reaches(7, ['#ffffff']));
  expect(contrast(found, '#ffffff')).toBeGreaterThanOrEqual(7);
  expect(contrast(found, '#ffffff')).toBeLessThan(7.3);
});

test('a colour survives the way to OKLCH and back', () => {
  const property = fc.property(anyHex, (hex) => {
    expect(toHex(toOklch(hex))).toBe(hex);
  });
  fc.assert(property, { numRuns: 2000 });
});

test('something that is no colour is refused by name', () => {
  expect(() => deriveTheme({ accent: 'red;}', header: '#fff', background: '#fff' })).toThrow('red;}');
});

test('the committed default theme is what its set derives to', () => {
  expect(defaultTheme).toEqual(deriveTheme(readyMadeSets[0].set));
});
