import { integrationsManageApi } from '@p24/sdk/api';
import type { ImportKind, ImportReport } from '@p24/sdk/manage';
import { mockApi } from '../core/mock-api.js';
import { pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { importTables } from './integrations.data.js';

/** By which column headings a table is recognised. */
const headings: Readonly<Partial<Record<ImportKind, RegExp>>> = {
  consumption: /^\uFEFF?Periode;Leistungstyp/,
  'contact-persons': /^\uFEFF?Kategorie;Kontakt/,
  contacts: /^\uFEFF?Name;Adresse/,
  notices: /^\uFEFF?.{1,4}berschrift;/,
  bved: /^\s*\{\s*"billingunit"/,
};

/** Imports of tables: recognises them, counts their rows, keeps nothing of them. */
export const integrationsManageMocks = (portal: Portal) => {
  const { imports, now } = portal.world;

  return mockApi(portal.base, integrationsManageApi, portal.manager, {
    async import({ query }, { request }) {
      const text = await request.text();
      const kind = query.kind ?? recognise(text);
      if (!kind) throw new MockProblem('unknown-table');
      if (kind === 'contact-persons' && !query.property) throw new MockProblem('property-needed');
      if (kind === 'consumption' && !query.unit) throw new MockProblem('unit-needed');
      const report = reportOf(kind, text, query, now());
      if (!query.dryRun) imports.unshift({ ...report, by: 'Erika Musterfrau' });
      return report;
    },

    async previewImport({ query }, { request }) {
      const text = (await request.text()).replace(/^\uFEFF/, '');
      const kind = query.kind ?? recognise(text) ?? null;
      const [headings = [], ...rows] = text
        .trim()
        .split(/\r?\n/)
        .map((row) => row.split(';'));
      const said = typeof query.columns === 'object' ? query.columns : {};
      const known = importTables.find((table) => table.kind === kind)?.columns.map(({ heading }) => heading) ?? [];
      const columns = headings.map((heading, at) => {
        const as = said[heading] ?? heading;
        return {
          heading,
          samples: rows.flatMap((row) => row[at] || []).slice(0, 3),
          as: known.includes(as) ? as : null,
        };
      });
      return {
        ...{ kind, columns, findings: [] },
        rows: rows.slice(0, 5).map((row, index) => ({
          line: index + 2,
          cells: columns.flatMap(({ as }, at) => (as ? { heading: as, text: row[at] ?? '', detail: null } : [])),
        })),
      };
    },

    importTables: () => ({ items: importTables }),

    imports({ query }) {
      const { items, nextCursor } = pageOf(
        imports.map((one) => ({ ...one, id: one.id ?? '' })),
        query,
      );
      return { items: items.map(({ findings: _, ...report }) => report), nextCursor };
    },

    getImport({ params }) {
      const found = imports.find(({ id }) => id === params.id);
      if (!found) throw new MockProblem('not-found');
      return found;
    },
  });
};

const recognise = (text: string) =>
  (Object.entries(headings) as [ImportKind, RegExp][]).find(([, heading]) => heading.test(text))?.[0];

/** What is told about a file besides the file. */
interface Told {
  dryRun: boolean;
  fileName?: string | undefined;
}

function reportOf(kind: ImportKind, text: string, { dryRun, fileName }: Told, now: Date): ImportReport {
  const rows = kind === 'bved' ? 1 : text.trim().split('\n').length - 1;
  return {
    id: dryRun ? null : crypto.randomUUID(),
    kind,
    dryRun,
    encoding: text.includes('\uFFFD') ? 'windows-1252' : 'utf-8',
    rows,
    created: rows,
    updated: 0,
    unchanged: 0,
    superseded: 0,
    errors: 0,
    findings: [],
    truncated: false,
    createdAt: now.toISOString(),
    ...{ fileName: fileName ?? null, by: null },
  };
}
