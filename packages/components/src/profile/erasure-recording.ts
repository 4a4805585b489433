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
      if (!connection || !managed) return [];
      const { items } = await new ManageUsers(connection.http, managed.sourceId).people({ search, limit });
      return items.filter(({ group }) => group !== 'managers');
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
      ${this.#search.render(texts.person, this.#person, (person) => this.#choose(person))}
      ${this.#error('person')}
      <div class="field">
        <label for="channel">${texts.channel}</label>
        <select class="input" id="channel" name="channel">${channels.map((one) => html`<option value=${one}>${texts.channels[one]}</option>`)}</select>
      </div>
      <div class="field">
        <label for="received">${texts.received}</label>
        <input class="input" id="received" name="received" type="date" required aria-invalid=${this.#wrong.receivedOn ? 'true' : nothing} aria-describedby="received-hint received-error" />
        <span class="hint" id="received-hint">${texts.receivedHint}</span>
        ${this.#error('receivedOn', 'received-error')}
      </div>
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#busy}>${texts.recordNow}</button>
        <button class="button quiet" type="button" @click=${() => this.#toggle(false)}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  #error(field: keyof Asked, id = `${field}-error`): TemplateResult {
    const wrong = this.#wrong[field];
    return html`<span class="error" id=${id} role="alert">${wrong ? [icon('alert'), wrong] : nothing}</span>`;
  }

  #choose(person: FoundPerson | null): void {
    this.#person = person;
    this.#search.clear();
    void this.#redraw(person ? '#channel' : '#who');
  }

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
    try {
      const shown = await this.#options.record(asked);
      this.#toggle(false);
      this.#options.recorded(shown);
    } catch (error) {
      const day = isApiError(error) && error.issues.some(({ pointer }) => pointer === '#/receivedOn');
      if (day) this.#wrong = { receivedOn: this.#host.texts.receivedWrong };
      this.#options.failed(day ? undefined : error);
      await this.#redraw(day ? '#received' : undefined);
    } finally {
      this.#busy = false;
    }
  }

  async #redraw(focused?: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (focused) this.#host.renderRoot.querySelector<HTMLElement>(focused)?.focus();
  }
}
