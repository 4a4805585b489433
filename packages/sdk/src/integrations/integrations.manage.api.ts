import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Flag, Id, InSource, InSourceById, Instant, Paging, page } from '../core/schemas.js';

export const ImportKind = z
  .enum(['contacts', 'contact-persons', 'notices', 'consumption', 'properties', 'units', 'contracts', 'bved'])
  .meta({ id: 'ImportKind', description: 'Which table; `bved` is monthly consumption as JSON of the bved interface.' });
export type ImportKind = z.infer<typeof ImportKind>;

export const ImportFinding = z
  .object({
    line: z.int().nullable().describe('Line in the file, the header being 1; null for the whole file.'),
    column: z.string().nullable().describe('Column heading as in the file, or JSON pointer.'),
    severity: z.enum(['error', 'note']).describe('One error stops the whole import.'),
    code: z.string(),
    detail: z.string().describe("A sentence in the caller's language."),
  })
  .meta({ id: 'ImportFinding' });
export type ImportFinding = z.infer<typeof ImportFinding>;

export const ImportReport = z
  .object({
    id: Id.nullable().describe('Null for a dry run.'),
    kind: ImportKind,
    dryRun: z.boolean(),
    encoding: z.enum(['utf-8', 'windows-1252']),
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    superseded: z.int().describe('Rows kept as history because a later update of the same key wins.'),
    errors: z.int(),
    findings: z.array(ImportFinding).describe('At most 1,000; `truncated` says when there were more.'),
    truncated: z.boolean(),
    createdAt: Instant,
    fileName: z.string().nullable().describe('As it was handed in.'),
    by: z.string().nullable().describe('Name of who handed it in; null for a report that was just made.'),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const Heading = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** What is kept of a heading of a file, and compared where its columns are said. */
export const longestHeading = 200;

const MappedColumns = z
  .record(Heading.min(1).max(longestHeading), Heading.max(60))
  .refine((columns) => Object.keys(columns).length <= 100);

/** What the columns of a table hold where its headings do not say it. */
export const ImportColumns = z
  .union([
    MappedColumns,
    z
      .string()
      .max(8000)
      .refine(isJson, { abort: true })
      .transform((text): unknown => JSON.parse(text))
      .pipe(MappedColumns),
  ])
  .describe(
    'By heading of the file, the heading that it stands for (`{"Mieterin": "Name"}`), or nothing for a column that is ' +
      'not taken over; as JSON. What is not named is recognised by its heading. Kept for tables with the same headings.',
  );
export type ImportColumns = z.infer<typeof MappedColumns>;

export const ImportOptions = z.object({
  kind: ImportKind.optional().describe('Absent: recognised by the column headings.'),
  columns: ImportColumns.optional(),
  dryRun: Flag.default(false),
  property: Id.optional().describe('For contact persons, whose table lacks the property.'),
  unit: Id.optional().describe('For consumption, whose table lacks the unit.'),
  fileName: z.string().max(255).optional().describe('What the file is called, for the list of imports.'),
});

export const ImportTable = z
  .object({
    kind: ImportKind,
    columns: z.array(
      z.object({
        heading: z.string().describe('As it stands in the first line; case and spaces do not matter.'),
        required: z.boolean().describe('Whether a file without it is refused.'),
        parts: z.array(z.string()).describe('Headings of columns that may make it up instead.'),
      }),
    ),
    sample: z.string().describe('A table of this kind with one row, as CSV.'),
  })
  .meta({ id: 'ImportTable' });
export type ImportTable = z.infer<typeof ImportTable>;

export const ImportPreview = z
  .object({
    kind: ImportKind.nullable().describe(
      'As asked, as last time, or as headings and cells suggest; null where they do not.',
    ),
    columns: z
      .array(
        z.object({
          heading: z.string(),
          samples: z.array(z.string()).describe('What stands in it first.'),
          as: z.string().nullable().describe('The heading that it stands for; null when it is not taken over.'),
        }),
      )
      .describe('The columns of the file that have a heading, at most 100.'),
    rows: z
      .array(
        z.object({
          line: z.int(),
          cells: z.array(
            z.object({
              heading: z.string().describe('Of the kind of table, not of the file.'),
              text: z.string(),
              detail: z.string().nullable().describe('What is the matter with it, in a sentence.'),
            }),
          ),
        }),
      )
      .describe('The first rows as they would be read.'),
    findings: z.array(ImportFinding).describe('What is wrong with the columns.'),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const integrationsManageApi = defineApi({
  import: {
    route: 'POST /manage/:source/imports',
    summary: 'Import a table as the property software exports it, all or nothing.',
    access: 'manager',
    params: InSource,
    query: ImportOptions,
    upload: { types: ['text/csv', 'application/json', 'application/octet-stream'], maxBytes: 64 * 1024 * 1024 },
    result: ImportReport,
    problems: { 'unknown-table': 422, 'property-needed': 422, 'unit-needed': 422, 'import-running': 409 },
  },
  previewImport: {
    route: 'POST /manage/:source/import-previews',
    summary: 'Show what the columns of a table seem to hold, and its first rows as they would be read.',
    access: 'manager',
    params: InSource,
    query: ImportOptions.pick({ kind: true, columns: true }),
    upload: { types: ['text/csv', 'application/octet-stream'], maxBytes: 256 * 1024 },
    result: ImportPreview,
    problems: { 'unknown-table': 422 },
  },
  importTables: {
    route: 'GET /manage/:source/import-tables',
    summary: 'List the tables that can be imported, in the order in which they build on each other.',
    access: 'manager',
    params: InSource,
    result: z.object({ items: z.array(ImportTable) }),
  },
  imports: {
    route: 'GET /manage/:source/imports',
    summary: 'List the imports of a data source, newest first.',
    access: 'manager',
    params: InSource,
    query: Paging,
    result: page(ImportReport.omit({ findings: true })),
    problems: { 'invalid-cursor': 400 },
  },
  getImport: {
    route: 'GET /manage/:source/imports/:id',
    summary: 'Show the report of one import.',
    access: 'manager',
    params: InSourceById,
    result: ImportReport,
  },
});
