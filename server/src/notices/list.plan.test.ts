import { beforeAll, expect, test } from 'vitest';
import { aMembership, anAccount, aResident, aSession } from '../../../test/support/factories.js';
import { openBoards } from '../../../test/support/notices.js';
import { seedFeed } from '../../../test/support/seed-feed.js';
import { connector } from '../core/database/connection.js';
import { listEntering } from './list.queries.js';

/** What EXPLAIN says of a node, as far as these tests look. */
interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Loops': number;
  'Actual Rows': number;
  Plans?: Node[];
}

const boards = await openBoards();
let resident: Awaited<ReturnType<typeof aResident>>;
let sourceId: string;

beforeAll(async () => {
  const board = await boards.aBoard();
  sourceId = board.source.id;
  resident = await aResident(boards.db.direct, sourceId, { propertyId: board.property.id });
  await seedFeed(boards.db.direct, sourceId, { contacts: 100, each: 50 });
  await seedFeed(boards.db.direct, sourceId, { contacts: [resident.contact.id], each: 50_000, noticesFrom: 50_000 });
  await boards.db.direct`analyze`;
});

const order = (more = {}) => ({
  filter: { after: null, unread: undefined, category: undefined, search: [] },
  ...{ limit: 20, now: new Date(), source: undefined, ...more },
});

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];

async function explain(tokenHash: Buffer, more = {}): Promise<Node[]> {
  const { statement } = boards.db.database;
  const explaining = {
    unsafe: (text: string, ...rest: never[]) => statement.unsafe(`explain (analyze, format json) ${text}`, ...rest),
  } as unknown as typeof statement;
  const [row] = await listEntering(explaining, { tokenHash, origin: null }, order(more));
  const plan = (row as unknown as { 'QUERY PLAN': [{ Plan: Node }] })['QUERY PLAN'];
  return flat(plan[0].Plan);
}

const filters = {
  none: {},
  unread: { filter: { after: null, unread: true, category: undefined, search: [] } },
  source: { source: 'lindenhof' },
  search: { filter: { after: null, unread: undefined, category: undefined, search: ['%aushang%'] } },
};

test.each(Object.entries(filters))('nothing is read before the session is found (%s)', async (_name, more) => {
  const nodes = await explain(Buffer.alloc(32), more);
  const scans = nodes.filter((node) => node['Relation Name'] !== undefined);

  expect(new Set(scans.map((node) => node['Relation Name']))).toEqual(new Set(['feed', 'notices', 'reads']));
  expect(scans.filter((node) => node['Actual Loops'] > 0)).toEqual([]);
});

test('the feed index gives the order: a page of 50,000 entries reads no more of them than it shows', async () => {
  const nodes = await explain(resident.session.tokenHash);
  const feed = nodes.filter((node) => node['Relation Name'] === 'feed' && node['Actual Loops'] > 0);

  expect(feed.map((node) => node['Index Name'])).toContain('feed_list');
  expect(feed.reduce((rows, node) => rows + node['Actual Rows'] * node['Actual Loops'], 0)).toBeLessThanOrEqual(22);
});

test.each([['nestloop'], ['hashjoin'], ['indexscan'], ['nestloop', 'hashjoin'], ['nestloop', 'mergejoin']])(
  'the answer is right under plans that nobody would choose: without %s %s',
  async (...without) => {
    const sql = connector(boards.db.url, { role: 'p24_app' })({ max: 1 });
    for (const kind of without) await sql`select set_config(${`enable_${kind}`}, 'off', false)`;
    const [row] = await listEntering(sql, { tokenHash: resident.session.tokenHash, origin: null }, order());
    await sql.end({ timeout: 5 });

    const { body } = await boards.app.call(resident.session, 'GET /notices');
    expect(body.items).toHaveLength(20);
    expect(row && JSON.parse(row.items)).toEqual(body.items);
  },
);

test('without a session, and with one that sees nothing, there is nothing', async () => {
  const account = await anAccount(boards.db.direct);
  const { statement } = boards.db.database;
  const of = (tokenHash: Buffer) => listEntering(statement, { tokenHash, origin: null }, order());

  expect(await of(Buffer.alloc(32))).toHaveLength(0);
  const session = await aSession(boards.db.direct, account.id);
  expect((await of(session.tokenHash))[0]?.items).toBe('[]');
  await aMembership(boards.db.direct, sourceId, { accountId: account.id, role: 'manager' });
  expect((await of(session.tokenHash))[0]?.items).toBe('[]');
});
