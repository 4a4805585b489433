import { settingsApi } from '@p24/sdk/api';
import { pageCss } from '@p24/theme';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { accounts, source } from '../world.js';
import { brandOf } from './brand.data.js';

/** The brand of the managing company. */
export function settingsMocks(portal: Portal) {
  const brand = brandOf(portal);
  return mockApi(portal.base, settingsApi, portal.anybody, {
    theme: () => ({
      ...brand.current,
      slug: source.slug,
      ...brand.theme,
      demo: accounts.map(({ email, password, name }) => ({ email, password, label: name })),
    }),
    stylesheet: () => ({ body: pageCss(brand.theme), name: 'theme.css' }),
    picture({ params: { picture } }) {
      const body = brand.pictures.get(picture);
      if (!body) throw new MockProblem('not-found');
      return { body, type: body.type, inline: true };
    },
  });
}
