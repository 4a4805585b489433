import { isApiError, OwnData as OwnDataCalls, type OwnDataExport } from '@p24/sdk';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { P24Element } from '../core/element.js';
import { icon } from '../core/icons.js';
import { dialogStyles } from '../core/parts/dialog.js';
import { fieldStyles } from '../core/parts/field.js';
import { messageStyles } from '../core/parts/message.js';
import { NotProven, proven } from '../core/proof.js';
import { elementStyles } from '../core/styles.js';
import { de, type OwnDataTexts } from './texts.de.js';

const styles = css`
  .data {
    display: grid;
    gap: var(--_space-m);
    max-inline-size: 44em;
    padding: var(--_space-l);
  }
  .data p {
    margin: 0;
  }
  .data ul {
    display: grid;
    gap: var(--_space-xs);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .data li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-s);
  }
  .data li svg {
    margin-block-start: 0.2em;
    color: var(--_color-success-icon);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
`;

/**
 * Everything about the signed-in person as one file to take along (Art. 15 and 20 DSGVO); it asks who it is first.
 *
 * @slot - Shown when it is not known who is signed in.
 * @fires {P24ReadyEvent} p24-ready - The page is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - The data could not be put together; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart start - The button that puts the data together.
 * @csspart save - The link that saves them.
 * @csspart problem - Says what went wrong.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class OwnData extends P24Element<OwnDataTexts> {
  static override styles = [...elementStyles, messageStyles, fieldStyles, dialogStyles, styles];

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };

  @state() private working = false;
  @state() private ready: OwnDataExport | undefined;
  @state() private refusal: string | undefined;

  protected override content(): unknown {
    const { texts, working, ready, refusal } = this;
    return html`<div class="data surface">
      <p>${texts.lead}</p>
      <ul>
        ${texts.holds.map((what) => html`<li>${icon('check')}<span>${what}</span></li>`)}
      </ul>
      <p class="muted">${texts.left}</p>
      <div class="acts">
        <button class=${ready ? 'button quiet' : 'button'} part="start" type="button" aria-disabled=${working} @click=${this.#start}>
          ${working ? texts.working : texts.start}
        </button>
        ${ready ? html`<a class="button" part="save" href=${ready.url} download>${texts.save}</a>` : nothing}
      </div>
      <div role="status">
        ${ready ? html`<p>${texts.ready(this.formats.moment(ready.until))}</p>` : nothing}
        ${refusal ? html`<p part="problem">${refusal}</p>` : nothing}
      </div>
    </div>`;
  }

  readonly #start = async (): Promise<void> => {
    const { connection } = this;
    if (this.working || !connection) return;
    this.working = true;
    this.refusal = undefined;
    try {
      this.ready = await proven(this, () => new OwnDataCalls(connection.http).export());
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[part=save]')?.focus();
    } catch (error) {
      if (error instanceof NotProven) return;
      const many = isApiError(error) && error.code === 'too-many-requests';
      this.refusal = many ? this.texts.tooMany : isApiError(error) ? error.message : this.core.problem;
      this.failed(error);
    } finally {
      this.working = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-own-data': OwnData;
  }
}
