import { Consumption as ConsumptionCalls, type UnitConsumption } from '@p24/sdk';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { P24Element } from '../core/element.js';
import { icon } from '../core/icons.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles } from '../core/parts/field.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { chartStyles } from './chart.styles.js';
import { styles } from './consumption.styles.js';
import { emptyChart } from './glyphs.js';
import { serviceCard } from './service-card.js';
import { monthsOf, type ServiceView, servicesOf } from './services.js';
import { type ConsumptionTexts, de } from './texts.de.js';

/** Fired when a person chooses a month. */
export class MonthChosenEvent extends Event {
  /** The month as `YYYY-MM`. */
  readonly month: string;

  constructor(month: string) {
    super('p24-month-chosen', { bubbles: true, composed: true });
    this.month = month;
  }
}

/**
 * The monthly consumption of the signed-in person's homes, as § 6a HeizkostenV demands it: each service with the month
 * before, the same month a year before and an average household; a chart, and everything as a table.
 *
 * @slot - Shown when the consumption cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The consumption is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - The consumption could not be loaded; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @fires {MonthChosenEvent} p24-month-chosen - Another month was chosen.
 * @csspart base - The area of the element.
 * @csspart unit - One home.
 * @csspart unit-title - The name of a home.
 * @csspart month - The choice of a month.
 * @csspart service - One service of a home.
 * @csspart service-title - The name of a service.
 * @csspart amount - The consumption of the chosen month.
 * @csspart flag - A word that marks a figure, such as estimated.
 * @csspart comparisons - The three comparisons of the chosen month.
 * @csspart chart - The chart of a year.
 * @csspart legend - What the parts of the chart mean.
 * @csspart figures - The table.
 * @csspart empty - Shown when there is no consumption.
 * @csspart problem - Shown when the consumption cannot be loaded.
 * @csspart stale - Shown above figures that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-consumption-min-height=30em] - Height that is kept while loading, so that the page does not jump.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class Consumption extends P24Element<ConsumptionTexts> {
  static override styles = [...elementStyles, fieldStyles, styles, chartStyles];

  /** The chosen month as `YYYY-MM`; the newest by default. */
  @property() month: string | undefined;

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'consumption';

  readonly #homes = new Resource<{ items: UnitConsumption[] }, (string | undefined)[]>(this, {
    args: () => Object.values(this.scope),
    load: (_args, options) => this.#calls.list(this.scope, options),
  });

  get #calls(): ConsumptionCalls {
    if (!this.connection) throw new Error('The element is not connected.');
    return new ConsumptionCalls(this.connection.http);
  }

  protected override hinted(): void {
    void this.#homes.reload();
  }

  protected override skeleton(): unknown {
    return skeleton(this.core, [bones('tool'), bones('card')]);
  }

  protected override content(): unknown {
    return this.show(this.#homes, ({ items }) =>
      items.some(({ series }) => series.length)
        ? [items.map((home) => this.#home(home)), html`<p class="muted small explanation">${this.texts.noBill}</p>`]
        : emptyNote(emptyChart, this.texts.emptyTitle, this.texts.emptyText),
    );
  }

  #home(home: UnitConsumption) {
    const services = servicesOf(home.series);
    return html`<section class="unit" part="unit">
      <div class="unit-head">
        <div>
          <div class="heading" part="unit-title" role="heading" aria-level=${this.headingLevel}>${home.unit.name}</div>
          <p class="muted">${[home.unit.address, this.#period(home)].filter(Boolean).join(' · ')}</p>
        </div>
        ${services.length ? this.#monthChoice(services) : nothing}
      </div>
      ${services.length ? this.#services(services) : html`<p class="muted">${this.texts.emptyUnit}</p>`}
    </section>`;
  }

  /** Said for past homes only: it explains why the figures end. */
  #period({ startsOn, endsOn }: UnitConsumption): string {
    const day = (date: string) => this.formats.day(`${date}T12:00:00Z`);
    return endsOn ? this.texts.period(day(startsOn), day(endsOn)) : '';
  }

  #services(services: readonly ServiceView[]) {
    const { texts, formats } = this;
    const options = {
      texts,
      formats,
      month: this.#chosen(services),
      headingLevel: Math.min(this.headingLevel + 1, 6),
      choose: this.#choose,
    };
    return html`<div class="services" role="group" aria-live="polite">
      ${services.map((service) => serviceCard(service, options))}
    </div>`;
  }

  #monthChoice(services: readonly ServiceView[]) {
    const months = monthsOf(services);
    const chosen = this.#chosen(services);
    const at = months.indexOf(chosen);
    const step = (to: string | undefined, label: string, way: string) =>
      html`<button class="button quiet step ${way}" type="button" aria-label=${label} aria-disabled=${to === undefined}
        @click=${() => to && this.#choose(to)}>${icon('chevron')}</button>`;
    return html`<div class="months" part="month" role="group" aria-label=${this.texts.month}>
      ${step(months[at + 1], this.texts.earlier, 'earlier')}
      <div class="choice"><select class="input" aria-label=${this.texts.month} @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
        ${months.map((month) => html`<option value=${month} .selected=${month === chosen}>${this.formats.month(month)}</option>`)}
      </select>${icon('chevron')}</div>
      ${step(months[at - 1], this.texts.later, 'later')}
    </div>`;
  }

  /** The chosen month, or the newest where the home has no such month. */
  #chosen(services: readonly ServiceView[]): string {
    const months = monthsOf(services);
    return this.month && months.includes(this.month) ? this.month : (months[0] ?? '');
  }

  #choose = (month: string) => {
    this.month = month;
    this.dispatchEvent(new MonthChosenEvent(month));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-consumption': Consumption;
  }
  interface HTMLElementEventMap {
    'p24-month-chosen': MonthChosenEvent;
  }
}
