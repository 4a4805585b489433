import './retention.js';
import { auditManageApi, type ManagedAuditEntry, type Parsed } from '@p24/sdk/api';
import * as z from 'zod';
import { byteOrderMark, csvLine } from '../core/csv.js';
import type { Tx } from '../core/database/database.js';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { serve } from '../core/http/serve.js';
import { searchPatterns, withoutTitles } from '../core/search.js';
import { actionsOf } from './areas.js';
import { audit as record } from './audit.port.js';
import * as audit from './audit.queries.js';
import { checkChain } from './entries.queries.js';

const cursorKey = z.tuple([Micros, z.uuid()]);
/** Entries of one table, and how many are read at once. */
const mostSaved = 50_000;
const chunk = 5_000;

function filterOf({ area, search, person, target, from, until }: Parsed<typeof auditManageApi.download>['query']) {
  const names = searchPatterns(withoutTitles(search)?.toLowerCase());
  return { actions: area ? actionsOf(area) : null, names, person, target, from, until };
}

const shown = ({ details, ...row }: audit.ManagedRow): ManagedAuditEntry => ({ ...row, details: details ?? {} });

const head = [
  ...[
    'number',
    'at',
    'action',
    'actor kind',
    'actor',
    'actor id',
    'person',
    'person id',
    'target',
    'target id',
    'target name',
  ],
  ...['network', 'details', 'hash'],
];

const lineOf = ({ number, at, action, actor, person, target, address, details, hash }: audit.ManagedRow) =>
  csvLine([
    ...[number, at, action, actor?.kind ?? null, actor?.name ?? null, actor?.id ?? null],
    ...[person?.name ?? null, person?.id ?? null, target?.kind ?? null, target?.id ?? null, target?.name ?? null],
    ...[address, details ? JSON.stringify(details) : null, hash],
  ]);

async function tableOf(sql: Tx, sourceId: string, filter: audit.Filter): Promise<{ text: string; entries: number }> {
  const lines = [byteOrderMark + csvLine(head)];
  let after: readonly [string, string] | null = null;
  do {
    const rows: audit.ManagedRow[] = await audit.list(sql, sourceId, { ...filter, after, limit: chunk });
    const page = rows.slice(0, chunk);
    lines.push(...page.map(lineOf));
    const last = page.at(-1);
    after = rows.length > chunk && last ? [last.micros, last.id] : null;
  } while (after && lines.length <= mostSaved);
  return { text: lines.join(''), entries: lines.length - 1 };
}

/** Managers' reading of the log. */
export const auditManageServed = serve(auditManageApi, {
  async list({ query: { cursor, limit, ...query } }, { sql, source }) {
    const order = { ...filterOf(query), after: decodeCursor(cursor, cursorKey), limit };
    const rows = await audit.list(sql, source.sourceId, order);
    return toPage(rows, limit, { item: shown, key: ({ micros, id }) => [micros, id] });
  },

  chain: async (_input, { sql, source, now }) => ({
    ...(await checkChain(sql, source.sourceId)),
    checkedAt: now.toISOString(),
  }),

  async download({ query }, context) {
    const { sql, source } = context;
    const { sourceId } = source;
    const { text, entries } = await tableOf(sql, sourceId, filterOf(query));
    await record(sql, context, { action: 'list.exported', source: sourceId, details: { list: 'audit', entries } });
    return { body: text, type: 'text/csv; charset=utf-8', name: 'Protokoll.csv' };
  },
});
