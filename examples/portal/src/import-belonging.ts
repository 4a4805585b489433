import { sharedHttp } from '@p24/components';
import { ManageClient, type ManagedProperty, type ManagedUnit } from '@p24/sdk/manage';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';

/** Where a whole table belongs. */
export type Belonging = { property: string } | { unit: string };

/** Asks for the house, or for the unit in a house, of a table that does not name it. */
export class BelongingChoice extends LitElement {
  @property() source = '';
  @property({ attribute: false }) what: 'property' | 'unit' = 'property';
  @property({ attribute: false }) texts!: PortalTexts;
  @property({ attribute: false }) done!: (belonging: Belonging) => void;

  /** Undefined until they were read; null when they could not be. */
  @state() private houses: readonly ManagedProperty[] | null | undefined;
  @state() private units: readonly ManagedUnit[] | null | undefined;
  @state() private house = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source') && this.source) void this.#readHouses();
  }

  protected override render(): unknown {
    const { imports, failed } = this.texts;
    if (this.houses === null || this.units === null) return html`<p role="alert">${icon('alert')}${failed}</p>`;
    return html`
      ${this.#select(imports.property, this.houses ?? [], this.house, this.#chooseHouse)}
      ${
        this.units?.length === 0
          ? html`<p role="status">${imports.noUnits}</p>`
          : this.units
            ? this.#select(imports.unit, this.units, '', (unit) => this.done({ unit }))
            : nothing
      }
    `;
  }

  #select(
    label: string,
    all: readonly { id: string; name: string }[],
    chosen: string,
    choose: (id: string) => void,
  ): unknown {
    const changed = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      if (value) choose(value);
    };
    return html`<label class="ask">
      <span>${label}</span>
      <select @change=${changed}>
        <option value="" ?selected=${!chosen}>${this.texts.imports.pleaseChoose}</option>
        ${all.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select>
    </label>`;
  }

  readonly #chooseHouse = async (id: string): Promise<void> => {
    if (this.what === 'property') return this.done({ property: id });
    this.house = id;
    this.units = undefined;
    const units = await all(this.#managed.eachUnit(id));
    // Another house may have been chosen meanwhile.
    if (this.house === id) this.units = units;
  };

  async #readHouses(): Promise<void> {
    this.houses = await all(this.#managed.each({ limit: 100 }));
  }

  get #managed() {
    return new ManageClient(sharedHttp()).manage(this.source).property;
  }
}

/** Everything of a list; null when it cannot be read. */
async function all<Item>(list: AsyncIterable<Item>): Promise<Item[] | null> {
  const items: Item[] = [];
  try {
    for await (const item of list) items.push(item);
  } catch {
    return null;
  }
  return items;
}

customElements.define('portal-import-belonging', BelongingChoice);
