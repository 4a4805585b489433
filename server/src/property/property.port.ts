import type { Call } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import { emergenciesOf, managerOf } from './emergencies.js';
import * as homes from './homes.queries.js';

export { managerOf } from './emergencies.js';
export { type ContactPersonRow as ContactPerson, type Home, isHome } from './homes.queries.js';

/** The contracts of these contacts, in properties that are online, those that run first. */
export const homesForChat = (sql: Tx, own: OwnContacts, now: Date): Promise<homes.Home[]> =>
  homes.listHomes(sql, own, now);

/** Whom these contacts can turn to in the properties where they hold a running contract, with public data alone. */
export const contactsForChat = (sql: Tx, own: OwnContacts, now: Date): Promise<homes.ContactPersonRow[]> =>
  homes.listContactPersons(sql, own, { now });

/** Whom these contacts of one data source call in danger, at any hour; none where nobody is named. */
export async function emergenciesFor(sql: Tx, own: OwnContacts, at: { sourceId: string; now: Date }): Promise<Call[]> {
  const { emergency } = await managerOf(sql, at.sourceId);
  return emergenciesOf(await homes.listContactPersons(sql, own, at), emergency);
}
