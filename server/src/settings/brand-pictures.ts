import { type BrandPicture, type PictureKind, pictureKinds } from '@p24/sdk/api';
import type { KeptPicture } from '../core/brand.js';
import type { Box } from '../core/files/pictures.js';

/** What pictures are drawn from. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif'] as const;

/** The sizes that pictures are kept in: twice as many pixels as are shown. */
export const boxes: Readonly<Record<PictureKind, Box>> = {
  logo: { width: 600, height: 122 },
  appSmall: { width: 600, height: 122, centred: true },
  appLarge: { width: 600, height: 122, centred: true },
  mail: { width: 600, height: 100, small: true },
  favicon: { width: 32, height: 32, centred: true },
};

/** A picture as pages get it. */
export const shownPicture = (sourceId: string, { sha256, width, height }: NonNullable<KeptPicture>): BrandPicture => ({
  url: `/api/v1/brands/${sourceId}/${sha256}.png`,
  width,
  height,
});

/** Something for each kind of picture. */
export const perKind = <T>(make: (kind: PictureKind) => T): Record<PictureKind, T> =>
  Object.fromEntries(pictureKinds.map((kind) => [kind, make(kind)])) as Record<PictureKind, T>;
