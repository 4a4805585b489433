import { beforeAll, expect, test } from 'vitest';
import { openShelves } from '../../../test/support/documents.js';
import { costs } from '../../../test/support/plan.js';
import { searchPatterns } from '../core/search.js';
import { list } from './documents.manage.queries.js';

/** So many documents, each released to a contact of its own. */
const count = 2_000;

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;

beforeAll(async () => {
  shelf = await shelves.aShelf();
  const fileId = await shelf.upload();
  const categoryId = await shelf.category('letter');
  await shelves.db.direct`
    with made as (
      select n, gen_random_uuid() as contact, gen_random_uuid() as document from generate_series(1, ${count}::int) n
    ),
    named as (
      insert into contacts (source_id, id, name) select ${shelf.source.id}, contact, 'Anna Muster ' || n from made
    ),
    taken as (
      insert into documents (source_id, id, title, category_id)
      select ${shelf.source.id}, document, 'Schreiben', ${categoryId} from made
    ),
    versions as (
      insert into document_versions (source_id, document_id, no, file_id)
      select ${shelf.source.id}, document, 1, ${fileId} from made
    )
    insert into releases (source_id, id, item_kind, item_id, audience, visible_from)
    select ${shelf.source.id}, gen_random_uuid(), 'document', document,
      jsonb_build_object('all', false, 'properties', '[]'::jsonb, 'contacts', jsonb_build_array(contact)), now()
    from made`;
  await shelves.db.direct`analyze`;
});

test.each(['1234 a', 'anna xyz', 'schreiben anna'])(
  'searching for “%s” looks at each document and release a few times only',
  async (words) => {
    const search = { patterns: searchPatterns(words), similar: false };
    const query = { after: null, search, category: undefined, contact: undefined, state: undefined, limit: 20 };
    const read = await shelves.db.database.transaction({ sources: [shelf.source.id] }, (sql) =>
      costs(sql, list(sql, shelf.source.id, query)),
    );
    expect(read.rows).toBeLessThan(50 * count);
  },
);
