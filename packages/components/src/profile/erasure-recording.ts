import { isApiError } from '@p24/sdk';
import { type ErasureCase, type ErasureChannel, ManageUsers } from '@p24/sdk/manage';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Connection } from '../core/connection.js';
import { icon } from '../core/icons.js';
import { type FoundPerson, PersonSearch } from '../core/parts/person-search.js';
import type { ManageErasuresTexts } from './erasures-texts.de.js';

type PaperChannel = Exclude<ErasureChannel, 'portal'>;
const channels: readonly PaperChannel[] = ['letter', 'phone', 'mail', 'visit'];

/** A request that did not come through the portal. */
interface Asked {
  person: string;
  channel: PaperChannel;
  receivedOn: string;
}

interface Host extends LitElement {
  readonly texts: ManageErasuresTexts;
  readonly connection: Connection | undefined;
  readonly managed: { sourceId: string } | undefined;
}

interface Options {
  /** Sends it; rejects with what the server refused. */
  record(asked: Asked): Promise<ErasureCase>;
  recorded(shown: ErasureCase): void;
  failed(error: unknown): void;
}

/** Writing a request down that came by letter, by phone or in person. */
export class ErasureRecording {
  readonly #host: Host;
  readonly #options: Options;
  readonly #search: PersonSearch;
  #person: FoundPerson | null = null;
  #wrong: Partial<Record<keyof Asked, string>> = {};
  #busy = false;
  /** Whether the form is open. */
  open = false;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#search = new PersonSearch(host, async (search, limit) => {
      const { connection, managed } = host;
      if (!connection || !managed) return { people: [], similar: false };
      const { items, similar } = await new ManageUsers(connection.http, managed.sourceId).people({
        search,
        limit,
        similar: true,
      });
      return { people: items.filter(({ group }) => group !== 'managers'), similar };
    });
  }

  /** The way to the form, or the form. */
  render(): TemplateResult {
    const { texts } = this.#host;
    if (!this.open) {
      return html`<div><button class="button quiet" type="button" part="record" @click=${() => this.#toggle(true)}>${texts.record}</button></div>`;
    }
    return html`<form class="surface recording" part="recording" novalidate @submit=${this.#submit}>
      <p class="muted">${texts.recordLead}</p>
      ${this.#search.render(texts.person, { picked: this.#person, wrong: this.#wrong.person, choose: this.#choose })}
      <div class="field">
        <label for="channel">${texts.channel}</label>
        <div class="choice">
          <select class="input" id="channel" name="channel">${channels.map((one) => html`<option value=${one}>${texts.channels[one]}</option>`)}</select>
          ${icon('chevron')}
        </div>
      </div>
      <div class="field">
        <label for="received">${texts.received}</label>
        <input class="input" id="received" name="received" type="date" required aria-invalid=${this.#wrong.receivedOn ? 'true' : nothing} aria-describedby="received-hint received-error" />
        <span class="hint" id="received-hint">${texts.receivedHint}</span>
        <span class="error" id="received-error" role="alert">${this.#wrong.receivedOn ? [icon('alert'), this.#wrong.receivedOn] : nothing}</span>
      </div>
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#busy}>${texts.recordNow}</button>
        <button class="button quiet" type="button" @click=${() => this.#toggle(false)}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  readonly #choose = (person: FoundPerson | null): void => {
    this.#person = person;
    const { person: _, ...wrong } = this.#wrong;
    this.#wrong = wrong;
  };

  #toggle(open: boolean): void {
    this.open = open;
    this.#person = null;
    this.#wrong = {};
    this.#search.clear();
    void this.#redraw(open ? '#who' : '[part=record]');
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { texts } = this.#host;
    const form = new FormData(event.target as HTMLFormElement);
    const receivedOn = String(form.get('received') ?? '');
    this.#wrong = {
      ...(this.#person ? {} : { person: texts.personMissing }),
      ...(receivedOn ? {} : { receivedOn: texts.receivedMissing }),
    };
    if (!this.#person) return void this.#redraw('#who');
    if (!receivedOn) return void this.#redraw('#received');
    void this.#send({ person: this.#person.id, channel: form.get('channel') as PaperChannel, receivedOn });
  };

  async #send(asked: Asked): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    void this.#redraw();
    const recorded = await this.#options.record(asked).catch((error: unknown) => ({ error }));
    this.#busy = false;
    if ('error' in recorded) return this.#refused(recorded.error);
    this.#toggle(false);
    this.#options.recorded(recorded);
  }

  #refused(error: unknown): Promise<void> {
    const day = isApiError(error) && error.issues.some(({ pointer }) => pointer === '#/receivedOn');
    this.#wrong = day ? { receivedOn: this.#host.texts.receivedWrong } : {};
    this.#options.failed(day ? undefined : error);
    return this.#redraw(day ? '#received' : undefined);
  }

  async #redraw(focused?: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (focused) this.#host.renderRoot.querySelector<HTMLElement>(focused)?.focus();
  }
}
