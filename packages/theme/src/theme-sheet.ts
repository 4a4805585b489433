import { type ColorName, colorNames, colorProperty, grounds } from './color-tokens.js';
import { defaultTheme } from './default-theme.generated.js';
import { forcedColor } from './forced-colors.js';
import { tokens } from './tokens.js';

/** A theme as it comes over the wire: what is missing or not a colour is taken from the default theme. */
export interface AnyTheme {
  light: Readonly<Record<string, string>>;
  dark: Readonly<Record<string, string>>;
}

/** Where a sheet applies. */
export interface SheetOptions {
  /** `:host` inside a shadow root, else a selector of the elements that carry the properties. */
  selector?: string;
  /** Whether the browser knows `light-dark()`; without it only `theme="dark"` is dark. */
  lightDark?: boolean;
}

const colour = /^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/i;

// Values come from a server and go into a stylesheet, so nothing but a colour may pass.
const safeValue = (theme: AnyTheme, scheme: 'light' | 'dark', name: ColorName): string => {
  const property = colorProperty(name);
  const value = theme[scheme][property];
  return value && colour.test(value) ? value : defaultTheme[scheme][property];
};

const rule = (selector: string, declarations: readonly string[]) => `${selector}{${declarations.join(';')}}`;

// `:where` keeps the specificity at 0, so that any rule of the host page wins.
const scoped = (selector: string, theme = ''): string => {
  const attribute = theme && `[theme=${theme}]`;
  return selector === ':host' ? `:host${attribute && `(${attribute})`}` : `:where(${selector})${attribute}`;
};

const declare = (value: (name: ColorName) => string, names: readonly ColorName[] = colorNames) =>
  names.map((name) => `${colorProperty(name)}:${value(name)}`);

const media = (query: string, content: string) => `@media (${query}){${content}}`;

/** Rules that make `theme="light"` and `theme="dark"` fix the scheme; without it the host page's `color-scheme` holds. */
export const schemeCss = (selector = ':host'): string =>
  rule(scoped(selector, 'light'), ['color-scheme:light']) + rule(scoped(selector, 'dark'), ['color-scheme:dark']);

/** A stylesheet with all `--p24-*` properties of a theme, for both schemes, forced colours and reduced motion. */
export function themeCss(theme: AnyTheme = defaultTheme, { selector = ':host', lightDark = true }: SheetOptions = {}) {
  const light = (name: ColorName) => safeValue(theme, 'light', name);
  const dark = (name: ColorName) => safeValue(theme, 'dark', name);
  const both = (name: ColorName) => `light-dark(${light(name)},${dark(name)})`;
  const constants = Object.entries(tokens).map(([property, value]) => `${property}:${value}`);
  const still = ['--p24-duration-fast:0s', '--p24-duration:0s'];
  return [
    rule(scoped(selector), [...constants, ...declare(lightDark ? both : light)]),
    lightDark ? '' : rule(scoped(selector, 'dark'), declare(dark)),
    schemeCss(selector),
    media('prefers-reduced-motion:reduce', rule(scoped(selector), still)),
    media('forced-colors:active', rule(scoped(selector), declare(forcedColor))),
  ].join('');
}

/** The same as a sheet to adopt, which a strict content security policy allows. */
export function themeSheet(theme?: AnyTheme, options: SheetOptions = {}): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const lightDark = CSS.supports('color', 'light-dark(#000,#fff)');
  sheet.replaceSync(themeCss(theme, { lightDark, ...options }));
  return sheet;
}

/** The default theme without any ground or text of its own: what skeletons wear until the brand is there. */
export function pendingCss(selector = ':host'): string {
  const clear = declare(() => 'transparent', grounds);
  const host = declare(() => 'currentcolor', ['text', 'text-muted', 'link']);
  const lines = declare(() => '#80808040', ['border', 'border-control', 'header-border']);
  return themeCss(defaultTheme, { selector }) + rule(scoped(selector), [...clear, ...host, ...lines]);
}
