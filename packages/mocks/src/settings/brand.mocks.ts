import { brandManageApi, type ManagedPicture, type PictureKind, pictureKinds } from '@p24/sdk/api';
import { keepFile } from '../core/kept-file.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { source } from '../world.js';
import { brandOf } from './brand.data.js';

const sizes: Readonly<Record<PictureKind, { width: number; height: number }>> = {
  logo: { width: 600, height: 122 },
  appSmall: { width: 600, height: 122 },
  appLarge: { width: 600, height: 122 },
  mail: { width: 600, height: 100 },
  favicon: { width: 32, height: 32 },
};

async function hashOf(body: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await body.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The face of the managing company; pictures are kept as they come and said to fill their size. */
export function brandManageMocks(portal: Portal) {
  const brand = brandOf(portal);
  const known = new Map<string, { kind: PictureKind; picture: ManagedPicture }>();

  return mockApi(portal.base, brandManageApi, portal.manager, {
    brand: () => brand.current,

    saveBrand({ body: { images, ...words } }) {
      const worn = pictureKinds.map((kind) => {
        const found = known.get(images[kind] ?? '');
        if (images[kind] && found?.kind !== kind)
          throw new MockProblem('invalid-input', [{ pointer: `#/images/${kind}`, code: 'picture-gone' }]);
        return [kind, found?.picture ?? null];
      });
      brand.current = { ...words, images: Object.fromEntries(worn) };
      portal.hub.announce({ feature: 'settings', id: source.id });
      return brand.current;
    },

    async uploadPicture({ query: { kind, name } }, { request }) {
      if (!/\.(?:png|jpe?g|gif)$/i.test(name)) throw new MockProblem('picture-kind-not-allowed');
      const { id } = await keepFile(portal, name, request);
      const body = portal.world.files.get(id)?.body ?? new Blob();
      const file = `${await hashOf(body)}.png`;
      brand.pictures.set(file, body);
      const picture = { id, url: `/api/v1/brands/${source.id}/${file}`, ...sizes[kind] };
      known.set(id, { kind, picture });
      return picture;
    },
  });
}
