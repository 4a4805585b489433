import { settingsApi } from '@p24/sdk/api';
import { defaultTheme } from '@p24/theme/default';
import { BrandSettings, themeOf } from '../core/brand.js';
import type { RequestContext } from '../core/context.js';
import { demoAccounts } from '../core/demo-accounts.js';
import { problem } from '../core/problem.js';
import { serve } from '../core/serve.js';
import * as settings from './settings.queries.js';

/** The face of a host that belongs to no data source. */
const standard = {
  name: 'Serviceportal',
  slug: null,
  homepage: null,
  legal: { imprint: null, privacy: null, terms: null },
  ...defaultTheme,
};

/** The sign-ins to try, for callers whom the demo may be shown: all of them on the standard host. */
function demoOf(brand: settings.StoredBrand | null, { demo, locale }: RequestContext) {
  if (!demo || brand?.demo === false) return {};
  const accounts = demoAccounts.filter(({ source }) => !brand || source === brand.slug);
  return { demo: accounts.map(({ email, password, label }) => ({ email, password, label: label[locale] })) };
}

export const settingsServed = serve(settingsApi, {
  async theme({ query }, context) {
    const { origin, selfOrigin, services } = context;
    const host = new URL(selfOrigin).hostname;
    const brand = await settings.findBrand(services.database.statement, { origin, host, slug: query.source ?? null });
    if (!brand && (query.source || (origin && origin !== selfOrigin))) throw problem('not-found');
    if (!brand) return { ...standard, ...demoOf(null, context) };
    const { theme, homepage, legal } = BrandSettings.parse(brand.settings);
    const { light, dark } = themeOf(theme);
    return {
      name: brand.name,
      slug: brand.slug,
      homepage,
      legal,
      light,
      dark,
      ...demoOf(brand, context),
    };
  },
});
