import { makeZip } from 'client-zip';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { FileStore } from '../core/files/file-store.js';
import { mailTemplate } from '../core/mail/templates.js';
import { enqueue } from '../core/outbox/outbox.js';
import { type JobKit, scheduleJob } from '../core/outbox/scheduled.js';
import { finish, keptHours, listWaiting, type Order, removeOld } from './data-exports.queries.js';
import { listFiles, type OwnFile, readTable } from './own-data.queries.js';
import { type Owner, type PersonalName, personalTables } from './own-data.tables.js';
import { de } from './own-data-texts.de.js';
import { en } from './own-data-texts.en.js';

/** The largest export in bytes: more than anybody has been sent. */
const maxBytes = 20 * 1024 ** 3;

/** Name of the mail that says that it is ready. */
const ready = 'data-export-ready';

const textsIn = (locale: 'de' | 'en') => (locale === 'de' ? de : en);

/** A name that every system can write, each once in its folder. */
const fileName = ({ name, folder }: OwnFile, at: number): string =>
  `${folder}/${String(at + 1).padStart(4, '0')} ${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 150)}`;

async function* entries(store: FileStore, tables: readonly (readonly [string, string])[], files: readonly OwnFile[]) {
  for (const [name, input] of tables) yield { name, input };
  for (const [at, file] of files.entries()) {
    const { sourceId, sha256, size, at: since } = file;
    yield { name: fileName(file, at), input: store.read(sourceId, sha256), size, lastModified: new Date(since) };
  }
}

/** All tables as JSON, with a word on what they are. */
async function tablesOf(sql: Tx, owner: Owner, readme: string): Promise<[string, string][]> {
  const texts: [string, string][] = [['LIESMICH.txt', readme]];
  for (const name of Object.keys(personalTables) as PersonalName[]) {
    const rows = await readTable(sql, name, owner);
    texts.push([`daten/${name}.json`, JSON.stringify(rows, null, 2)]);
  }
  return texts;
}

/** Makes what was ordered, seeing what the person's own session would. A broken try leaves the order for the next. */
async function make({ database, files }: JobKit, order: Order & Owner): Promise<void> {
  const { accountId, sources, sourceId, locale } = order;
  const texts = textsIn(locale);
  const day = new Date().toISOString().slice(0, 10);
  const found = await database.transaction({ sources, account: accountId }, async (sql) => ({
    tables: await tablesOf(sql, order, texts.readme(day)),
    files: await listFiles(sql, order),
  }));
  const zip = makeZip(entries(files, found.tables, found.files)) as unknown as AsyncIterable<Uint8Array>;
  const kept = await files.put(sourceId, zip, maxBytes);
  await database.transaction({ sources: [sourceId] }, async (sql) => {
    const file = { sourceId, id: uuidv7(), ...kept, type: 'application/zip', name: texts.file(day) };
    if (!(await finish(sql, order, file))) return;
    await enqueue(sql, {
      ...{ sourceId, channel: 'mail', recipient: order.email, template: ready, data: {}, locale },
      dedupeKey: `${ready}:${order.id}`,
    });
  });
}

/** Makes all exports that wait, and deletes those whose time is over; `sql` is the owner of the tables. */
export async function makeExports(sql: Tx, kit: JobKit): Promise<void> {
  await removeOld(sql);
  for (const order of await listWaiting(sql)) await make(kit, order);
}

mailTemplate(ready, { always: 'receipt' }, ({ locale, sender, url }) => {
  const { mail } = textsIn(locale);
  return {
    subject: mail.subject,
    heading: mail.subject,
    paragraphs: [mail.greeting, mail.text(keptHours), mail.unasked],
    action: { text: mail.action, url: `${url}/meine-daten` },
    reason: mail.reason(sender.name),
  };
});

scheduleJob({ name: 'data-exports', cron: '* * * * *', run: makeExports });
