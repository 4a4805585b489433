import type { UnitConsumption } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import { enqueue } from '../core/outbox/outbox.js';
import { listHomes } from './homes.js';
import { consumptionMonthly } from './monthly.mail.js';
import { listTold } from './monthly.queries.js';

/** How many months ago a month may have been of which people are still told: later figures are history. */
const lateMonths = 3;

/** The consumption that these contacts may see of their homes, two years back; homes without any are left out. */
export async function consumptionForChat(sql: Tx, own: OwnContacts): Promise<UnitConsumption[]> {
  const homes = await listHomes(sql, own, { months: 24 });
  return homes.filter(({ series }) => series.length > 0);
}

/**
 * Tells whoever may see it of the newest month of units for which something was supplied (§ 6a HeizkostenV), in the
 * transaction that brings it: once for each contract and month, whatever is supplied again.
 */
export async function tellMonths(sql: Tx, sourceId: string, units: readonly string[]): Promise<void> {
  const told = await listTold(sql, sourceId, units, lateMonths);
  const orders = told.map(({ contractId, month, personId, contactId, delegateId, email }) => ({
    ...{ sourceId, channel: 'mail' as const, recipient: email, template: consumptionMonthly, data: { month } },
    ...{ personId, contactId, delegateId, itemKind: 'consumption', itemId: contractId },
    dedupeKey: `${consumptionMonthly} ${contractId} ${month} ${personId}`,
  }));
  await enqueue(sql, orders);
}
