import type { ManagedBrand } from '@p24/sdk/api';
import { deriveTheme } from '@p24/theme/derive';
import type { Portal } from '../portal.js';
import { source } from '../world.js';

const none = { logo: null, appSmall: null, appLarge: null, mail: null, favicon: null };

/** What the managing company begins with. */
const first: ManagedBrand = {
  name: source.name,
  title: null,
  homepage: 'https://www.hausverwaltung-lindenhof.example',
  legal: {
    imprint: 'https://www.hausverwaltung-lindenhof.example/impressum',
    privacy: 'https://www.hausverwaltung-lindenhof.example/datenschutz',
    terms: null,
  },
  postal: 'Lindenhof 4\n06108 Halle (Saale)',
  phone: '0341 5550-100',
  hours: 'Mo–Fr 9–17 Uhr',
  emergency: '0341 5550-199',
  colors: null,
  images: none,
};

/** The face of the managing company, as it was last saved. */
export class MockBrand {
  current: ManagedBrand = first;
  /** Uploaded pictures by the name in their address. */
  readonly pictures = new Map<string, Blob>();
  readonly #portal: Portal;

  constructor(portal: Portal) {
    this.#portal = portal;
  }

  /** Its colours: the chosen ones, else the portal's. */
  get theme() {
    const { colors } = this.current;
    return colors ? deriveTheme(colors) : this.#portal.theme;
  }
}

const brands = new WeakMap<Portal, MockBrand>();

/** The one face of a portal. */
export function brandOf(portal: Portal): MockBrand {
  const brand = brands.get(portal) ?? new MockBrand(portal);
  brands.set(portal, brand);
  return brand;
}
