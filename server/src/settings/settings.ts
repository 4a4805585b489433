import { settingsApi } from '@p24/sdk/api';
import { pageCss } from '@p24/theme';
import { defaultTheme } from '@p24/theme/default';
import { BrandSettings, themeOf } from '../core/brand.js';
import type { Statement } from '../core/database/database.js';
import { demoAccounts } from '../core/demo-accounts.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { findPicture } from './brand.queries.js';
import { perKind, shownPicture } from './brand-pictures.js';
import * as settings from './settings.queries.js';

/** The face of a host that belongs to no data source. */
const standard = {
  name: 'Serviceportal',
  title: null,
  slug: null,
  homepage: null,
  legal: { imprint: null, privacy: null, terms: null },
  images: { logo: null, appSmall: null, appLarge: null, favicon: null },
  ...defaultTheme,
};

/** An address with a hash in it never leads to something else. */
const forGood = 'public, max-age=31536000, immutable';

/** The sign-ins to try, for callers whom the demo may be shown: on the standard host those of all its companies. */
async function demoOf(brand: settings.StoredBrand | null, { demo, locale, services }: RequestContext) {
  if (!demo) return {};
  const shown = brand ? [brand] : await demoBrands(services.database.statement);
  const slugs = new Set(shown.filter((one) => one.demo).map(({ slug }) => slug));
  const accounts = demoAccounts.filter(({ source, also }) => slugs.has(source) || (also && slugs.has(also)));
  if (accounts.length === 0) return {};
  return { demo: accounts.map(({ email, password, label }) => ({ email, password, label: label[locale] })) };
}

/** The demo's companies, as far as they are still there: a real one has ended them. */
async function demoBrands(statement: Statement): Promise<settings.StoredBrand[]> {
  const slugs = [...new Set(demoAccounts.map(({ source }) => source))];
  const found = await Promise.all(slugs.map((slug) => settings.findBrand(statement, { origin: null, host: '', slug })));
  return found.filter((brand) => brand !== null);
}

/** The brand that a page means, null on the standard host; a page or a source that nobody knows is not found. */
async function brandOf(source: string | undefined, { origin, selfOrigin, services }: RequestContext) {
  const host = new URL(selfOrigin).hostname;
  const brand = await settings.findBrand(services.database.statement, { origin, host, slug: source ?? null });
  if (!brand && (source || (origin && origin !== selfOrigin))) throw problem('not-found');
  return brand;
}

export const settingsServed = serve(settingsApi, {
  async theme({ query }, context) {
    const brand = await brandOf(query.source, context);
    if (!brand) return { ...standard, ...(await demoOf(null, context)) };
    const { theme, title, homepage, legal, images } = BrandSettings.parse(brand.settings);
    const { name, slug, sourceId } = brand;
    const { mail: _, ...shown } = perKind((kind) => images[kind] && shownPicture(sourceId, images[kind]));
    const { light, dark } = themeOf(theme);
    return { name, title, slug, homepage, legal, images: shown, light, dark, ...(await demoOf(brand, context)) };
  },

  async stylesheet({ query }, context) {
    const brand = await brandOf(query.source, context);
    const body = pageCss(themeOf(brand && BrandSettings.parse(brand.settings).theme));
    return { body, headers: { 'cache-control': 'public, max-age=300' } };
  },

  async picture({ params: { source, picture } }, { services }) {
    const sha256 = picture.slice(0, -'.png'.length);
    const found = await services.database.transaction({ sources: [source] }, (sql) => findPicture(sql, source, sha256));
    if (!found) throw problem('not-found');
    return {
      body: services.files.read(source, Buffer.from(sha256, 'hex')),
      inline: true,
      headers: { 'cache-control': forGood, etag: `"${sha256}"`, 'content-length': String(found.size) },
    };
  },
});
