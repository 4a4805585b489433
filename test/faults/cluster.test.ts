import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPostmaster } from '../../server/src/core/cluster/alive.js';
import { runningCluster } from '../../server/src/core/cluster/cluster.js';
import { connector } from '../../server/src/core/database/connection.js';
import { clusterData, removeFolder, temporaryFolder } from '../support/folder.js';
import type { Running } from '../support/process.js';
import { run } from '../support/process.js';

// Three starts and kills on a machine that is busy with other tests.
const patience = 120_000;

let folder: string;
let source: string;
let started: Running[];
beforeEach(async () => {
  folder = await temporaryFolder();
  source = uuid();
  started = [];
});
afterEach(async () => {
  for (const one of started) await one.end('SIGKILL');
  await removeFolder(folder);
});

async function start(): Promise<Running> {
  const writer = run('../faults/writer.ts', [folder, source]);
  started.push(writer);
  await writer.line(/^ready$/, { from: 0 });
  return writer;
}

async function killPostmaster() {
  const found = await findPostmaster(clusterData(folder));
  if (!found) throw new Error('There is no postmaster to kill.');
  process.kill(found.pid, 'SIGKILL');
}

const acknowledged = (writers: Running[]) =>
  writers.flatMap(({ lines }) => lines.filter((line) => line.startsWith('wrote ')).map((line) => line.slice(6)));

/** Compares what was acknowledged with what is there, while `writer` keeps the database running. */
async function expectExactlyOnce(writers: Running[]) {
  const url = await runningCluster(folder);
  if (!url) throw new Error('The cluster does not run.');
  // Before the rows are read: the writer goes on meanwhile.
  const ids = acknowledged(writers);
  const sql = connector(url)({ max: 1 });
  const rows = await sql<{ id: string; people: number }[]>`
    select c.id, count(p.id)::int as people from contacts c
    left join people p on p.source_id = c.source_id and p.contact_id = c.id group by c.id`;
  await sql.end();
  const there = new Map(rows.map(({ id, people }) => [id, people]));
  expect(ids.filter((id) => there.get(id) !== 1)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(2);
}

test(
  'a postmaster that is killed while writing is soon back, and nothing acknowledged is lost',
  async () => {
    const writer = await start();
    for (let round = 0; round < 3; round++) {
      await writer.line(/^wrote/);
      await killPostmaster();
      const from = writer.lines.length;
      await writer.line(/^restarted$/, { from });
      await writer.line(/^wrote/);
      await writer.line(/^listening$/, { from });
    }
    await expectExactlyOnce([writer]);
    await writer.end('SIGTERM');
  },
  patience,
);

test(
  'a server that is killed while writing leaves PostgreSQL running, and the next one adopts it',
  async () => {
    const first = await start();
    for (let n = 0; n < 10; n++) await first.line(/^wrote/);
    const before = await findPostmaster(clusterData(folder));
    await first.end('SIGKILL');
    const second = await start();
    expect((await findPostmaster(clusterData(folder)))?.pid).toBe(before?.pid);
    await second.line(/^wrote/);
    await expectExactlyOnce([first, second]);
    await second.end('SIGTERM');
    expect(await findPostmaster(clusterData(folder))).toBe(null);
  },
  patience,
);

test(
  'when both are killed the next start brings back everything acknowledged',
  async () => {
    const writers: Running[] = [];
    for (let round = 0; round < 3; round++) {
      const writer = await start();
      writers.push(writer);
      for (let n = 0; n < 10; n++) await writer.line(/^wrote/);
      await (round === 1
        ? killPostmaster().then(() => writer.end('SIGKILL'))
        : writer.end('SIGKILL').then(killPostmaster));
    }
    const last = await start();
    await last.line(/^wrote/);
    await expectExactlyOnce([...writers, last]);
    await last.end('SIGTERM');
  },
  patience,
);

test(
  'a second start on the same folder says who has it and harms nothing',
  async () => {
    const first = await start();
    const second = run('../faults/writer.ts', [folder, uuid()]);
    started.push(second);
    await second.line(new RegExp(`p24 is running already with the data folder .* \\(process ${first.pid}\\)`), {
      from: 0,
    });
    await second.end('SIGTERM');
    await first.line(/^wrote/);
    await expectExactlyOnce([first]);
    await first.end('SIGTERM');
  },
  patience,
);
