import { expect, test } from 'vitest';
import { colorNames, colorProperty } from './color-tokens.js';
import { defaultTheme } from './default-theme.generated.js';
import { deriveTheme } from './derive-theme.js';
import { readyMadeSets } from './sets.js';
import { pendingCss, schemeCss, themeCss } from './theme-sheet.js';

test('each colour follows the colour scheme of its surroundings', () => {
  const css = themeCss(deriveTheme(readyMadeSets[1].set));
  expect(css).toMatch(/^:host\{/);
  expect(css).toContain('--p24-color-accent:light-dark(#2f6b4f,');
  for (const name of colorNames) expect(css).toContain(`${colorProperty(name)}:light-dark(`);
});

test('a browser without light-dark() gets light, and dark where the page asks for it', () => {
  const css = themeCss(defaultTheme, { lightDark: false });
  expect(css).not.toContain('light-dark');
  expect(css).toContain(`--p24-color-background:${defaultTheme.light['--p24-color-background']}`);
  const dark = css.slice(css.indexOf(':host([theme=dark]){--p24'));
  expect(dark).toContain(`--p24-color-background:${defaultTheme.dark['--p24-color-background']}`);
});

test('outside a shadow root the rules weigh nothing, so that the host page wins', () => {
  const css = themeCss(defaultTheme, { selector: 'p24-provider' });
  expect(css).toMatch(/^:where\(p24-provider\)\{/);
  expect(schemeCss('p24-provider')).toContain(':where(p24-provider)[theme=dark]{color-scheme:dark}');
});

test('a value that is no colour never reaches the stylesheet', () => {
  const evil = 'red;} body{display:none} x{';
  const theme = { light: { ...defaultTheme.light, '--p24-color-accent': evil }, dark: {} };
  const css = themeCss(theme);
  expect(css).not.toContain('body');
  expect(css).toContain(`--p24-color-accent:light-dark(${defaultTheme.light['--p24-color-accent']},`);
  expect(css).not.toContain('undefined');
});

test('forced colours get system colours, reduced motion gets none', () => {
  const css = themeCss();
  const forced = css.slice(css.indexOf('@media (forced-colors:active)'));
  expect(forced).toContain('--p24-color-background:Canvas');
  expect(forced).toContain('--p24-color-link:LinkText');
  expect(forced).not.toContain('#');
  expect(css).toContain('@media (prefers-reduced-motion:reduce){:host{--p24-duration-fast:0s;--p24-duration:0s}}');
});

test('before the brand is there nothing has a colour of its own', () => {
  const own = pendingCss().slice(pendingCss().lastIndexOf(':host{'));
  expect(own).toContain('--p24-color-background:transparent');
  expect(own).toContain('--p24-color-text:currentcolor');
});
