import type { Client, Contract, Me } from '@p24/sdk';
import { type Homes, homesOf } from './homes.js';
import { sidesOf } from './sides.js';
import { type Place, placeAt } from './views.js';

/** What the portal knows of a person before it shows a page, so that nothing moves afterwards. */
export interface Known {
  /** Undefined for who has no home, and where it cannot be read. */
  homes: Homes | undefined;
  /** Undefined where it cannot be read. */
  preferences: Awaited<ReturnType<Client['preferences']['get']>> | undefined;
}

/** 100 contracts at most; undefined where they cannot be read. */
async function contractsOf(client: Client): Promise<readonly Contract[] | undefined> {
  return (await client.contracts.list({ limit: 100 }).catch(() => undefined))?.items;
}

/** Whether an address is one of a resident's own pages: the first one and those of the account are everybody's. */
function isResidents(place: Place | null): boolean {
  return place?.view.side === 'resident' && !place.view.menu && place.view.path !== '';
}

/** So long the page waits for its element, to be made up once with it, in milliseconds. */
const longest = 300;

/**
 * Asks about whoever is there before it is known who that is, all at the same time, and brings the element of the page;
 * contracts, which managers may not read, where the address is a resident's. Never rejects.
 */
export function getToKnow(client: Client): (me: Me) => Promise<Known> {
  const place = placeAt(location);
  const brought = place?.view.load().catch(() => {});
  const asked = isResidents(place) ? contractsOf(client) : undefined;
  const preferences = client.preferences.get().catch(() => undefined);
  return async (me) => {
    const contracts = sidesOf(me).includes('resident') ? await (asked ?? contractsOf(client)) : undefined;
    const known = { homes: contracts && homesOf(me, contracts), preferences: await preferences };
    await Promise.race([brought, new Promise((late) => setTimeout(late, longest))]);
    return known;
  };
}
