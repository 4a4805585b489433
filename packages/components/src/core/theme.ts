import { type AnyTheme, type Properties, themeSheet } from '@p24/theme/sheet';

/** A look as a sheet, worn by what carries its scope as `data-p24-look`, in shadow roots and in light DOM alike. */
export interface LookSheet {
  sheet: CSSStyleSheet;
  scope: string;
}

const made = new WeakMap<object, WeakMap<object, LookSheet>>();
const none: Properties = {};
/** Until the brand is known: distances and sizes, but no colours. */
const bare: AnyTheme = { light: none, dark: none };
// Two copies of the library on one page must not dress each other's elements.
const copy = Math.random().toString(36).slice(2, 7);
let count = 0;

/** The sheet of a brand and a provider's own variables over it, made once however many elements wear it. */
export function lookSheet(brand: AnyTheme = bare, variables: Properties = none): LookSheet {
  const sheets = made.get(brand) ?? new WeakMap<object, LookSheet>();
  made.set(brand, sheets);
  const found = sheets.get(variables);
  if (found) return found;

  const scope = `${copy}-${++count}`;
  const fresh = { sheet: themeSheet(brand, { selector: `[data-p24-look="${scope}"]`, variables }), scope };
  sheets.set(variables, fresh);
  return fresh;
}
