import { bytesTable } from './bytes.js';
import { benchImport, importTable } from './import.js';
import { benchList, listTable } from './list.js';

/** What `npm run bench` measures, by name; with names as arguments only those. */
const sections: Record<string, { title: string; run(): Promise<string> }> = {
  bytes: { title: 'What a page loads', run: bytesTable },
  list: { title: 'The list request against the limit of the stack', run: async () => listTable(await benchList()) },
  import: { title: 'Imports into an empty database', run: async () => importTable(await benchImport()) },
};

const asked = process.argv.slice(2);
for (const [name, { title, run }] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n${title}\n\n${await run()}\n`);
}
