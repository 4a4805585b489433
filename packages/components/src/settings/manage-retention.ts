import { ManageRetention as Calls, type RetentionKind, type RetentionPeriod } from '@p24/sdk/manage';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { ManagingElement } from '../core/managing-element.js';
import { fieldStyles } from '../core/parts/field.js';
import { messageStyles } from '../core/parts/message.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { de, type RetentionTexts } from './retention-texts.de.js';

const styles = css`
  .kinds {
    margin: var(--_space-m) 0;
    padding: 0;
    list-style: none;
  }
  .kinds li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 12em 8.5em;
    align-items: start;
    gap: var(--_space-xs) var(--_space-m);
    padding: var(--_space-m);
  }
  .kinds li + li {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .kinds small {
    display: block;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .period {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .period .input {
    flex: 0 1 6.5em;
    min-inline-size: 0;
  }
  .due {
    padding-block: var(--_space-s);
    font-variant-numeric: tabular-nums;
  }
  .none {
    color: var(--_color-text-muted);
  }
  .wrong {
    color: var(--_color-danger-text);
  }
  @container (max-width: 36em) {
    .kinds li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .kinds .what {
      grid-column: 1 / -1;
      hyphens: auto;
    }
  }
  /* A phone whose reader has doubled the type. */
  @container (max-width: 18em) {
    .kinds li {
      grid-template-columns: minmax(0, 1fr);
    }
    .due {
      padding-block: 0;
    }
  }
`;

/**
 * For how long a data source keeps what, with how much the next night would delete. Administrators change it within the
 * bounds of the law.
 *
 * @slot - Shown when the periods cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The periods are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart kind - One kind of record.
 * @csspart save - The button that saves the periods.
 * @csspart empty - Shown to somebody who manages nothing.
 * @csspart problem - Shown when the periods cannot be loaded.
 * @csspart stale - Shown above periods that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class ManageRetention extends ManagingElement<RetentionTexts> {
  static override styles = [...elementStyles, fieldStyles, messageStyles, styles];

  @state() private chosen: Partial<Record<RetentionKind, number>> = {};
  @state() private step: 'idle' | 'saving' | 'saved' | 'failed' = 'idle';
  /** Whether what is out of bounds is said: once somebody wanted to save. */
  @state() private tried = false;

  protected override readonly catalogue = { de, en: async () => (await import('./retention-texts.en.js')).en };

  readonly #periods = new Resource<{ items: RetentionPeriod[] }, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async (_args, options) => (await this.#calls?.periods(options)) ?? { items: [] },
  });

  get #calls(): Calls | null {
    return this.connection && this.managed ? new Calls(this.connection.http, this.managed.sourceId) : null;
  }

  protected override desk(): unknown {
    return this.show(this.#periods, ({ items }) => this.#form(items));
  }

  #form(items: readonly RetentionPeriod[]) {
    const { texts, step } = this;
    const admin = this.managed?.role === 'admin';
    return html`<form novalidate @submit=${this.#save}>
      <p class="muted">${texts.lead}</p>
      ${admin ? nothing : html`<p class="muted">${texts.adminOnly}</p>`}
      <ul class="kinds surface" aria-label=${texts.caption}>
        ${items.map((one) => this.#row(one, admin))}
      </ul>
      ${admin ? html`<button class="button" part="save" aria-disabled=${step === 'saving'}>${step === 'saving' ? texts.saving : texts.save}</button>` : nothing}
      <div role="status">${step === 'saved' ? html`<p>${texts.saved}</p>` : step === 'failed' ? html`<p>${this.core.problem}</p>` : nothing}</div>
    </form>`;
  }

  #row(period: RetentionPeriod, admin: boolean) {
    const { texts, formats } = this;
    const { kind, days, least, most, due } = period;
    const [name, why] = texts.kinds[kind];
    const bounds = texts.bounds(formats.number(least), formats.number(most));
    const wrong = this.tried && !this.#fits(period);
    const change = (event: Event) => {
      this.chosen = { ...this.chosen, [kind]: (event.currentTarget as HTMLInputElement).valueAsNumber };
      this.step = 'idle';
    };
    return html`<li part="kind">
      <div class="what"><b>${name}</b><small id="why-${kind}">${why}</small></div>
      <div>
        ${
          admin
            ? html`<span class="period"><input class="input" type="number" inputmode="numeric" min=${least} max=${most} .value=${String(this.chosen[kind] ?? days)}
                aria-label=${texts.daysOf(name)} aria-describedby="bounds-${kind} why-${kind}" aria-invalid=${wrong} @input=${change} /><span aria-hidden="true">${texts.days}</span></span>`
            : html`<b>${formats.number(days)} ${texts.days}</b>`
        }
        <small id="bounds-${kind}" class=${wrong ? 'wrong' : ''}>${wrong ? texts.wrong(name, bounds) : bounds}</small>
      </div>
      <div class="due ${due ? '' : 'none'}">${texts.due(formats.number(due), due === 0)}</div>
    </li>`;
  }

  #fits({ kind, days, least, most }: RetentionPeriod): boolean {
    const chosen = this.chosen[kind] ?? days;
    return Number.isInteger(chosen) && chosen >= least && chosen <= most;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const items = this.#periods.value?.items ?? [];
    if (!this.#calls || this.step === 'saving') return;
    this.tried = true;
    const wrong = items.find((one) => !this.#fits(one));
    if (wrong) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    this.step = 'saving';
    try {
      await this.#calls.save(this.chosen);
      this.chosen = {};
      await this.#periods.reload();
      this.step = 'saved';
    } catch (error) {
      this.step = 'failed';
      this.failed(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-retention': ManageRetention;
  }
}
