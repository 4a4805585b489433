import { html, nothing } from 'lit';
import type { Profile } from './profile.js';
import { SourceJoinedEvent } from './profile-events.js';
import type { Registration } from './registration.js';

/** Where a manager adds a further company to the own account. */
export class CompanyCard {
  readonly #host: Profile;
  #registration: Registration | undefined;
  #joined = false;

  constructor(host: Profile) {
    this.#host = host;
  }

  /** The card; nothing for whoever manages nothing. */
  render(): unknown {
    const { me, texts, headingLevel } = this.#host;
    const managed = me?.memberships.filter(({ role }) => role === 'manager' || role === 'admin') ?? [];
    if (managed.length === 0) return nothing;
    return html`<section class="surface card">
      <div class="head"><div class="heading" id="companies" tabindex="-1" role="heading" aria-level=${headingLevel}>${texts.companies}</div></div>
      ${this.#joined ? html`<p class="message success" role="status"><span>${texts.joined}</span></p>` : nothing}
      <ul>${managed.map(({ sourceName }) => html`<li>${sourceName}</li>`)}</ul>
      ${
        this.#registration
          ? this.#registration.render()
          : html`<p><button class="button quiet" type="button" @click=${this.#begin}>${texts.addCompany}</button></p>`
      }
    </section>`;
  }

  readonly #begin = async (): Promise<void> => {
    this.#joined = false;
    try {
      const { Registration } = await import('./registration.js');
      const shown = (focus?: string) => (focus ? this.#host.aim(focus) : this.#host.requestUpdate());
      const host = { element: this.#host, shown, joined: this.#done };
      this.#registration = new Registration(host, 'company');
      this.#host.aim('#company-title');
    } catch (error) {
      this.#host.failed(error);
    }
  };

  readonly #done = async (sourceId: string): Promise<void> => {
    this.#registration = undefined;
    this.#joined = true;
    await this.#host.connection?.identify();
    this.#host.dispatchEvent(new SourceJoinedEvent(sourceId));
    this.#host.aim('#companies');
  };
}
