import { ownDataApi } from '@p24/sdk/api';
import { makeZip } from 'client-zip';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { signedUrl } from '../core/files/file-links.js';
import type { FileStore } from '../core/files/file-store.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { listFiles, type OwnFile, readTable } from './own-data.queries.js';
import { type Owner, type PersonalName, personalTables } from './own-data.tables.js';
import { de } from './own-data-texts.de.js';
import { en } from './own-data-texts.en.js';

/** Exports of one account in a day. */
const aDay = { exports: 3, seconds: 24 * 60 * 60 };

const sourcesOf = ({ memberships }: Caller) => [...new Set(memberships.map(({ sourceId }) => sourceId))];

const ownerOf = (caller: Caller): Owner => ({
  accountId: caller.accountId,
  sources: sourcesOf(caller),
  memberships: caller.memberships.map(({ id }) => id),
  people: caller.memberships.flatMap(({ personId }) => personId ?? []),
  contacts: caller.memberships.flatMap(({ contactId }) => contactId ?? []),
});

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

/** Everything about the signed-in person (Art. 15 and 20 DSGVO). */
export const ownDataServed = serve(ownDataApi, {
  async exportData(_input, context) {
    const { sql, caller, services } = context;
    await services.limit('own-data', aDay.exports, aDay.seconds).take(caller.accountId);
    const source = sourcesOf(caller);
    await audit(sql, context, { action: 'data.exported', source, account: caller.accountId });
    const url = signedUrl(context, '/me/data-exports/content');
    const until = new Date(Number(new URL(url).searchParams.get('until')) * 1000).toISOString();
    return { url, until };
  },

  async exportContent(_input, { sql, caller, services, now, locale }) {
    // Whoever shows no link has not shown who they are.
    if (caller.via !== 'link') throw problem('forbidden');
    const owner = ownerOf(caller);
    const texts = locale === 'de' ? de : en;
    const day = now.toISOString().slice(0, 10);
    const tables = await tablesOf(sql, owner, texts.readme(day));
    const files = await listFiles(sql, owner);
    return {
      body: makeZip(entries(services.files, tables, files)) as unknown as AsyncIterable<Uint8Array>,
      name: texts.file(day),
    };
  },
});
