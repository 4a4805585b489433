import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportColumns, ImportKind, ImportReport } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { ProblemError } from '../core/http/problem.js';
import { findNamed, type ImportOrder, importFile, refusal, toldReport } from '../integrations/integrations.port.js';
import { findSource } from '../settings/settings.port.js';
import type { Connected } from './connect.js';
import { printReport } from './report.js';
import { CommandError, sentence, type Terminal } from './terminal.js';
import { de } from './texts.de.js';

/** Ends the transaction without keeping what it did. */
class Undo extends Error {}

interface ImportArguments {
  files: string[];
  source: string;
  kind: ImportKind | undefined;
  property: string | undefined;
  unit: string | undefined;
  columns: ImportColumns | undefined;
  dryRun: boolean;
}

const isKind = (kind: string): kind is ImportKind => kind in de.kinds;

/** `Mieterin=Name; WE=` by heading; a heading may have equals signs, what it stands for has none. */
function readColumns(said: string, files: readonly string[]): ImportColumns {
  if (files.length > 1) throw new CommandError('columns-of-one');
  const pairs = said.split(';').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 0) throw new CommandError('not-columns', { said: pair.trim() });
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function read(args: string[]): ImportArguments {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      kind: { type: 'string' },
      property: { type: 'string' },
      unit: { type: 'string' },
      columns: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { source, kind, property, unit } = values;
  if (files.length === 0) throw new CommandError('missing-option', { option: '<file>' });
  if (!source) throw new CommandError('missing-option', { option: '--source' });
  if (kind !== undefined && !isKind(kind)) throw new CommandError('unknown-kind', { kind });
  const columns = values.columns === undefined ? undefined : readColumns(values.columns, files);
  return { files, source, kind, property, unit, columns, dryRun: values['dry-run'] };
}

/**
 * `p24 import`: reads files in their order, all in one transaction: all of them go in or none. True when all did, or
 * would have.
 */
export async function importCommand(
  args: string[],
  open: () => Promise<Connected>,
  terminal: Terminal,
): Promise<boolean> {
  const order = read(args);
  for (const file of order.files) await mustBeReadable(file);
  const { database, owner } = await open();
  const source = await findSource(owner, order.source);
  if (!source) throw new CommandError('unknown-source', { source: order.source });
  const reports: ImportReport[] = [];
  try {
    await database.transaction({ sources: [source.id] }, async (sql) => {
      for (const file of order.files) reports.push(await importOne(sql, file, { ...order, source }, terminal));
      if (order.dryRun || reports.some(({ errors }) => errors > 0)) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  const good = reports.every(({ errors }) => errors === 0);
  const outcome = good ? (order.dryRun ? 'dry-run' : 'imported') : 'nothing-imported';
  terminal.print(sentence(terminal.locale, outcome));
  return good;
}

async function mustBeReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch {
    // Why it cannot be read matters less than which one it is.
    throw new CommandError('missing-file', { file });
  }
}

type Order = Omit<ImportArguments, 'source'> & { source: { id: string; timeZone: string } };

async function importOne(sql: Tx, file: string, order: Order, terminal: Terminal): Promise<ImportReport> {
  const { source, kind, columns } = order;
  const progress = terminal.progress(basename(file));
  const importing: ImportOrder = {
    sourceId: source.id,
    timeZone: source.timeZone,
    kind,
    columns,
    // Each file must see what those before it brought, a dry run's too: the whole transaction is undone instead.
    dryRun: false,
    property: await target(sql, 'properties', source.id, order.property),
    unit: await target(sql, 'units', source.id, order.unit),
    fileName: basename(file),
    by: null,
    now: new Date(),
    onProgress: ({ phase, done, total }) => progress.at(done, total, sentence(terminal.locale, phase)),
  };
  try {
    const report = await importFile(sql, { open: () => createReadStream(file) }, importing);
    progress.end();
    const told = { ...toldReport(report, terminal.locale), dryRun: order.dryRun };
    printReport(terminal, file, told);
    return told;
  } catch (error) {
    progress.end();
    throw explained(error, file, terminal);
  }
}

const targets = {
  properties: { none: 'unknown-property', several: 'ambiguous-property' },
  units: { none: 'unknown-unit', several: 'ambiguous-unit' },
} as const;

async function target(sql: Tx, table: 'properties' | 'units', sourceId: string, named: string | undefined) {
  if (named === undefined) return undefined;
  const [found, another] = await findNamed(sql, table, sourceId, named);
  if (!found) throw new CommandError(targets[table].none, { named });
  if (another) throw new CommandError(targets[table].several, { named });
  return found.id;
}

/** Says why a file was refused, and what stands in it instead of known headings. */
function explained(error: unknown, file: string, { complain, locale }: Terminal): unknown {
  if (!(error instanceof ProblemError)) return error;
  const reason = refusal(error.code, locale);
  if (!reason) return error.code === 'payload-too-large' ? new CommandError('payload-too-large') : error;
  complain(`${file}: ${reason}`);
  const { headings = [] } = (error.cause ?? {}) as { headings?: readonly string[] };
  if (headings.length > 0)
    complain(sentence(locale, 'headings-found', { headings: headings.join('; ').slice(0, 300) }));
  return new CommandError('nothing-imported');
}
