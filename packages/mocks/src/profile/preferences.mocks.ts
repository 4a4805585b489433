import type { Preferences } from '@p24/sdk/api';
import { preferencesApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import type { Portal } from '../portal.js';

/** What whoever is signed in has chosen for all data sources; people of stories have seen the first steps. */
export const preferencesMocks = (portal: Portal) => {
  const chosen = new Map<string, Preferences>();
  const of = (id: string): Preferences => chosen.get(id) ?? { locale: 'de', introduced: true };

  return mockApi(portal.base, preferencesApi, portal.person, {
    preferences: (_input, { caller }) => of(caller.id),

    choose({ body: { locale, introduced } }, { caller }) {
      const before = of(caller.id);
      const after = { locale: locale ?? before.locale, introduced: introduced ?? before.introduced };
      chosen.set(caller.id, after);
      return after;
    },
  });
};
