import type { ImportReport } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import type { Content } from '../world.js';

/** What was imported lately, newest first. */
export function importsOf(content: Content, now: Date): ImportReport[] {
  if (content === 'empty') return [];
  return [report(2, now), { ...report(1, now), kind: 'contacts', encoding: 'windows-1252', rows: 12, created: 12 }];
}

const report = (number: number, now: Date): ImportReport => ({
  id: mockId('import', number),
  kind: 'consumption',
  dryRun: false,
  encoding: 'utf-8',
  rows: 72,
  created: 69,
  updated: 2,
  unchanged: 0,
  superseded: 1,
  errors: 0,
  findings: [
    {
      line: 41,
      column: null,
      severity: 'note',
      code: 'superseded',
      detail: 'Eine spätere Zeile desselben Monats gilt.',
    },
  ],
  truncated: false,
  createdAt: daysAgo(now, 30 / number, 6, 15),
});
