import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Sql } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { startCluster } from '../../server/src/core/cluster/cluster.js';
import { connector } from '../../server/src/core/database/connection.js';
import { migrate } from '../../server/src/core/database/migrate.js';
import { lastNames, nameOf } from '../support/names.js';
import { type Goal, goalTable } from './goals.js';

/** What one import took. */
export interface ImportFigures {
  table: string;
  rows: number;
  seconds: number;
  /** Peak resident memory of the importing process, whose heap is limited. */
  megabytes: number;
  /** What its heap holds in MB once all rows were read and what nobody needs any more was taken away. */
  alive: number;
}

const UNITS = 100;

const STREETS = 80;
const HOUSES = 150;
const FLATS = 10;

/** Couples whose names repeat as names do, ten to a house. */
function* contacts(rows: number) {
  yield 'Name;Adresse;gültig ab;gültig bis\r\n';
  for (let n = 0; n < rows; n++) {
    const { first, last } = nameOf(n);
    const house = Math.floor(n / FLATS);
    const street = lastNames[Math.floor(house / HOUSES) % STREETS];
    const town = `${street}straße ${1 + (house % HOUSES)}, 06108 Halle (Saale)`;
    yield `${last}, ${first} & ${nameOf(n + rows).first};${town};01.08.2017;\r\n`;
  }
}

function* consumption(rows: number) {
  yield 'Objektnummer;Einheit;Periode;Leistungstyp;Verbrauch;Bezugsjahr;ist geschätzt;aktualisiert am\r\n';
  for (let n = 0; n < rows; n++) {
    const month = Math.floor(n / UNITS);
    const period = `${(month % 12) + 1} / ${2000 + (Math.floor(month / 12) % 100)}`;
    const day = String(1 + (Math.floor(month / 1200) % 28)).padStart(2, '0');
    yield `1;${n % UNITS};${period};Heizung;1.${100 + (n % 900)},25 kWh;-;nein;${day}.11.2026\r\n`;
  }
}

export const tables = { contacts, consumption };

export async function aSource(sql: Sql): Promise<string> {
  const [source, property] = [uuidv7(), uuidv7()];
  await sql`insert into sources (id, code, slug, name) values (${source}, ${source}, ${source}, 'Bench')`;
  await sql`insert into properties (source_id, id, external_id, name) values (${source}, ${property}, '1', 'Haus')`;
  await sql`insert into units (source_id, id, external_id, property_id, name)
    select ${source}, gen_random_uuid(), '1|' || n, ${property}, 'Wohnung ' || n from generate_series(0, ${UNITS - 1}) n`;
  return source;
}

type Measured = Omit<ImportFigures, 'table' | 'rows'> & { created: number; errors: number };

// With room to spare the collector puts off its work, and a peak tells how lazy it was; within this what is kept shows.
const HEAP = '--max-old-space-size=48';

async function measure(args: string[]): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('./import-run.ts', import.meta.url)), args, {
    execArgv: [...process.execArgv, '--expose-gc', HEAP],
  });
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof answer !== 'object') throw new Error(`The import ended with ${answer}.`);
  return answer;
}

/** Imports tables of these lengths into a fresh private cluster, each in a process of its own. */
export async function benchImport(lengths: readonly number[] = [10_000, 100_000]): Promise<ImportFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'p24-bench-'));
  const cluster = await startCluster(folder);
  const sql = connector(cluster.url)({ max: 1 });
  try {
    await migrate(cluster.url);
    const figures: ImportFigures[] = [];
    for (const [table, write] of Object.entries(tables)) {
      for (const rows of lengths) {
        const path = join(folder, `${table}-${rows}.csv`);
        await pipeline(Readable.from(write(rows)), createWriteStream(path));
        const { created, errors, ...figure } = await measure([cluster.appUrl, await aSource(sql), path]);
        if (created !== rows || errors > 0) throw new Error(`${created} of ${rows} rows of ${table} went in.`);
        figures.push({ table, rows, ...figure });
      }
    }
    return figures;
  } finally {
    await sql.end({ timeout: 5 });
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function goalsOf(table: string, figures: readonly ImportFigures[]): Goal[] {
  const [few, many] = figures.filter((one) => one.table === table);
  if (!few || !many) return [];
  const [less, more] = [few.rows.toLocaleString('en'), many.rows.toLocaleString('en')];
  const ratio = { goal: 1.2, unit: '×', digits: 2 };
  return [
    { what: `${table}: ${more} rows`, goal: 20, result: many.seconds, unit: 's', digits: 1 },
    { what: `${table}: peak memory against ${less} rows`, ...ratio, result: many.megabytes / few.megabytes },
    { what: `${table}: what is alive against ${less} rows`, ...ratio, result: many.alive / few.alive },
  ];
}

/** The figures as a table, and what they are to reach. */
export function importTable(figures: readonly ImportFigures[]): string {
  const lines = figures.map(({ table, rows, seconds, megabytes, alive }) => {
    const rate = Math.round(rows / seconds).toLocaleString('en');
    const memory = `peak ${Math.round(megabytes)} MB, alive ${alive.toFixed(1)} MB`;
    return `${table.padEnd(12)} ${String(rows).padStart(7)} rows  ${seconds.toFixed(1)} s  ${rate} rows/s  ${memory}`;
  });
  const goals = Object.keys(tables).flatMap((table) => goalsOf(table, figures));
  return [...lines, '', goalTable(goals)].join('\n');
}
