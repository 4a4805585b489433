import { defaultTheme, tokens } from '@p24/theme';

/** Values by custom property for light surroundings and, where they differ, for dark ones. */
export interface Look {
  light: Readonly<Record<string, string>>;
  dark: Readonly<Record<string, string>>;
}

/** What every element wears where its brand or its page says nothing else. */
const defaultLook: Look = { light: { ...tokens, ...defaultTheme.light }, dark: defaultTheme.dark };

/** Browsers of before 2024 do not know `light-dark()`; they show the light values. */
let choosing: boolean | undefined;

/**
 * Elements read private properties (`--_color-text`), each of which takes the page's `--p24-color-text` first and the
 * brand's value else. So a page overrides any of them from wherever it likes, also from `:root`; and dark values apply
 * where the page's `color-scheme` is dark, not where the device's is.
 */
function declarations({ light, dark }: Look): string {
  choosing ??= CSS.supports('color', 'light-dark(#000,#fff)');
  return (
    Object.entries(light)
      // Values come from a server and go into a sheet: none may end its declaration.
      .filter(([property, value]) => /^--p24-[a-z0-9-]+$/.test(property) && /^[^;{}]+$/.test(value))
      .map(([property, value]) => {
        const other = dark[property] ?? value;
        const chosen = choosing && other !== value ? `light-dark(${value},${other})` : value;
        return `${property.replace('--p24-', '--_')}:var(${property},${chosen.replaceAll('var(--p24-', 'var(--_')});`;
      })
      .join('')
  );
}

/** A look as a sheet, worn by what carries its scope as `data-p24-look`, in shadow roots and in light DOM alike. */
export interface LookSheet {
  sheet: CSSStyleSheet;
  scope: string;
}

const made = new WeakMap<object, WeakMap<object, LookSheet>>();
// Two copies of the library on one page must not dress each other's elements.
const copy = Math.random().toString(36).slice(2, 7);
let count = 0;

/** The sheet of a brand and a provider's own variables over it, made once however many elements wear it. */
export function lookSheet(brand: Look = defaultLook, variables: Look['light'] = defaultLook.light): LookSheet {
  const sheets = made.get(brand) ?? new WeakMap<object, LookSheet>();
  made.set(brand, sheets);
  const found = sheets.get(variables);
  if (found) return found;

  const own = variables === defaultLook.light ? {} : variables;
  const light = { ...defaultLook.light, ...brand.light, ...own };
  const dark = { ...defaultLook.dark, ...brand.dark, ...own };
  const fresh = { sheet: new CSSStyleSheet(), scope: `${copy}-${++count}` };
  fresh.sheet.replaceSync(`[data-p24-look="${fresh.scope}"]{${declarations({ light, dark })}}`);
  sheets.set(variables, fresh);
  return fresh;
}
