import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, Scope } from '../core/schemas.js';

const Properties = z.record(z.string().regex(/^--p24-[a-z0-9-]+$/), z.string());

/** A picture of a brand, open to everybody. */
export const BrandPicture = z
  .object({
    url: z.string().describe('Path on this server; holds the hash of the picture, so that it never changes.'),
    width: z.int().describe('Pixels as it is kept: shown at half of it, so that fine screens show it sharp.'),
    height: z.int(),
  })
  .meta({ id: 'BrandPicture' });
export type BrandPicture = z.infer<typeof BrandPicture>;

/** The public face of a data source: what may be shown before anybody signs in. */
export const Brand = z
  .object({
    name: z.string(),
    title: z.string().nullable().describe("What the portal is called in the browser's tab; null: as the product is."),
    slug: z.string().nullable().describe('Null on a host that belongs to no data source.'),
    homepage: z.string().nullable(),
    legal: z.object({ imprint: z.string().nullable(), privacy: z.string().nullable(), terms: z.string().nullable() }),
    images: z
      .object({
        logo: BrandPicture.nullable().describe('Stands in place of the name: at most 300 × 61 CSS pixels.'),
        appSmall: BrandPicture.nullable().describe('The same for phones.'),
        appLarge: BrandPicture.nullable().describe('The same for tablets.'),
        favicon: BrandPicture.nullable().describe('32 × 32 pixels.'),
      })
      .describe('All PNG; null where the name or the first letter stands instead.'),
    light: Properties.describe('All --p24-* custom properties for light surroundings.'),
    dark: Properties.describe('The same for dark surroundings.'),
    demo: z
      .array(z.object({ email: z.string(), password: z.string(), label: z.string() }))
      .optional()
      .describe('Sign-ins to try; in demo mode only.'),
  })
  .meta({ id: 'Brand' });
export type Brand = z.infer<typeof Brand>;

const OfSource = Scope.pick({ source: true });

/** Names a picture by the SHA-256 of its bytes. */
export const PictureName = z.string().regex(/^[0-9a-f]{64}\.png$/);

export const settingsApi = defineApi({
  theme: {
    route: 'GET /theme',
    summary: 'Show the brand that belongs to the calling page: by its origin, else its host, else `source`.',
    access: 'public',
    query: OfSource,
    result: Brand,
  },
  stylesheet: {
    route: 'GET /theme.css',
    summary: "Give out the same brand's colours as a stylesheet for a page's own CSS.",
    access: 'public',
    query: OfSource,
    download: 'text/css; charset=utf-8',
  },
  picture: {
    route: 'GET /brands/:source/:picture',
    summary: 'Give out a picture of a brand, to be kept for good.',
    access: 'public',
    params: z.object({ source: Id, picture: PictureName.describe('`<SHA-256 in hex>.png`') }),
    download: 'image/png',
  },
});
