import { settingsApi } from '@p24/sdk/api';
import { BrandSettings, themeOf } from '../core/brand.js';
import type { RequestContext } from '../core/context.js';
import { demoAccounts } from '../core/demo-accounts.js';
import { problem } from '../core/problem.js';
import { serve } from '../core/serve.js';
import * as settings from './settings.queries.js';

/** The sign-ins to try, for callers whom the demo may be shown. */
function demoOf(brand: settings.StoredBrand, { demo, locale }: RequestContext) {
  if (!brand.demo || !demo) return {};
  const accounts = demoAccounts.filter(({ source }) => source === brand.slug);
  return { demo: accounts.map(({ email, password, label }) => ({ email, password, label: label[locale] })) };
}

export const settingsServed = serve(settingsApi, {
  async theme({ query }, context) {
    const { origin, selfOrigin, services } = context;
    const host = new URL(selfOrigin).hostname;
    const brand = await settings.findBrand(services.database.statement, { origin, host, slug: query.source ?? null });
    if (!brand) throw problem('not-found');
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
