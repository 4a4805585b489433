import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { startCluster } from '../../server/src/core/cluster/cluster.js';
import { isUnavailable, openDatabase } from '../../server/src/core/database/database.js';
import { migrate } from '../../server/src/core/database/migrate.js';

// A server reduced to what the fault tests kill: its own PostgreSQL, and requests that write.
const [folder = '', source = '', writers = '20'] = process.argv.slice(2);

let stopping = false;
const say = (line: string) => process.stdout.write(`${line}\n`);
const ended = new Promise<void>((resolve) => {
  process.once('SIGTERM', () => {
    stopping = true;
    resolve();
  });
});

const cluster = await startCluster(folder, {
  onRestart: (error) => say(error ? `failed ${error.message}` : 'restarted'),
});
await migrate(cluster.url);
const database = await openDatabase({ url: cluster.appUrl, directUrl: cluster.url, size: 5 });
const heard = new Set<string>();
await database.listen(
  'faults',
  (payload) => heard.add(payload),
  () => say('listening'),
);
await database.transaction({ sources: [source] }, async (sql) => {
  await sql`insert into sources (id, code, slug, name) values (${source}, 'F', 'faults', 'Faults') on conflict do nothing`;
});
say('ready');

/** One write as a client would repeat it: with its own id until it is acknowledged. */
async function write(id: string) {
  for (;;) {
    try {
      await database.transaction({ sources: [source] }, async (sql) => {
        await sql`insert into contacts (source_id, id, name) values (${source}, ${id}, 'x') on conflict do nothing`;
        await sql`insert into people (source_id, id, contact_id, name) values (${source}, ${id}, ${id}, 'x')
          on conflict do nothing`;
        await sql`select pg_notify('faults', ${id})`;
      });
      return;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      // No pause at all: a storm of repetitions is the hardest case for the pool.
      await database.statement`select 1`.catch(() => wait(5));
    }
  }
}

async function writeOn() {
  while (!stopping) {
    const id = uuid();
    await write(id);
    say(`wrote ${id}`);
  }
}

const all = Promise.all(Array.from({ length: Number(writers) }, writeOn));
await Promise.race([ended, all]);
await all;
say(`heard ${heard.size}`);
await database.close();
await cluster.stop();
