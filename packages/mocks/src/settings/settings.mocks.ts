import { settingsApi } from '@p24/sdk/api';
import { pageCss } from '@p24/theme';
import { mockApi } from '../core/mock-api.js';
import type { Portal } from '../portal.js';
import { accounts, source } from '../world.js';

/** The brand of the managing company. */
export const settingsMocks = (portal: Portal) =>
  mockApi(portal.base, settingsApi, portal.anybody, {
    theme: () => ({
      name: source.name,
      slug: source.slug,
      homepage: 'https://www.hausverwaltung-lindenhof.example',
      legal: {
        imprint: 'https://www.hausverwaltung-lindenhof.example/impressum',
        privacy: 'https://www.hausverwaltung-lindenhof.example/datenschutz',
        terms: null,
      },
      ...portal.theme,
      demo: accounts.map(({ email, password, name }) => ({ email, password, label: name })),
    }),
    stylesheet: () => ({ body: pageCss(portal.theme), name: 'theme.css' }),
  });
