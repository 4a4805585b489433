import { type BrandOrder, brandManageApi, type ManagedBrand, type ManagedPicture, pictureKinds } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import { BrandSettings } from '../core/brand.js';
import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import { bumpSource } from '../core/feed/changes.js';
import * as files from '../core/files/files.queries.js';
import { de as filesDe } from '../core/files/texts.de.js';
import { en as filesEn } from '../core/files/texts.en.js';
import { type DrawnPicture, keepPicture } from '../core/files/uploads.js';
import { upload } from '../core/http/context.js';
import { invalid } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as brands from './brand.queries.js';
import { boxes, perKind, pictureTypes, shownPicture } from './brand-pictures.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** Pictures that an administrator may try within an hour. */
const tries = { points: 100, seconds: 3600 };

async function show(sql: Tx, sourceId: string): Promise<ManagedBrand> {
  const { name, settings, pictures } = await brands.findBrand(sql, sourceId);
  const { title, homepage, legal, postal, phone, hours, emergency, theme: colors } = BrandSettings.parse(settings);
  const images = perKind((kind): ManagedPicture | null => {
    const worn = pictures.find((one) => one.kind === kind);
    return worn ? { id: worn.id, ...shownPicture(sourceId, worn) } : null;
  });
  return { name, title, homepage, legal, postal, phone, hours, emergency, colors, images };
}

/** Each picture must be one that was uploaded for its place, and still be there. */
async function checkPictures(sql: Tx, sourceId: string, images: BrandOrder['images']): Promise<string[]> {
  const ids = pictureKinds.flatMap((kind) => images[kind] ?? []);
  const known = await brands.listPictures(sql, sourceId, ids);
  const issues = pictureKinds.flatMap((kind) => {
    const id = images[kind];
    if (id === null || known.some((one) => one.id === id && one.kind === kind)) return [];
    return [{ pointer: `#/images/${kind}`, code: 'picture-gone' }];
  });
  if (issues.length > 0) throw invalid(issues);
  return ids;
}

/** What of a brand is another than before. */
function changes(before: ManagedBrand, after: ManagedBrand): string[] {
  const { images, ...words } = after;
  const changed = (Object.keys(words) as (keyof typeof words)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return [...changed, ...pictureKinds.filter((kind) => before.images[kind]?.id !== images[kind]?.id)];
}

/** Administrators' operations on the public face of a data source. */
export const brandManageServed = serve(
  brandManageApi,
  {
    brand: (_input, { sql, source }) => show(sql, source.sourceId),

    async saveBrand({ body: { images, ...words } }, context) {
      const { sql, source } = context;
      const { sourceId } = source;
      await brands.lockBrand(sql, sourceId);
      const before = await show(sql, sourceId);
      const worn = await checkPictures(sql, sourceId, images);
      await brands.saveWords(sql, sourceId, words);
      await brands.wear(sql, sourceId, worn);
      const after = await show(sql, sourceId);
      const changed = changes(before, after);
      if (changed.length === 0) return after;
      const details = { area: 'brand', changed: changed.join(', ') };
      await audit(sql, context, { action: 'settings.changed', source: sourceId, details });
      await bumpSource(sql, sourceId);
      await announce(sql, { sourceId, contacts: 'all', feature: 'settings', id: sourceId });
      return after;
    },

    uploadPicture: upload<typeof brandManageApi.uploadPicture, DrawnPicture>({
      async receive({ query: { kind, name }, upload: { stream } }, { source: { sourceId }, services }) {
        await services.limit('brand-pictures', tries.points, tries.seconds).take(sourceId);
        return keepPicture(services.files, { sourceId, name, stream, types: pictureTypes, box: boxes[kind] });
      },
      async record(drawn, { query: { kind } }, { sql, source: { sourceId } }) {
        await files.insert(sql, drawn.file, null);
        await brands.insertPicture(sql, kind, drawn);
        const { file, width, height } = drawn;
        const picture = { sha256: file.sha256.toString('hex'), width, height };
        return { id: file.id, ...shownPicture(sourceId, picture) };
      },
    }),
  },
  {
    de: { ...filesDe, 'payload-too-large': de.tooLarge, ...de.problems },
    en: { ...filesEn, 'payload-too-large': en.tooLarge, ...en.problems },
  },
);
