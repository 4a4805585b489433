import type { Statement } from '../core/database/database.js';

/** The public face of a data source as it is stored. */
export interface StoredBrand {
  sourceId: string;
  slug: string;
  name: string;
  demo: boolean;
  settings: { theme?: unknown; legal?: unknown; homepage?: unknown; title?: unknown; images?: unknown };
}

/** The brand that belongs to an origin, a host or a slug, in this order; null when none does. */
export async function findBrand(
  statement: Statement,
  { origin, host, slug }: { origin: string | null; host: string; slug: string | null },
): Promise<StoredBrand | null> {
  const [brand] = await statement<StoredBrand[]>`
    select source_id as "sourceId", slug, name, demo, settings from brand(${origin}, ${host}, ${slug})`;
  return brand ?? null;
}
