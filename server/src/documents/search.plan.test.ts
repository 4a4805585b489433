import { beforeAll, expect, test } from 'vitest';
import { openShelves } from '../../../test/support/documents.js';
import { costs } from '../../../test/support/plan.js';
import { forgiving, type Sought } from '../core/search.js';
import { list } from './documents.manage.queries.js';

/** So many documents, each with a title of its own and released to a contact of its own. */
const count = 10_000;

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
      select ${shelf.source.id}, document, 'Schreiben ' || n, ${categoryId} from made
    ),
    versions as (
      insert into document_versions (source_id, document_id, no, file_id)
      select ${shelf.source.id}, document, 1, ${fileId} from made
    )
    insert into releases (source_id, id, item_kind, item_id, audience, visible_from)
    select ${shelf.source.id}, gen_random_uuid(), 'document', document,
      jsonb_build_object('all', false, 'properties', '[]'::jsonb, 'contacts', jsonb_build_array(contact)), now()
    from made`;
  await shelves.db.direct`vacuum analyze`;
});

const looked = (words: string) =>
  shelves.db.database.transaction({ sources: [shelf.source.id] }, async (sql) => {
    const read = async (search: Sought) => {
      const query = { after: null, search, category: undefined, contact: undefined, state: undefined, limit: 20 };
      // What a connection reads of the catalogue when it searches for the first time is none of the search's own.
      await list(sql, shelf.source.id, query);
      return [await costs(sql, list(sql, shelf.source.id, query))];
    };
    const { rows } = await forgiving({ search: words }, { read, texts: async () => [], bySynonyms: true });
    return rows[0] as Awaited<ReturnType<typeof costs>>;
  });

test.each([
  ['1234', 1],
  ['4321 a', 1],
  ['xyzxyz', 0],
])('searching for “%s” looks at what it finds, not at every document, contact and release', async (words, found) => {
  const read = await looked(words);
  expect(read.found).toBe(found);
  expect(read.pages).toBeLessThan(200);
});

test.each([
  ['nebenkosten', 0],
  ['betriebskostenabrechnung 4321', 0],
])('searching for “%s” and other words for the same looks into the index for each of them', async (words, found) => {
  const read = await looked(words);
  expect(read.found).toBe(found);
  expect(read.pages).toBeLessThan(2_000);
});

test('searching for what all have looks at each document and release a few times only', async () => {
  const read = await looked('schreiben anna');
  expect(read.found).toBe(21);
  expect(read.pages).toBeLessThan(7 * count);
});
