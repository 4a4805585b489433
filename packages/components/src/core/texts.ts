/** Languages the elements speak. */
export type Language = 'de' | 'en';

/** An element's texts: German comes with the element, the others are loaded when a page asks for them. */
export interface Catalogue<T extends object> {
  de: T;
  en: () => Promise<T>;
}

const loaded = new WeakMap<object, object>();

/** The language that a locale such as `de-AT` is served in: German where none is given, English where it is foreign. */
export function languageOf(locale: string): Language {
  return locale === '' || /^de\b/i.test(locale) ? 'de' : 'en';
}

/** The texts in a language, or undefined while they are not loaded; see {@link loadTexts}. */
export function textsIn<T extends object>(catalogue: Catalogue<T>, language: Language): T | undefined {
  return language === 'de' ? catalogue.de : (loaded.get(catalogue) as T | undefined);
}

/** Loads the texts in a language; where they do not arrive the German ones stand in, so that an element never stays mute. */
export async function loadTexts<T extends object>(catalogue: Catalogue<T>, language: Language): Promise<void> {
  if (textsIn(catalogue, language)) return;
  loaded.set(catalogue, await catalogue.en().catch(() => catalogue.de));
}

/** The locale that numbers and dates are written in: one in the language of the texts, with the page's country if it has one. */
export function formatLocale(locale: string): string {
  if (locale === '') return 'de-DE';
  return /^(de|en-)/i.test(locale) ? locale : 'en-GB';
}
