import { readFile } from 'node:fs/promises';
import type { BrandOrder, ManagedPicture, PictureKind } from '@p24/sdk/api';
import sharp from 'sharp';
import { inRepository } from '../core/root.js';
import type { Company } from './companies.js';
import type { Desk } from './desk.js';

/** The drawing of each picture, in the folder of the company; they are as large as pictures are kept. */
const drawings: Readonly<Record<PictureKind, string | null>> = {
  logo: 'logo.svg',
  mail: 'logo.svg',
  favicon: 'zeichen.svg',
  appSmall: null,
  appLarge: null,
};

/** Gives a company its title, colours and pictures, as its administrator would. */
export async function dressCompany(
  desk: Desk,
  id: string,
  { slug, name, title, theme, contact, calls }: Company,
): Promise<void> {
  const images: BrandOrder['images'] = { logo: null, appSmall: null, appLarge: null, mail: null, favicon: null };
  for (const [kind, file] of Object.entries(drawings)) {
    if (!file) continue;
    const drawing = await readFile(inRepository(`server/demo/${slug}/${file}`));
    const picture = await sharp(drawing).png().toBuffer();
    const path = `/manage/${id}/brand/pictures?kind=${kind}&name=${kind}.png`;
    images[kind as PictureKind] = (await desk.send<ManagedPicture>(path, picture)).id;
  }
  const legal = { imprint: null, privacy: null, terms: null };
  const postal = contact[0]?.replace(', ', '\n') ?? null;
  const order: BrandOrder = { name, title, homepage: null, legal, postal, ...calls, colors: theme, images };
  await desk.call('PUT', `/manage/${id}/brand`, order);
}
