import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Door } from './door.js';
import { failure } from './frame.js';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';

const pictures = ['notice', 'form', 'documents'] as const;

/** What the page before the sign-in is shown for. */
interface Coming {
  /** Whether somebody came for a page inside, which opens once they are in. */
  wants: boolean;
  /** Whether they have just been signed out. */
  left: boolean;
  /** The door by which they came, where it was the link of a mail. */
  door: Door | null;
}

/** The page before the sign-in, whose element is brought to those alone who see it. */
export class Welcome {
  readonly #host: ReactiveControllerHost;
  #bringing: Promise<void> | undefined;
  #failed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Resolves once the element is there, or cannot be had; the page says so then. */
  bring(): Promise<void> {
    this.#bringing ??= this.#load();
    return this.#bringing;
  }

  render(texts: PortalTexts, { wants, left, door }: Coming): TemplateResult {
    const { title, lead, gains, left: gone, denied } = texts.welcome;
    return html`
      <main id="inhalt" class="welcome" tabindex="-1">
        <div class="words">
          <h1 tabindex="-1">${title}</h1>
          <p class="lead">${lead}</p>
          <ul class="gains">
            ${gains.map(
              ([what, text], at) => html`
                <li>${icon(pictures[at] ?? 'check')}<div><strong>${what}</strong><span>${text}</span></div></li>
              `,
            )}
          </ul>
        </div>
        <div class="door">
          ${left ? html`<p class="hint left" role="status" tabindex="-1">${gone}</p>` : nothing}
          ${wants && !left && !door ? html`<p class="hint" role="status">${denied}</p>` : nothing}
          ${this.#signIn(texts, door)}
        </div>
      </main>
    `;
  }

  #signIn(texts: PortalTexts, door: Door | null): TemplateResult {
    if (customElements.get('p24-login'))
      return html`<p24-login view=${door?.view ?? 'sign-in'} .code=${door?.code ?? ''}></p24-login>`;
    if (this.#failed) return failure(texts, this.#again);
    void this.bring();
    return html`<p class="loading" role="status">${texts.loading}</p>`;
  }

  readonly #again = (): void => {
    this.#failed = false;
    this.#bringing = undefined;
    this.#host.requestUpdate();
  };

  async #load(): Promise<void> {
    await import('@p24/components/register/p24-login').catch(() => {
      this.#failed = true;
    });
    this.#host.requestUpdate();
  }
}
