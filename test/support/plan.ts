import type { MaybeRow, PendingQuery } from 'postgres';
import type { Tx } from '../../server/src/core/database/database.js';

/** What EXPLAIN says of a node, as far as tests look. */
interface PlanNode {
  'Actual Loops': number;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

const read = (node: PlanNode): number =>
  node['Actual Loops'] *
    (node['Actual Rows'] +
      (node['Rows Removed by Filter'] ?? 0) +
      (node['Rows Removed by Join Filter'] ?? 0) +
      (node['Rows Removed by Index Recheck'] ?? 0)) +
  (node.Plans ?? []).reduce((sum, part) => sum + read(part), 0);

/** The statement runs: how many rows its plan reads or makes on its way, in all of its nodes, and how many pages it touches. */
export async function costs<Rows extends readonly MaybeRow[]>(
  sql: Tx,
  statement: PendingQuery<Rows>,
): Promise<{ found: number; rows: number; pages: number }> {
  const [row] = await sql<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`
    explain (analyze, buffers, format json) ${statement}`;
  const plan = row['QUERY PLAN'][0].Plan;
  return {
    found: plan['Actual Rows'],
    rows: read(plan),
    pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
  };
}
