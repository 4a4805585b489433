import { forcedColor } from './forced-colors.js';
import { tokens } from './tokens.js';

/** Values by custom property, such as `--p24-color-accent`. */
export type Properties = Readonly<Record<string, string>>;

/** A theme as it comes over the wire: something may be missing, or not be a colour; see `isComplete`. */
export interface AnyTheme {
  light: Properties;
  dark: Properties;
}

/** Where a sheet applies, and what goes before the theme there. */
export interface SheetOptions {
  /** The elements that carry the properties; `:host` inside a shadow root. */
  selector?: string;
  /** Own values, the same for light and dark. */
  variables?: Properties | undefined;
  /** Whether the browser knows `light-dark()`, as those since 2024 do; without it everything is light. */
  lightDark?: boolean;
}

/** A colour and nothing that loads from elsewhere. */
const colour = /^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/i;

// Values come from a server and go into a sheet: what could end a declaration stays out.
const safe = (values: Properties, allowed: RegExp): Properties =>
  Object.fromEntries(
    Object.entries(values).filter(([property, value]) => /^--p24-[a-z0-9-]+$/.test(property) && allowed.test(value)),
  );

/** A theme with the colours of `fallback` where it has none, or something that is no colour. */
export const completeTheme = ({ light, dark }: AnyTheme, fallback: AnyTheme): AnyTheme => ({
  light: { ...fallback.light, ...safe(light, colour) },
  dark: { ...fallback.dark, ...safe(dark, colour) },
});

/** Whether a theme has its colours: a server sends all of them or, where it fails, none. */
export const isComplete = ({ light, dark }: AnyTheme): boolean =>
  [light, dark].every((values) => colour.test(values['--p24-color-text'] ?? ''));

const own = (property: string) => property.replace('--p24-', '--_');

const declare = (property: string, value: string) =>
  `${own(property)}:var(${property},${value.replaceAll('var(--p24-', 'var(--_')});`;

const media = (query: string, selector: string, content: string) => `@media (${query}){${selector}{${content}}}`;

/**
 * A stylesheet with everything an element wears, for both schemes, forced colours and reduced motion.
 *
 * Elements read `--_color-text`, which takes the page's `--p24-color-text` first and the theme's value else: so a page
 * overrides any property from wherever it likes, also from `:root`. Dark values apply where the page's `color-scheme` is
 * dark, not where the device is.
 */
export function themeCss(theme: AnyTheme, options: SheetOptions = {}): string {
  const { selector = ':host', variables = {}, lightDark = true } = options;
  const chosen = safe(variables, /^[^;{}]+$/);
  const light = { ...tokens, ...safe(theme.light, colour), ...chosen };
  const dark: Properties = { ...light, ...safe(theme.dark, colour), ...chosen };
  const declarations = Object.entries(light).map(([property, value]) => {
    const other = dark[property] ?? value;
    return declare(property, lightDark && other !== value ? `light-dark(${value},${other})` : value);
  });
  const still = '--_duration-fast:0s;--_duration:0s;';
  const colors = Object.keys(light).filter((property) => property.startsWith('--p24-color-'));
  const forced = colors.map((property) => `${own(property)}:${forcedColor(property)};`);
  return [
    `${selector}{${declarations.join('')}}`,
    media('prefers-reduced-motion:reduce', selector, still),
    media('forced-colors:active', selector, forced.join('')),
  ].join('');
}

/** The same as a sheet to adopt, which a strict content security policy allows. */
export function themeSheet(theme: AnyTheme, options: SheetOptions = {}): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const lightDark = CSS.supports('color', 'light-dark(#000,#fff)');
  sheet.replaceSync(themeCss(theme, { lightDark, ...options }));
  return sheet;
}

/**
 * A theme's colours under their public names, for a page that wants to wear them in CSS of its own. Whatever the page says
 * itself goes before them, wherever it stands; browsers without `light-dark()` get light.
 */
export function pageCss(theme: AnyTheme): string {
  const light = safe(theme.light, colour);
  const dark: Properties = { ...light, ...safe(theme.dark, colour) };
  const rule = (value: (property: string) => string) =>
    `:where(:root){${Object.keys(light)
      .map((property) => `${property}:${value(property)};`)
      .join('')}}`;
  const both = rule((property) => `light-dark(${light[property]},${dark[property]})`);
  return `${rule((property) => light[property] ?? '')}@supports (color:light-dark(#000,#fff)){${both}}`;
}
