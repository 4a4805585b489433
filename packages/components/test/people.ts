import type { Brand, Me } from '@p24/sdk';

/** A tenant as the server shows one. */
export const erika: Me = {
  id: '019ac000-0000-7000-8000-000000000001',
  email: 'erika@beispiel.de',
  locale: 'de',
  memberships: [
    {
      sourceId: '019ac000-0000-7000-8000-00000000000a',
      sourceSlug: 'lindenhof',
      sourceName: 'Hausverwaltung Lindenhof',
      timeZone: 'Europe/Berlin',
      role: 'resident',
      contactId: '019ac000-0000-7000-8000-0000000000c1',
      name: 'Erika Muster',
    },
  ],
};

/** A brand without colours of its own: elements wear the default ones. */
export const brand: Brand = {
  name: 'Hausverwaltung Lindenhof',
  title: null,
  slug: 'lindenhof',
  homepage: null,
  legal: { imprint: null, privacy: null, terms: null },
  images: { logo: null, appSmall: null, appLarge: null, favicon: null },
  light: {},
  dark: {},
};
