import { createReadStream } from 'node:fs';
import { openDatabase } from '../../server/src/core/database/database.js';
import { importFile } from '../../server/src/integrations/import-file.js';

/** One import in a process of its own, so that its peak memory is its own: address, source, file. */
const [appUrl = '', sourceId = '', path = ''] = process.argv.slice(2);
const database = await openDatabase({ url: appUrl });
const started = performance.now();
const { created, errors } = await database.transaction({ sources: [sourceId] }, (sql) =>
  importFile(
    sql,
    { open: () => createReadStream(path) },
    { sourceId, timeZone: 'Europe/Berlin', dryRun: false, by: null, now: new Date() },
  ),
);
const seconds = (performance.now() - started) / 1000;
await database.close();
process.send?.({ created, errors, seconds, megabytes: process.resourceUsage().maxRSS / 1024 });
