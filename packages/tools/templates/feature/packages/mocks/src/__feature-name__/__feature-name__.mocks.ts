import { __featureName__Api } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { pageOf } from '../core/pages.js';
import type { Portal } from '../portal.js';
import { __featureName__Of } from './__feature-name__.data.js';

/** The __words__ of whoever is signed in. */
export const __featureName__Mocks = (portal: Portal) =>
  mockApi(portal.base, __featureName__Api, portal.resident, {
    list({ query }, { caller }) {
      const own = __featureName__Of(portal.content, portal.world.now()).filter(({ contactId }) => contactId === caller);
      const { items, nextCursor } = pageOf(own, query);
      return {
        items: items.map(({ id, sourceId, title, createdAt }) => ({ id, sourceId, title, createdAt })),
        nextCursor,
      };
    },
  });
