import { ownDataApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import type { Portal } from '../portal.js';

/** Everything about whoever is signed in: a file with a word in it. */
export const ownDataMocks = (portal: Portal) =>
  mockApi(portal.base, ownDataApi, portal.person, {
    exportData: () => ({
      url: new URL(portal.link('/me/data-exports/content'), 'http://localhost').href,
      until: new Date(portal.world.now().getTime() + 60 * 60_000).toISOString(),
    }),
    exportContent: () => ({ body: new Blob(['Meine Daten']), name: 'Meine Daten.zip' }),
  });
