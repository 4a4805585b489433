import { propertyManageApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { forgiving, foundPage, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { contacts, type Home, properties } from '../world.js';

/** The managing company's houses. */
export const propertyManageMocks = (portal: Portal) =>
  mockApi(portal.base, propertyManageApi, portal.manager, {
    list({ query }) {
      const { items, similar } = forgiving(properties, query, ({ name, address }) => [name, address].join(' '));
      const found = items.map((property) => ({
        ...property,
        online: !portal.world.offline.has(property.id),
        contacts: contacts.filter(({ propertyId }) => propertyId === property.id).length,
        coming: 0,
      }));
      return foundPage(pageOf(found, query), similar);
    },

    units({ params: { id }, query }) {
      if (!properties.some((property) => property.id === id)) throw new MockProblem('not-found');
      const living = ({ contactId }: Home) => contacts.find((contact) => contact.id === contactId)?.propertyId === id;
      const units = portal.world.homes.filter(living).map(({ unit }) => ({ id: unit.id, name: unit.name }));
      return pageOf(units, query);
    },

    setOnline({ params: { id }, body: { online } }) {
      if (!properties.some((property) => property.id === id)) throw new MockProblem('not-found');
      if (online) portal.world.offline.delete(id);
      else portal.world.offline.add(id);
      portal.hub.resync();
      return { id, online };
    },
  });
