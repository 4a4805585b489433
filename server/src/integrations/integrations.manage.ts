import { Readable } from 'node:stream';
import { integrationsManageApi } from '@p24/sdk/api';
import * as z from 'zod';
import type { Tx } from '../core/database/database.js';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { type FieldIssue, invalid, problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { findColumns } from './columns.queries.js';
import { type ImportFile, importFile } from './import-file.js';
import { toldReport } from './integrations.port.js';
import * as imports from './integrations.queries.js';
import { preview } from './preview.js';
import { sampleTables } from './sample-tables.js';
import { spool } from './spool.js';
import { tables } from './tables/tables.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const cursorKey = z.tuple([Micros, z.uuid()]);

/** Managers' operations on imports. */
export const integrationsManageServed = serve(
  integrationsManageApi,
  {
    async import({ query, upload }, { sql, source, caller, now, locale }) {
      const { sourceId, timeZone } = source;
      await requireTargets(sql, sourceId, query);
      const file = await spool(upload.stream);
      try {
        const report = await importFile(sql, file, { sourceId, timeZone, ...query, by: caller.accountId, now });
        return toldReport(report, locale);
      } finally {
        await file.remove();
      }
    },

    async previewImport({ query: { kind, columns }, upload }, { sql, source, locale }) {
      const { sourceId, timeZone } = source;
      if (kind === 'bved') throw problem('unknown-table');
      const recall = (headings: readonly string[]) => findColumns(sql, sourceId, headings);
      const asked = { table: kind ? tables[kind] : null, columns, recall };
      return preview(await readAll(upload.stream), asked, { reading: { timeZone }, locale });
    },

    async importTables() {
      return { items: sampleTables };
    },

    async imports({ query }, { sql, source }) {
      const { limit } = query;
      const rows = await imports.listImports(sql, source.sourceId, {
        after: decodeCursor(query.cursor, cursorKey),
        limit,
      });
      return toPage(rows, limit, { item: ({ report }) => report, key: ({ createdAt, id }) => [createdAt, id] });
    },

    async getImport({ params }, { sql, source, locale }) {
      const [found] = await imports.findImport(sql, source.sourceId, params.id);
      if (!found) throw problem('not-found');
      return toldReport(found.report, locale);
    },
  },
  { de: de.problems, en: en.problems },
);

/** An upload that is small enough to be kept in memory. */
async function readAll(stream: AsyncIterable<Uint8Array>): Promise<ImportFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return { open: () => Readable.from(chunks) };
}

async function requireTargets(
  sql: Tx,
  sourceId: string,
  { property, unit }: { property?: string | undefined; unit?: string | undefined },
): Promise<void> {
  const issues: FieldIssue[] = [];
  if (property && !(await imports.exists(sql, 'properties', sourceId, property))) {
    issues.push({ pointer: '#/query/property', code: 'unknown-property' });
  }
  if (unit && !(await imports.exists(sql, 'units', sourceId, unit))) {
    issues.push({ pointer: '#/query/unit', code: 'unknown-unit' });
  }
  if (issues.length > 0) throw invalid(issues);
}
