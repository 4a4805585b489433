import { bytesTable } from './bytes.js';
import { doorsTable } from './doors.js';
import { growthTable } from './growth.js';
import { benchImport, importTable } from './import.js';
import { benchList, listTable } from './list.js';
import { listsTable } from './lists.js';
import { liveTable } from './live.js';
import { peopleTable } from './people.js';
import { portalTable } from './portal-pages.js';
import { startTable } from './start.js';
import { ticketsTable } from './tickets.js';

interface Section {
  title: string;
  /** Takes minutes and gigabytes: runs only when it is asked for. */
  asked?: true;
  run(): Promise<string>;
}

/** What `npm run bench` measures, by name; with names as arguments only those. */
const sections: Record<string, Section> = {
  bytes: { title: 'What a page loads', run: bytesTable },
  list: { title: 'The list request against the limit of the stack', run: async () => listTable(await benchList()) },
  tickets: { title: 'Opening a ticket against two inserts written by hand', run: ticketsTable },
  people: { title: 'Fifty thousand people, and an invitation of ten thousand', run: peopleTable },
  import: { title: 'Imports into an empty database', run: async () => importTable(await benchImport()) },
  live: { title: 'From a release to its hint', run: liveTable },
  doors: { title: 'What the sign-in tells strangers, and what guessing achieves', run: doorsTable },
  lists: { title: 'Long lists in a browser', run: listsTable },
  portal: { title: 'Pages of the portal, cold and four times slowed down', run: portalTable },
  start: { title: 'From npm start to the first page', run: startTable },
  growth: { title: 'The list request with a hundred times the data', asked: true, run: growthTable },
};

const asked = process.argv.slice(2);
for (const name of asked) {
  if (!Object.hasOwn(sections, name))
    throw new Error(`There is no section ${name}, only ${Object.keys(sections).join(', ')}.`);
}
for (const [name, section] of Object.entries(sections)) {
  if (asked.length > 0 ? !asked.includes(name) : section.asked) continue;
  process.stdout.write(`\n${section.title}\n\n${await section.run()}\n`);
}
