import type { Scope } from '@p24/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { findHomes, type Homes, housesIn } from './homes.js';
import type { PortalTexts } from './texts.de.js';
import { addressOf, type Place } from './views.js';

/** With more homes than this they can be searched. */
const few = 8;

const same = (one: Scope, other: Scope) =>
  one.source === other.source && one.property === other.property && one.contract === other.contract;

type Company = Homes['sources'][number];
type House = Company['properties'][number];

/** What a link says beside the name of what it leads to. */
interface Beside {
  count?: number | undefined;
  note?: string;
}

/** All that can be looked at: companies, their houses, the contracts there, each with its count; many can be searched. */
export class HomesList extends LitElement {
  @property({ attribute: false }) texts!: PortalTexts;
  @property({ attribute: false }) homes!: Homes;
  @property({ attribute: false }) place!: Place;

  @state() private typed = '';

  #drawer: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#drawer = this.closest<HTMLElement>('[popover]');
    this.#drawer?.addEventListener('beforetoggle', this.#begin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawer?.removeEventListener('beforetoggle', this.#begin);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const { title, lead, all, none } = this.texts.homes;
    const { sources } = findHomes(this.homes, this.typed);
    return html`
      <p class="name">${title}</p>
      <p class="quiet lead">${lead}</p>
      ${this.homes.total > few ? this.#search() : nothing}
      <ul>
        ${this.typed.trim() ? nothing : html`<li>${this.#link({}, all, { count: this.homes.total })}</li>`}
        ${sources.map((company) => this.#company(company))}
      </ul>
      <p class="quiet" role="status">${sources.length === 0 ? none : ''}</p>
    `;
  }

  /** What was searched before is forgotten. */
  readonly #begin = (): void => {
    this.typed = '';
  };

  #search(): TemplateResult {
    const { search } = this.texts.homes;
    const type = ({ target }: Event) => {
      this.typed = (target as HTMLInputElement).value;
    };
    return html`<input class="find" type="search" maxlength="100" autocomplete="off" aria-label=${search} placeholder=${search}
      .value=${this.typed} @input=${type} />`;
  }

  #company({ id: source, name, properties }: Company): unknown {
    const whole = this.homes.sources.find(({ id }) => id === source);
    const count = whole?.properties.reduce((sum, { contracts }) => sum + contracts.length, 0);
    return html`
      ${this.homes.sources.length > 1 ? html`<li class="source">${this.#link({ source }, name, { count })}</li>` : nothing}
      ${properties.map((house) => this.#house(source, house))}
    `;
  }

  #house(source: string, { id: property, name, address, contracts }: House): TemplateResult {
    const { ended: over } = this.texts.homes;
    const note = address === name ? '' : (address ?? '');
    const houses = housesIn(this.homes);
    // A search leaves contracts out, the house has them all the same.
    const count = houses.find(({ id }) => id === property)?.contracts.length ?? 0;
    return html`<li class="property">
      ${this.#link({ source, property }, name, { count, note })}
      ${
        count > 1
          ? html`<ul>${contracts.map(({ id: contract, name: flat, ended }) => html`<li>${this.#link({ source, property, contract }, flat, { note: ended ? over : '' })}</li>`)}</ul>`
          : nothing
      }
    </li>`;
  }

  /** The page stays, what was open on it does not: it may belong to another home. */
  #link(scope: Scope, name: string, { count, note }: Beside = {}): TemplateResult {
    const { place, texts } = this;
    return html`<a href=${addressOf(place.view, null, scope)} aria-current=${same(scope, place.scope) ? 'true' : nothing}>
      <span class="what">${name}${note ? html`<span>${note}</span>` : nothing}</span>
      ${count === undefined ? nothing : html`<span class="count">${count}<span class="sr"> ${texts.homes.contracts(count)}</span></span>`}
    </a>`;
  }
}

customElements.define('portal-homes', HomesList);
