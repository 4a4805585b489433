import { ManageForms as Calls, type FormSettings } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import type { Connection } from '../core/connection.js';
import { icon } from '../core/icons.js';
import { problemText, staleNote } from '../core/notes.js';
import { Resource, type ResourceHost } from '../core/resource.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { ManageFormsTexts } from './manage-texts.de.js';

/** What the setting needs of the element. */
export interface ConsentSettingHost extends ResourceHost {
  readonly texts: ManageFormsTexts;
  readonly core: CoreTexts;
  readonly headingLevel: number;
  readonly connection: Connection | undefined;
  readonly managed: { sourceId: string } | undefined;
}

/** Whether all forms ask for consent to passing on personal data; saved at once, and back where that is refused. */
export class ConsentSetting {
  readonly #host: ConsentSettingHost;
  readonly #settings: Resource<FormSettings | null, [string | undefined]>;
  #saved = false;
  #problem: unknown;

  constructor(host: ConsentSettingHost) {
    this.#host = host;
    this.#settings = new Resource(host, {
      args: () => [host.managed?.sourceId],
      load: async (_args, options) => this.#calls?.settings(options) ?? null,
    });
  }

  render(): unknown {
    const { texts, core, headingLevel } = this.#host;
    const { value, error, reload } = this.#settings;
    const again = () => void reload.call(this.#settings);
    return html`<section class="for-all" part="settings">
      <div class="heading" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${texts.forAll}</div>
      ${error === undefined ? nothing : staleNote(error, core, again, value ? core.stale : '')}
      ${value ? this.#switch(value) : nothing}
      <div role="status">
        ${this.#saved && value ? html`<span class="saved">${icon('check')}${value.consentQuery ? texts.consentOn : texts.consentOff}</span>` : nothing}
      </div>
      <div role="alert">
        ${this.#problem === undefined ? nothing : html`<div class="message danger">${icon('alert')}<span>${problemText(this.#problem, core)}</span></div>`}
      </div>
    </section>`;
  }

  get #calls(): Calls | undefined {
    const { connection, managed } = this.#host;
    return connection && managed ? new Calls(connection.http, managed.sourceId) : undefined;
  }

  #switch({ consentQuery }: FormSettings) {
    const { texts } = this.#host;
    const change = (event: Event) => void this.#change((event.target as HTMLInputElement).checked);
    return html`<div>
      <label class="option">
        <input type="checkbox" id="field-consent-query" .checked=${consentQuery} aria-describedby="hint-consent-query" @change=${change} />
        <span>${texts.consentQuery}</span>
      </label>
      <p class="hint" id="hint-consent-query">${texts.consentQueryHint}</p>
    </div>`;
  }

  async #change(consentQuery: boolean): Promise<void> {
    this.#saved = false;
    this.#problem = undefined;
    this.#settings.set({ consentQuery });
    try {
      const saved = await this.#calls?.changeSettings({ consentQuery });
      if (saved) this.#settings.set(saved);
      this.#saved = true;
    } catch (error) {
      this.#settings.set({ consentQuery: !consentQuery });
      this.#problem = error;
      this.#host.failed(error);
    }
    this.#host.requestUpdate();
  }
}
