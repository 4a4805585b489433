import type { ImportColumns, ImportKind } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import { problem } from '../core/http/problem.js';
import { findColumns, keepColumns } from './columns.queries.js';
import { decode, FileTooLarge, type Inspection, inspect } from './encoding.js';
import { Findings } from './findings.js';
import { UnknownTable } from './headings.js';
import { idsInOrder } from './ids.js';
import type { KeptReport } from './integrations.queries.js';
import * as imports from './integrations.queries.js';
import { mergers } from './mergers.js';
import type { Merged, Run, StagedFinding } from './merging.js';
import { type OpenFile, openFile } from './open-file.js';
import type { Entry } from './read-table.js';

/** A file that can be read more than once. */
export interface ImportFile {
  open(): AsyncIterable<Uint8Array>;
}

/** How far an import is. */
export interface Progress {
  phase: 'reading' | 'merging';
  /** Bytes read so far, and in all. */
  done: number;
  total: number;
}

/** What is to be imported, where to, and by whom. */
export interface ImportOrder {
  sourceId: string;
  /** IANA name: German dates are the source's wall clock. */
  timeZone: string;
  /** Absent: recognised by the headings. */
  kind?: ImportKind | undefined;
  /** Absent: as the headings say, or as was said of the same headings before. */
  columns?: ImportColumns | undefined;
  dryRun: boolean;
  /** For tables that do not say it themselves. */
  property?: string | undefined;
  unit?: string | undefined;
  /** What the file is called where it comes from. */
  fileName?: string | undefined;
  /** Account of the manager. */
  by: string | null;
  now: Date;
  onProgress?: (progress: Progress) => void;
}

/** Largest file in bytes. */
export const MAX_BYTES = 64 * 1024 * 1024;

const BATCH = 250;

/** Undoes what an import did: it was a dry run, or something was wrong. */
class Undo extends Error {}

/**
 * Imports a file in the caller's transaction, all of it or nothing, and reports row by row. A file that is there
 * already changes nothing.
 * @throws ProblemError `unknown-table`, `property-needed`, `unit-needed`, `import-running`, `payload-too-large`
 */
export async function importFile(sql: Tx, file: ImportFile, order: ImportOrder): Promise<KeptReport> {
  const inspection = await inspected(file);
  if (!(await imports.lock(sql, order.sourceId))) throw problem('import-running');
  const run: Run = { sourceId: order.sourceId, importId: uuidv7(), now: order.now.toISOString(), by: order.by };
  const findings = new Findings();
  const open = await opened(sql, decode(counted(file, inspection, order), inspection.encoding), { order, findings });
  const merged = await attempt(sql, { run, order, open, findings });
  const report = reportOf({ inspection, order, open, findings, merged });
  if (order.dryRun) return report;
  const { columns = {} } = order;
  if (Object.keys(columns).length > 0 && open.headings.length > 0 && report.errors === 0)
    await keepColumns(sql, run, { ...open, columns });
  return keep(sql, run, inspection, report);
}

async function inspected(file: ImportFile): Promise<Inspection> {
  try {
    return await inspect(file.open(), MAX_BYTES);
  } catch (error) {
    throw error instanceof FileTooLarge ? problem('payload-too-large', { cause: error }) : error;
  }
}

async function* counted(file: ImportFile, { size }: Inspection, { onProgress }: ImportOrder) {
  let done = 0;
  for await (const chunk of file.open()) {
    yield chunk;
    done += chunk.byteLength;
    onProgress?.({ phase: 'reading', done, total: size });
  }
}

async function opened(
  sql: Tx,
  text: AsyncIterable<string>,
  { order, findings }: { order: ImportOrder; findings: Findings },
): Promise<OpenFile> {
  const recall = (headings: readonly string[]) => findColumns(sql, order.sourceId, headings);
  try {
    const open = await openFile(text, { ...order, recall }, order, findings);
    if (open.kind === 'contact-persons' && !order.property) throw problem('property-needed');
    if (open.kind === 'consumption' && !order.unit && !open.namesUnit) throw problem('unit-needed');
    return open;
  } catch (error) {
    throw error instanceof UnknownTable ? problem('unknown-table', { cause: error }) : error;
  }
}

interface Attempt {
  run: Run;
  order: ImportOrder;
  open: OpenFile;
  findings: Findings;
}

const NOTHING: Merged = { created: 0, updated: 0, superseded: 0 };

async function attempt(sql: Tx, { run, order, open, findings }: Attempt): Promise<Merged> {
  const merger = mergers[open.kind];
  const parent = (open.kind === 'contact-persons' ? order.property : order.unit) ?? null;
  let merged = NOTHING;
  try {
    await sql.savepoint(async (inner) => {
      await stageAll(inner, run, open.entries, parent);
      order.onProgress?.({ phase: 'merging', done: 0, total: 0 });
      if (open.rows() > BATCH) await imports.planForMany(inner);
      const { errors, notes } = await merger.resolve(inner, run);
      const repeated = await imports.findRepeated(inner, run);
      addAll(findings, 'error', [...errors, ...repeated.filter(({ same }) => !same)]);
      addAll(findings, 'note', [...notes, ...repeated.filter(({ same }) => same)]);
      if (findings.errors > 0) throw new Undo();
      if (repeated.length > 0) await imports.dropRepeated(inner, run);
      merged = await merger.merge(inner, run);
      await imports.clear(inner, run);
      if (order.dryRun) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return merged;
}

/** Stages rows while the next ones are read. */
async function stageAll(sql: Tx, run: Run, entries: AsyncIterable<Entry>, parent: string | null): Promise<void> {
  let staged: Promise<unknown> = Promise.resolve();
  for await (const rows of batches(entries)) {
    await staged;
    staged = imports.stage(sql, run, rows, parent).execute();
    // Its failure is told where it is waited for, unless reading fails first.
    staged.catch(() => {});
  }
  await staged;
}

/** Rows as JSON at once: an object per row that waited for its batch would be memory that grows with the file. */
async function* batches(entries: AsyncIterable<Entry>): AsyncGenerator<string[]> {
  const newId = idsInOrder();
  let rows: string[] = [];
  let no = 0;
  for await (const entry of entries) {
    const row: imports.StagedRow = { ...entry, no: no++, id: newId(), child_ids: childIds(entry, newId) };
    rows.push(JSON.stringify(row));
    if (rows.length < BATCH) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** A contact and its people may have to be made for a row. */
const childIds = ({ data: { people } }: Entry, newId: () => string) =>
  Array.isArray(people) ? Array.from({ length: people.length + 1 }, newId) : [];

function addAll(findings: Findings, severity: 'error' | 'note', found: readonly StagedFinding[]): void {
  for (const { line, column, code, values } of found) findings.add({ line, column, severity, code, values });
  const totals = new Map(found.map(({ code, total }) => [code, total]));
  const missing = [...totals.values()].reduce((sum, total) => sum + total, 0) - found.length;
  findings.addUnseen(severity, missing);
}

function reportOf({
  inspection: { encoding },
  order: { dryRun, now, fileName },
  open,
  findings,
  merged,
}: Omit<Attempt, 'run'> & { inspection: Inspection; merged: Merged }): KeptReport {
  const rows = open.rows();
  const unchanged = findings.errors > 0 ? 0 : rows - merged.created - merged.updated - merged.superseded;
  return {
    id: null,
    kind: open.kind,
    dryRun,
    encoding,
    rows,
    ...merged,
    unchanged,
    errors: findings.errors,
    findings: findings.list(),
    truncated: findings.truncated,
    createdAt: now.toISOString(),
    fileName: fileName ?? null,
  };
}

/** Keeps the report; a file that went in before and changes nothing now stays the import that it was. */
async function keep(sql: Tx, run: Run, { sha256 }: Inspection, report: KeptReport): Promise<KeptReport> {
  const idle = report.errors === 0 && report.unchanged === report.rows;
  const earlier = idle ? await imports.findSame(sql, run.sourceId, sha256) : null;
  if (earlier) return { ...report, id: earlier };
  const kept = { ...report, id: run.importId };
  await imports.insertImport(sql, run, sha256, kept);
  return kept;
}
