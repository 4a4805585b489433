import { propertyManageApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { matches, pageOf } from '../core/pages.js';
import type { Portal } from '../portal.js';
import { contacts, properties } from '../world.js';

/** The managing company's houses. */
export const propertyManageMocks = (portal: Portal) =>
  mockApi(portal.base, propertyManageApi, portal.manager, {
    list({ query }) {
      const found = properties
        .filter(({ name, address }) => matches(query.search, name, address))
        .map((property) => ({
          ...property,
          contacts: contacts.filter(({ propertyId }) => propertyId === property.id).length,
        }));
      return pageOf(found, query);
    },
  });
