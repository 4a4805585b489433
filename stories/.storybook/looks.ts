import { type ColorSet, readyMadeSets, type Theme } from '@p24/theme';
import { deriveTheme } from '@p24/theme/derive';

/** Colour sets that are hard on contrast, beside the ready-made ones. */
const hardSets = [
  { key: 'yellow', name: 'Yellow on white', set: { accent: '#ffd400', header: '#ffd400', background: '#ffffff' } },
  { key: 'black', name: 'Black', set: { accent: '#000000', header: '#000000', background: '#ffffff' } },
] as const satisfies readonly { key: string; name: string; set: ColorSet }[];

/** All colour sets to look at, by key. */
export const looks: readonly { key: string; name: string; set: ColorSet }[] = [
  ...readyMadeSets.map(({ key, name, set }) => ({ key, name: name.en, set })),
  ...hardSets,
];

const themes = new Map<string, Theme>();

/** The theme of a colour set; the first one's for an unknown key. */
export function themeOf(key: string): Theme {
  const look = looks.find((one) => one.key === key) ?? looks[0];
  if (!look) throw new Error('There is no colour set.');
  const theme = themes.get(look.key) ?? deriveTheme(look.set);
  themes.set(look.key, theme);
  return theme;
}
