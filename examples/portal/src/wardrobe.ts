import { sharedBrand } from '@p24/components';
import type { Brand, Client } from '@p24/sdk';
import { pageCss, themeSheet } from '@p24/theme';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { wearSign } from './favicon.js';

/** Logos are drawn for the header's colour in light surroundings: they stand on it everywhere. */
function logoGround({ light }: Brand): string {
  const colour = light['--p24-color-header'] ?? '';
  return /^#[0-9a-f]{6}$/i.test(colour) ? `:root{--logo-ground:${colour}}` : '';
}

/** Dresses the page in a managing company's brand: the host's own at the door, that of the homes looked at inside. */
export class Wardrobe implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: Client;
  #look: readonly CSSStyleSheet[] = [];
  /** The company whose brand is worn; undefined while it is the host's. */
  #worn: string | undefined;
  #among: readonly string[] = [];
  #heed: (() => void) | undefined;
  /** Whether a brand has changed since the page was opened, so that what the elements know of it may be out of date. */
  #changed = false;
  /** The companies whose homes are looked at, where they are several: each has legal pages of its own. */
  companies: readonly Brand[] = [];
  /** The brand that is worn; undefined before the first one came. */
  brand: Brand | undefined;

  constructor(host: ReactiveControllerHost, client: Client) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#paint(new URLSearchParams(location.search).get('source') ?? undefined);
  }

  /** Changes into the brand of the one data source, given by id; several or none wear the host's. */
  wear(sources: readonly string[]): void {
    // Guests get no hints, so nobody asks for them before.
    if (sources.length > 0) this.#heed ??= this.#client.events.subscribe('settings', (id) => id && this.#again());
    const source = sources.length === 1 ? sources[0] : undefined;
    const among = source ? [] : sources;
    if (among.join() !== this.#among.join()) void this.#gather(among);
    if (source === this.#worn) return;
    this.#worn = source;
    void this.#paint(source);
  }

  /** A brand has changed while it is looked at. */
  #again(): void {
    this.#changed = true;
    void this.#paint(this.#worn);
    void this.#gather(this.#among);
  }

  async #gather(sources: readonly string[]): Promise<void> {
    this.#among = sources;
    const brands = await Promise.all(sources.map((source) => this.#brandOf(source)));
    if (this.#among !== sources) return;
    this.companies = brands.filter((brand) => brand !== undefined);
    this.#host.requestUpdate();
  }

  /** A brand, undefined where it cannot be had: the one that the elements wear, as long as none has changed. */
  #brandOf(source: string | undefined): Promise<Brand | undefined> {
    return this.#changed ? this.#client.settings.theme({ source }).catch(() => undefined) : sharedBrand(source);
  }

  /** Puts a brand on; the neutral look stays where it cannot be had. */
  async #paint(source: string | undefined): Promise<void> {
    const brand = await this.#brandOf(source);
    if (!brand || (this.#worn && this.#worn !== source)) return;
    this.brand = brand;
    wearSign(brand);
    // The portal's own parts wear the first; the elements follow the page, which the second makes them see.
    const page = new CSSStyleSheet();
    page.replaceSync(`${pageCss(brand)}${logoGround(brand)}`);
    const look = [themeSheet(brand, { selector: ':root' }), page];
    const others = document.adoptedStyleSheets.filter((one) => !this.#look.includes(one));
    document.adoptedStyleSheets = [...others, ...look];
    this.#look = look;
    this.#host.requestUpdate();
  }
}
