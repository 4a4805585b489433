import type { Sql } from 'postgres';
import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import type { FileStore } from '../../server/src/core/files/file-store.js';

/** A picture of one colour, as a file. */
export const aPng = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 40, g: 90, b: 60, alpha: 0.5 } } })
    .png()
    .toBuffer();

async function* once(bytes: Buffer) {
  yield bytes;
}

/** A picture of a data source's public face, worn unless it is only kept; its name in addresses. */
export async function aBrandPicture(
  { direct, files }: { direct: Sql; files: FileStore },
  sourceId: string,
  { kind = 'logo', worn = true }: { kind?: string; worn?: boolean } = {},
): Promise<{ id: string; name: string }> {
  const [id, bytes] = [uuid(), await aPng(60, 20)];
  const { sha256, size } = await files.put(sourceId, once(bytes), bytes.length);
  await direct`
    insert into files (source_id, id, sha256, size, type, name)
    values (${sourceId}, ${id}, ${sha256}, ${size}, 'image/png', 'logo.png')`;
  if (worn) await direct`delete from brand_pictures where source_id = ${sourceId} and kind = ${kind}`;
  await direct`
    insert into brand_pictures (source_id, id, kind, width, height, kept_until)
    values (${sourceId}, ${id}, ${kind}, 60, 20, ${worn ? null : new Date(Date.now() + 3_600_000)})`;
  return { id, name: `${sha256.toString('hex')}.png` };
}
