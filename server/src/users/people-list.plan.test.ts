import { expect, test } from 'vitest';
import { openOffice } from '../../../test/support/office.js';
import { costs } from '../../../test/support/plan.js';
import { searchPatterns } from '../core/search.js';
import { wordsFor } from './finding.js';
import { listByName } from './people-list.queries.js';

const office = await openOffice();

/** So many people, every second of whom is called Anna. */
const count = 4_000;

test('a page of people with a common name looks at few more of them than it shows', async () => {
  const { source } = await office.anAdmin();
  await office.db.direct`
    with made as (
      insert into contacts (source_id, id, name)
      select ${source.id}, gen_random_uuid(), case when n % 2 = 0 then 'Anna' else 'Bernd' end || ' Muster' || n
      from generate_series(1, ${count}::int) n
      returning id, name
    )
    insert into people (source_id, id, contact_id, name) select ${source.id}, gen_random_uuid(), id, name from made`;
  await office.db.direct`analyze`;
  const nothing = {
    group: undefined,
    state: undefined,
    property: undefined,
    reached: undefined,
    addedSince: undefined,
  };
  const read = await office.db.database.transaction({ sources: [source.id] }, async (sql) => {
    const words = await wordsFor(sql, source.id, { patterns: searchPatterns('anna'), similar: false });
    const query = { ...words, ...nothing, descending: false, now: new Date(), after: null, limit: 50 };
    return costs(sql, listByName(sql, source.id, query));
  });
  expect(read.found).toBe(50);
  expect(read.rows).toBeLessThan(1_000);
});
