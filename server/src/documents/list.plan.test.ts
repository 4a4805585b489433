import { beforeAll, expect, test } from 'vitest';
import { openShelves } from '../../../test/support/documents.js';
import { aResident } from '../../../test/support/factories.js';
import type { Statement } from '../core/database/database.js';
import { listDocuments } from './list.queries.js';
import { everything } from './reader.js';

/** What EXPLAIN says of a node, as far as this test looks. */
interface Node {
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Loops': number;
  'Actual Rows': number;
  Plans?: Node[];
}

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;
let tenant: Awaited<ReturnType<typeof aResident>>;

beforeAll(async () => {
  shelf = await shelves.aShelf();
  tenant = await aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
  const fileId = await shelf.upload();
  const categoryId = await shelf.category('letter');
  await shelves.db.direct`
    with made as (
      insert into documents (source_id, id, title, category_id)
      select ${shelf.source.id}, gen_random_uuid(), 'Schreiben ' || n, ${categoryId} from generate_series(1, 20000) n
      returning id
    ),
    versions as (
      insert into document_versions (source_id, document_id, no, file_id, released_at)
      select ${shelf.source.id}, id, 1, ${fileId}, now() from made
    ),
    released as (
      insert into releases (source_id, id, item_kind, item_id, audience, visible_from)
      select ${shelf.source.id}, gen_random_uuid(), 'document', id, '{"all": true, "properties": [], "contacts": []}',
        now() - random() * interval '9 years'
      from made returning id, item_id, visible_from
    )
    insert into feed (source_id, contact_id, kind, item_id, release_id, category_id, visible_from)
    select ${shelf.source.id}, ${tenant.contact.id}, 'document', item_id, id, ${categoryId}, visible_from from released`;
  await shelves.db.direct`analyze`;
});

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];

test('a page of 20,000 documents reads no more of them than it shows', async () => {
  const { account, contact } = tenant;
  const [sources, contacts, people] = [[shelf.source.id], [contact.id], [contact.personId]];
  const reader = { sources, contacts, reach: null, accountId: account.id, people };
  const nodes = await shelves.db.database.transaction({ sources }, async (sql) => {
    const explaining = {
      unsafe: (text: string, ...rest: never[]) => sql.unsafe(`explain (analyze, format json) ${text}`, ...rest),
    } as unknown as Statement;
    const [row] = await listDocuments(explaining, reader, { filter: everything, limit: 21, now: new Date() });
    return flat((row as unknown as { 'QUERY PLAN': [{ Plan: Node }] })['QUERY PLAN'][0].Plan);
  });
  const read = (table: string) =>
    nodes
      .filter((node) => node['Relation Name'] === table && node['Actual Loops'] > 0)
      .reduce((rows, node) => rows + node['Actual Rows'] * node['Actual Loops'], 0);

  expect(nodes.map((node) => node['Index Name'])).toContain('feed_list');
  for (const table of ['feed', 'documents', 'document_versions', 'releases']) {
    expect(read(table), table).toBeLessThanOrEqual(22);
  }
});
