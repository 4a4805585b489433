import type { UnitConsumption } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import { listHomes } from './homes.js';

/** The consumption that these contacts may see of their homes, two years back; homes without any are left out. */
export async function consumptionForChat(sql: Tx, own: OwnContacts): Promise<UnitConsumption[]> {
  const homes = await listHomes(sql, own, { months: 24 });
  return homes.filter(({ series }) => series.length > 0);
}
