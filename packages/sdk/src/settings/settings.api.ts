import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Scope } from '../core/schemas.js';

const Properties = z.record(z.string().regex(/^--p24-[a-z0-9-]+$/), z.string());

/** The public face of a data source: what may be shown before anybody signs in. */
export const Brand = z
  .object({
    name: z.string(),
    slug: z.string().nullable().describe('Null on a host that belongs to no data source.'),
    homepage: z.string().nullable(),
    legal: z.object({ imprint: z.string().nullable(), privacy: z.string().nullable(), terms: z.string().nullable() }),
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
});
