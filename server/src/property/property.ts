import { propertyApi } from '@p24/sdk/api';
import * as z from 'zod';
import { decodeCursor, KeyText, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { ownContacts, reachOf } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { emergenciesOf, managerOf } from './emergencies.js';
import { listContactPersons } from './homes.queries.js';
import * as properties from './property.queries.js';

const propertyKey = z.tuple([KeyText, KeyText, z.uuid()]);
const contractKey = z.tuple([KeyText, KeyText, z.enum(['0', '0+', '1', '1+', '2', '2+']), KeyText, z.uuid()]);

/** Residents' operations on properties and contracts. */
export const propertyServed = serve(propertyApi, {
  async list({ query }, { sql, caller, now }) {
    const { property, contract, limit } = query;
    const after = decodeCursor(query.cursor, propertyKey);
    const own = await reachOf(sql, caller, query);
    const rows = await properties.listProperties(sql, own, { after, limit, now, property, contract });
    return toPage(rows, limit, { item: (row) => row, key: ({ source: by, name, id }) => [by, name, id] });
  },

  async get({ params: { id } }, { sql, caller, now }) {
    const own = ownContacts(caller);
    const property = await properties.findProperty(sql, own, id, now);
    if (!property) throw problem('not-found');
    const contactPersons = await listContactPersons(sql, own, { now, property: id });
    const { emergency, ...manager } = await managerOf(sql, property.sourceId);
    return { ...property, manager, emergencies: emergenciesOf(contactPersons, emergency), contactPersons };
  },

  async managers(_input, { sql, caller }) {
    const sources = [...new Set(caller.memberships.map(({ sourceId }) => sourceId))];
    const found = await Promise.all(
      sources.map(async (sourceId) => ({ sourceId, ...(await managerOf(sql, sourceId)) })),
    );
    const items = found.map(({ emergency, ...one }) => ({ ...one, emergencies: emergenciesOf([], emergency) }));
    return { items: items.sort((one, other) => one.name.localeCompare(other.name, 'de')) };
  },

  async contracts({ query }, { sql, caller, now }) {
    const { property, contract, limit } = query;
    const after = decodeCursor(query.cursor, contractKey);
    const own = await reachOf(sql, caller, query);
    const rows = await properties.listContracts(sql, own, { after, limit, now, property, contract });
    return toPage(rows, limit, {
      item: (row) => row,
      key: ({ source, property: { name }, place, unitName, id }) => [source, name, place, unitName, id],
    });
  },
});
