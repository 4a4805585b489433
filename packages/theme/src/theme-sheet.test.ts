import { expect, test } from 'vitest';
import { colorNames, grounds } from './color-tokens.js';
import { defaultTheme } from './default-theme.generated.js';
import { deriveTheme } from './derive-theme.js';
import { readyMadeSets } from './sets.js';
import { completeTheme, isComplete, pageCss, themeCss } from './theme-sheet.js';

test("each colour takes the page's value first and else follows the colour scheme of its surroundings", () => {
  const css = themeCss(deriveTheme(readyMadeSets[1].set));
  expect(css).toMatch(/^:host\{/);
  expect(css).toContain('--_color-accent:var(--p24-color-accent,light-dark(#2f6b4f,');
  for (const name of colorNames) expect(css).toContain(`--_color-${name}:var(--p24-color-${name},`);
});

test('a browser without light-dark() gets light', () => {
  const css = themeCss(defaultTheme, { lightDark: false });
  expect(css).not.toContain('light-dark');
  expect(css).toContain(
    `--_color-background:var(--p24-color-background,${defaultTheme.light['--p24-color-background']})`,
  );
});

test('what refers to another property refers to the one that is in force', () => {
  expect(themeCss(defaultTheme)).toContain('--_shadow-s:var(--p24-shadow-s,0 0 0 1px var(--_color-shadow))');
});

test('own values go before the theme in both schemes, whether or not they are colours', () => {
  const variables = { '--p24-color-accent': 'rebeccapurple', '--p24-radius-m': '0' };
  const css = themeCss(defaultTheme, { variables });
  expect(css).toContain('--_color-accent:var(--p24-color-accent,rebeccapurple);');
  expect(css).toContain('--_radius-m:var(--p24-radius-m,0);');
});

test('nothing that could end a declaration reaches the stylesheet', () => {
  const evil = 'red;} body{display:none} x{';
  const theme = { light: { '--p24-color-accent': evil }, dark: { '--p24-x:red;--p24-y': '#000000' } };
  const css = themeCss(completeTheme(theme, defaultTheme), {
    variables: { '--p24-radius-m': evil, 'color:red;--p24-z': '0' },
  });
  expect(css).not.toMatch(/body|undefined|red;|color:red/);
  const { light, dark } = defaultTheme;
  const colors = `light-dark(${light['--p24-color-accent']},${dark['--p24-color-accent']})`;
  expect(css).toContain(`--_color-accent:var(--p24-color-accent,${colors})`);
});

test('a colour of a theme is a colour and nothing that loads from elsewhere', () => {
  const theme = { light: { '--p24-color-background': 'url(https://tracker.example/x.png)' }, dark: {} };
  expect(isComplete(theme)).toBe(false);
  expect(themeCss(completeTheme(theme, defaultTheme))).not.toContain('tracker');
  expect(isComplete(completeTheme(theme, defaultTheme))).toBe(true);
});

test('forced colours get system colours, reduced motion gets none', () => {
  const css = themeCss(defaultTheme);
  const forced = css.slice(css.indexOf('@media (forced-colors:active)'));
  for (const ground of grounds) expect(forced).toContain(`--_color-${ground}:Canvas;`);
  expect(forced).toContain('--_color-link:LinkText');
  expect(forced).toContain('--_color-skeleton:Canvas;');
  expect(forced).not.toContain('#');
  expect(css).toContain('@media (prefers-reduced-motion:reduce){:host{--_duration-fast:0s;--_duration:0s;}}');
});

test('a page gets the colours under their public names, weaker than its own, and nothing but colours', () => {
  const evil = {
    '--p24-color-accent': 'red;} body{display:none}',
    '--p24-radius-m': '0',
    '--p24-color-text': '#123456',
  };
  const css = pageCss({ light: evil, dark: { '--p24-color-text': '#fedcba' } });
  expect(css).toBe(
    ':where(:root){--p24-color-text:#123456;}@supports (color:light-dark(#000,#fff)){:where(:root){--p24-color-text:light-dark(#123456,#fedcba);}}',
  );
});
