import type { ColorSet, Theme } from '@p24/theme';
import { defaultTheme } from '@p24/theme/default';
import { deriveTheme } from '@p24/theme/derive';
import * as z from 'zod';

/** A link that a manager set; broken ones count as none, so that they never hold up a page or a mail. */
export const Link = z
  .url({ protocol: /^https?$/ })
  .nullable()
  .catch(null);

/** A picture as the database keeps it. */
export const KeptPicture = z
  .object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), width: z.int(), height: z.int() })
  .nullable()
  .catch(null);
export type KeptPicture = z.infer<typeof KeptPicture>;

const Hex = z.string().regex(/^#[0-9a-f]{6}$/i);

/** The settings that make the public face of a data source. What is missing or broken falls back. */
export const BrandSettings = z.object({
  theme: z.object({ accent: Hex, header: Hex, background: Hex }).nullable().catch(null),
  title: z.string().nullable().catch(null),
  homepage: Link,
  postal: z.string().nullable().catch(null),
  phone: z.string().nullable().catch(null),
  hours: z.string().nullable().catch(null),
  emergency: z.string().nullable().catch(null),
  legal: z.object({ imprint: Link, privacy: Link, terms: Link }).catch({ imprint: null, privacy: null, terms: null }),
  images: z
    .object({
      logo: KeptPicture,
      appSmall: KeptPicture,
      appLarge: KeptPicture,
      mail: KeptPicture,
      favicon: KeptPicture,
    })
    .catch({ logo: null, appSmall: null, appLarge: null, mail: null, favicon: null }),
});

const themes = new Map<string, Theme>();
const mostThemes = 200;

/** All colours of a colour set, the default's without one. Deriving takes milliseconds and sets rarely change. */
export function themeOf(set: ColorSet | null): Theme {
  if (!set) return defaultTheme;
  const key = `${set.accent} ${set.header} ${set.background}`;
  const known = themes.get(key);
  if (known) return known;
  if (themes.size >= mostThemes) themes.clear();
  const theme = deriveTheme(set);
  themes.set(key, theme);
  return theme;
}
