import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PortalTexts } from '../texts.de.js';
import type { Failure } from './open-pdf.js';
import type { PdfPages } from './pdf-pages.js';

/** A PDF inside the page: says how far it is, loads what shows it, and always offers the file itself. */
export class PdfFrame extends LitElement {
  static override styles = css`
    :host,
    .frame {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-block-size: 0;
    }
    .note {
      margin: auto;
      padding: 2em 1em;
      text-align: center;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 0.75em;
    }
    a,
    button {
      min-block-size: 2.75em;
      padding: 0.5em 1.25em;
      box-sizing: border-box;
      border: 1px solid var(--_color-border-control, currentColor);
      border-radius: 0.625em;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 550;
      text-decoration: none;
      cursor: pointer;
    }
    button {
      border-color: var(--mark);
      background: var(--accent);
      color: var(--on-accent);
      forced-color-adjust: none;
    }
    :focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
  `;

  /** Address of the file. */
  @property() src = '';
  /** Name under which it is saved. */
  @property() name = '';
  @property({ attribute: false }) texts!: PortalTexts['pdf'];

  @state() private pages: PdfPages | undefined;
  @state() private failure: Failure | undefined;
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    // Coming back into the page it begins anew: what was opened has been closed.
    if (this.hasUpdated) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') && this.src) void this.#open();
  }

  protected override render(): unknown {
    const { texts, failure } = this;
    if (failure)
      return html`<div class="note">
        <p role="alert">${texts[failure]}</p>
        <p class="acts">${this.#waysOn(failure)}</p>
      </div>`;
    if (!this.pages) return html`<p class="note" role="status">${texts?.loading}</p>`;
    return html`<div class="frame">${this.pages}</div>`;
  }

  #waysOn(failure: Failure): unknown {
    const { texts } = this;
    if (failure === 'gone') return nothing;
    // The page asks who is there, and comes back to the document.
    if (failure === 'expired')
      return html`<button type="button" @click=${() => location.reload()}>${texts.signIn}</button>`;
    const again = html`<button type="button" @click=${() => void this.#open()}>${texts.again}</button>`;
    return html`${failure === 'locked' ? nothing : again}
      <a href=${this.src} download=${`${this.name}.pdf`}>${texts.download}</a>`;
  }

  #drop(): void {
    this.#asked++;
    this.pages?.end();
    this.pages = this.failure = undefined;
  }

  async #open(): Promise<void> {
    this.#drop();
    const asked = this.#asked;
    try {
      const { openPdf, failureOf } = await import('./open-pdf.js');
      const opened = await openPdf({ url: this.src, name: this.name, texts: this.texts }).catch((error: unknown) => {
        if (asked === this.#asked) this.failure = failureOf(error);
      });
      if (!opened) return;
      if (asked === this.#asked) this.pages = opened;
      else opened.end();
    } catch {
      if (asked === this.#asked) this.failure = 'failed';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-pdf': PdfFrame;
  }
}
