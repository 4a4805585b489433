import { Contracts as Calls, type Contract } from '@p24/sdk';
import { html, nothing } from 'lit';
import { P24Element } from '../core/element.js';
import { PagedList } from '../core/paged-list.js';
import { emptyNote } from '../core/parts/empty.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { portalLink } from '../core/portal-link.js';
import { elementStyles } from '../core/styles.js';
import { emptyHouse } from './empty-house.js';
import { beyondName } from './place.js';
import { styles } from './property.styles.js';
import { de, type PropertyTexts } from './texts.de.js';

/**
 * The contracts of the signed-in person: which home, since when and until when, as what. Those to come and those that
 * are over are marked.
 *
 * @slot - Shown when the contracts cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The contracts are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - The contracts could not be loaded; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to see the documents about a contract (`documents`, with
 *   `detail.scope`), its house and whom to ask (`property`), or to sign in (`login`); a page that cancels it takes
 *   over, else each leads to the portal.
 * @csspart base - The area of the element.
 * @csspart heading - The heading above the contracts.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart contract - One contract.
 * @csspart title - The name of the home.
 * @csspart documents - The link that leads to the documents about a contract.
 * @csspart questions - The link that leads to whom to ask about a contract.
 * @csspart state - The word that marks a contract that is over or to come.
 * @csspart more - The button that loads more contracts.
 * @csspart empty - Shown when there are no contracts.
 * @csspart problem - Shown when the contracts cannot be loaded.
 * @csspart stale - Shown above contracts that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-property-min-height=22em] - Height that is kept while loading, so that the page does not jump.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class Contracts extends P24Element<PropertyTexts> {
  static override styles = [...elementStyles, styles];

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'property';

  readonly #list = new PagedList<Contract, (string | undefined)[]>(this, {
    size: 50,
    args: () => Object.values(this.scope),
    load: (_args, paging, options) => this.#calls.list({ ...this.scope, ...paging }, options),
  });

  get #calls(): Calls {
    if (!this.connection) throw new Error('The element is not connected.');
    return new Calls(this.connection.http);
  }

  protected override hinted(): void {
    void this.#list.reload();
  }

  protected override skeleton(): unknown {
    return skeleton(this.core, bones('card', 2), 'persons');
  }

  protected override content(): unknown {
    const { texts, core } = this;
    return this.show(this.#list, ({ items, nextCursor }) => {
      if (items.length === 0) return emptyNote(emptyHouse, texts.noContractsTitle, texts.noContractsText);
      return html`<div class="heading" part="heading main-heading" role="heading" aria-level=${this.headingLevel}>${texts.contracts}</div>
        <ul class="persons">${items.map((contract) => this.#contract(contract))}</ul>
        ${
          nextCursor
            ? html`<button class="button quiet" part="more" type="button" @click=${() => this.#list.more()}>
                ${this.#list.loadingMore ? core.loading : core.more}
              </button>`
            : nothing
        }`;
    });
  }

  #contract({ id, sourceId, kind, state, startsOn, endsOn, property, unit }: Contract) {
    const { texts, formats } = this;
    const where = [property.name, beyondName(property)].filter(Boolean);
    const fact = (word: string, value: unknown) => html`<div><dt>${word}</dt><dd>${value}</dd></div>`;
    const name = unit?.name ?? texts.wholeHouse;
    const scope = { source: sourceId, property: property.id, contract: id };
    const named = (words: string) => html`${words}<span class="sr"> ${name}</span>`;
    const end = endsOn ? formats.date(endsOn) : kind === 'tenancy' ? texts.openEnd : null;
    return html`<li class="person" part="contract">
      ${texts.states[state] ? html`<span class="badge ${state === 'upcoming' ? 'info' : 'neutral'}" part="state">${texts.states[state]}</span>` : nothing}
      <p class="name" part="title">${name}</p>
      <p class="muted">${where.join(', ')}</p>
      <dl>
        ${fact(texts.kind, texts.kinds[kind])} ${fact(texts.startsOn, formats.date(startsOn))}
        ${end ? fact(texts.endsOn, end) : nothing}
        ${unit?.area ? fact(texts.area, texts.squareMetres(formats.number(unit.area))) : nothing}
      </dl>
      <div class="ways">
        ${portalLink(this, named(texts.documents), 'documents', { detail: { scope }, part: 'documents' })}
        ${portalLink(this, named(texts.questions), 'property', { item: property.id, part: 'questions' })}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-contracts': Contracts;
  }
}
