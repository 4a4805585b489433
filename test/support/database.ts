import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { afterAll, inject } from 'vitest';
import { connector } from '../../server/src/core/database/connection.js';
import type { Database } from '../../server/src/core/database/database.js';
import { openDatabase } from '../../server/src/core/database/database.js';
import { withDatabase } from './urls.js';

/** A migrated, empty database for one test file. */
export interface TestDatabase {
  /** As the server has it: the powerless role. */
  database: Database;
  /** As the owner: to put rows in and to look at what is there. */
  direct: Sql;
  /** The owner's address. */
  url: string;
  /** The powerless role's address. */
  appUrl: string;
  /** Opens the same database once more, as another server process would. */
  openAgain(size?: number): Promise<Database>;
  close(): Promise<void>;
}

/** Copies the migrated template: a database of this file's own in a fraction of a second. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  const from = new URL(template.url).pathname.slice(1);
  const name = `p24_test_${randomUUID().replaceAll('-', '')}`;
  const admin = connector(withDatabase(template.url, 'postgres'))({ max: 1 });
  await admin.unsafe(`create database ${name} template ${from}`);
  const url = withDatabase(template.url, name);
  const appUrl = withDatabase(template.appUrl, name);
  const opened: Database[] = [];
  const openAgain = async (size = 10) => {
    const database = await openDatabase({ url: appUrl, directUrl: appUrl, size });
    opened.push(database);
    return database;
  };
  const direct = connector(url)({ max: 2, name: 'p24 test' });
  return {
    database: await openAgain(),
    direct,
    url,
    appUrl,
    openAgain,
    async close() {
      await Promise.all([...opened.map((database) => database.close()), direct.end({ timeout: 5 })]);
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end({ timeout: 5 });
    },
  };
}

/** A test database that ends with the file whose tests it is for. */
export async function ownDatabase(): Promise<TestDatabase> {
  const db = await testDatabase();
  afterAll(() => db.close());
  return db;
}
