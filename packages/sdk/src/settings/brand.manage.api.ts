import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { uploading } from '../core/files.api.js';
import { Id, InSource, line, Phone, text } from '../core/schemas.js';
import { isSafeOrigin } from './safe-address.js';
import { BrandPicture } from './settings.api.js';

/** The pictures of a brand. */
export const pictureKinds = ['logo', 'appSmall', 'appLarge', 'mail', 'favicon'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** An address that people are sent to: https, or this machine for trying things out. */
const WebAddress = z
  .string()
  .trim()
  .max(500)
  .regex(/^https?:\/\/[^\s\p{Cc}]+$/u)
  .refine((value) => URL.canParse(value) && !new URL(value).username)
  .refine((value) => !/^https?:/.test(value) || !URL.canParse(value) || isSafeOrigin(new URL(value).origin), {
    params: { code: 'address-not-https' },
  })
  .nullable();

const Hex = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/)
  .describe('`#rrggbb`');

const ManagedPicture = BrandPicture.extend({ id: Id }).meta({ id: 'ManagedPicture' });
export type ManagedPicture = z.infer<typeof ManagedPicture>;

const perKind = <T extends z.ZodType>(value: T) =>
  z.object({ logo: value, appSmall: value, appLarge: value, mail: value, favicon: value });

const Kept = z.string().nullable();

export const ManagedBrand = z
  .object({
    name: z.string(),
    title: Kept,
    homepage: Kept,
    legal: z.object({ imprint: Kept, privacy: Kept, terms: Kept }),
    postal: Kept,
    phone: Kept,
    hours: Kept,
    emergency: Kept,
    colors: z.object({ accent: z.string(), header: z.string(), background: z.string() }).nullable(),
    images: perKind(ManagedPicture.nullable()),
  })
  .meta({ id: 'ManagedBrand', description: 'The public face of a data source as its administrators edit it.' });
export type ManagedBrand = z.infer<typeof ManagedBrand>;

const BrandOrder = z.object({
  name: line(120).describe('As people know the company.'),
  title: line(60).nullable().describe("What the portal is called in the browser's tab; null: as the product is."),
  homepage: WebAddress,
  legal: z.object({ imprint: WebAddress, privacy: WebAddress, terms: WebAddress }),
  postal: text(120)
    .nullable()
    .describe('Postal address without the name, a line each: stands above the address of letters.'),
  phone: Phone.nullable().describe('Of the office.'),
  hours: line(120).nullable().describe('When somebody answers there.'),
  emergency: Phone.nullable().describe('Where somebody answers at any hour when there is danger or great damage.'),
  colors: z
    .object({ accent: Hex, header: Hex, background: Hex })
    .nullable()
    .describe('All other colours are derived from these; null: the standard set.'),
  images: perKind(Id.nullable()),
});
/** What a brand is saved as; pictures by their ids. */
export type BrandOrder = z.output<typeof BrandOrder>;

export const brandManageApi = defineApi({
  brand: {
    route: 'GET /manage/:source/brand',
    summary: 'Show the public face of this data source as it is edited.',
    access: 'manager',
    params: InSource,
    result: ManagedBrand,
  },
  saveBrand: {
    route: 'PUT /manage/:source/brand',
    summary: 'Replace the public face; pictures are named by their ids, null takes one away.',
    access: 'admin',
    params: InSource,
    body: BrandOrder,
    result: ManagedBrand,
  },
  uploadPicture: {
    route: 'POST /manage/:source/brand/pictures',
    summary: 'Draw a picture anew in the size of its kind and keep it for a day, until the brand is saved with it.',
    access: 'admin',
    params: InSource,
    query: z.object({
      kind: z
        .enum(pictureKinds)
        .describe('`logo`, `appSmall`, `appLarge`: 600 × 122 pixels; `mail`: 600 × 100; `favicon`: 32 × 32.'),
      name: line(200).describe('File name with its extension: png, jpg or gif.'),
    }),
    upload: { types: ['*/*'], maxBytes: 5_000_000 },
    result: ManagedPicture,
    status: 201,
    problems: {
      'file-empty': uploading.problems['file-empty'],
      'picture-kind-not-allowed': 422,
      'file-type-mismatch': uploading.problems['file-type-mismatch'],
      'picture-heic': uploading.problems['picture-heic'],
      'picture-broken': uploading.problems['picture-broken'],
      'picture-too-large': uploading.problems['picture-too-large'],
    },
  },
});
