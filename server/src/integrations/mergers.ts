import type { ImportKind } from '@p24/sdk/api';
import { tellMonths } from '../consumption/consumption.port.js';
import type { Tx } from '../core/database/database.js';
import { announce, announceAll } from '../core/events/events.js';
import { bumpSource } from '../core/feed/changes.js';
import { rebuildFeed } from '../core/feed/feed.js';
import { lockFeed } from '../core/feed/feed.queries.js';
import { categoriesByName } from '../notices/notices.port.js';
import { BOUND, type Merged, type MergedFor, type Merger, type Run } from './merging.js';
import * as consumption from './tables/consumption.queries.js';
import * as contactPersons from './tables/contact-persons.queries.js';
import * as contacts from './tables/contacts.queries.js';
import * as contracts from './tables/contracts.queries.js';
import * as notices from './tables/notices.queries.js';
import * as people from './tables/people.queries.js';
import * as properties from './tables/properties.queries.js';

/** Lets everybody read anew what an import has changed. */
async function tellAll(sql: Tx, { sourceId }: Run, merged: Merged): Promise<Merged> {
  if (merged.created + merged.updated > 0) {
    await bumpSource(sql, sourceId);
    await announceAll(sql, sourceId);
  }
  return merged;
}

/** Brings what is shown in line with who lives in a house or looks after it: that decides on everything. */
async function follow(sql: Tx, run: Run, { contacts: concerned, ...merged }: MergedFor): Promise<Merged> {
  // Too many to be named one by one: the whole data source is rebuilt.
  if (concerned.length === BOUND) await rebuildFeed(sql, run.sourceId);
  else if (concerned.length > 0) await rebuildFeed(sql, run.sourceId, { contacts: concerned });
  return tellAll(sql, run, merged);
}

const contactsMerger: Merger = {
  async resolve(sql, run) {
    await contacts.matchByNumber(sql, run);
    const ambiguous = await contacts.findAmbiguous(sql, run);
    await contacts.matchByName(sql, run);
    return { errors: [...ambiguous, ...(await contacts.findTwice(sql, run))], notes: [] };
  },
  async merge(sql, run) {
    const merged = await contacts.merge(sql, run);
    await people.rename(sql, run);
    await people.add(sql, run);
    await people.removeUnnamed(sql, run);
    await people.setEmails(sql, run);
    return merged;
  },
};

const contactPersonsMerger: Merger = {
  async resolve(sql, run) {
    const errors = await contactPersons.findAmbiguous(sql, run);
    await contactPersons.matchContacts(sql, run);
    const notes = await contactPersons.findNewcomers(sql, run);
    await contactPersons.matchContactPersons(sql, run);
    return { errors, notes };
  },
  async merge(sql, run) {
    await contactPersons.createNewcomers(sql, run);
    return follow(sql, run, await contactPersons.mergeContactPersons(sql, run));
  },
};

const noticesMerger: Merger = {
  async resolve(sql, run) {
    const categories = await categoriesByName(sql, run.sourceId, await notices.categoryNames(sql, run));
    for (const [name, id] of categories) await notices.setCategory(sql, run, name, id);
    await notices.matchNotices(sql, run);
    return { errors: [], notes: await notices.findReleased(sql, run) };
  },
  merge: notices.mergeNotices,
};

const propertiesMerger: Merger = {
  async resolve(sql, run) {
    await properties.matchProperties(sql, run);
    return { errors: [], notes: [] };
  },
  async merge(sql, run) {
    // Whoever releases meanwhile names the new house.
    await lockFeed(sql, run.sourceId);
    return tellAll(sql, run, await properties.mergeProperties(sql, run));
  },
};

const unitsMerger: Merger = {
  async resolve(sql, run) {
    await properties.matchParents(sql, run);
    await properties.matchUnits(sql, run);
    const homeless = await properties.findWithoutProperty(sql, run);
    return { errors: [...homeless, ...(await properties.findTakenMetering(sql, run))], notes: [] };
  },
  merge: properties.mergeUnits,
};

const contractsMerger: Merger = {
  async resolve(sql, run) {
    await properties.matchParents(sql, run);
    const ambiguous = await contracts.findAmbiguousParties(sql, run);
    await contracts.matchParties(sql, run);
    await contracts.matchContracts(sql, run);
    await contracts.joinRows(sql, run);
    const errors = [
      ...(await properties.findWithoutProperty(sql, run)),
      ...(await contracts.findWithoutUnit(sql, run)),
      ...ambiguous,
      ...(await contracts.findWithoutParty(sql, run)),
      ...(await contracts.findDisagreeing(sql, run)),
    ];
    return { errors, notes: [] };
  },
  merge: async (sql, run) => follow(sql, run, await contracts.mergeContracts(sql, run)),
};

const consumptionMerger: Merger = {
  async resolve(sql, run) {
    const errors = await consumption.findAmbiguousUnits(sql, run);
    await consumption.matchByMetering(sql, run);
    await consumption.matchByNumber(sql, run);
    errors.push(...(await consumption.findWithoutUnit(sql, run)));
    await consumption.matchSupplies(sql, run);
    return { errors, notes: [] };
  },
  async merge(sql, run) {
    const merged = await consumption.mergeSupplies(sql, run);
    await tell(sql, run, merged);
    // A figure that was missing comes in as a correction.
    if (merged.created + merged.updated > 0) await tellMonths(sql, run.sourceId, await consumption.listUnits(sql, run));
    return merged;
  },
};

/** Puts everybody's cached consumption out of date and hints at it. */
async function tell(sql: Tx, { sourceId, importId }: Run, { created, updated }: Merged): Promise<void> {
  if (created + updated === 0) return;
  await bumpSource(sql, sourceId);
  await announce(sql, { sourceId, contacts: 'all', feature: 'consumption', id: importId });
}

/** How each kind of file goes into the portal. */
export const mergers: Readonly<Record<ImportKind, Merger>> = {
  contacts: contactsMerger,
  'contact-persons': contactPersonsMerger,
  notices: noticesMerger,
  properties: propertiesMerger,
  units: unitsMerger,
  contracts: contractsMerger,
  consumption: consumptionMerger,
  bved: consumptionMerger,
};
