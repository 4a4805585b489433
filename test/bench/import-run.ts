import { createReadStream } from 'node:fs';
import { openDatabase } from '../../server/src/core/database/database.js';
import { importFile } from '../../server/src/integrations/import-file.js';

/**
 * One import in a process of its own, so that its memory is its own: address, source, file. What is alive is measured
 * when all rows were read, so that whatever is kept of each would show.
 */
const [appUrl = '', sourceId = '', path = ''] = process.argv.slice(2);
const database = await openDatabase({ url: appUrl });
let alive = Number.NaN;
const onProgress = ({ phase }: { phase: string }) => {
  if (phase !== 'merging') return;
  globalThis.gc?.();
  alive = process.memoryUsage().heapUsed / 1024 / 1024;
};
const started = performance.now();
const { created, errors } = await database.transaction({ sources: [sourceId] }, (sql) =>
  importFile(
    sql,
    { open: () => createReadStream(path) },
    { sourceId, timeZone: 'Europe/Berlin', dryRun: false, by: null, now: new Date(), onProgress },
  ),
);
const seconds = (performance.now() - started) / 1000;
await database.close();
process.send?.({ created, errors, seconds, alive, megabytes: process.resourceUsage().maxRSS / 1024 });
