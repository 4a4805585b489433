import { isApiError, type Passkey, Passkeys } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import { deviceName } from './device-name.js';
import type { Profile } from './profile.js';

/** Signing in with a device in place of a password: added, named, taken away. */
export class PasskeysCard {
  readonly #host: Profile;
  #naming: string | undefined;
  #busy = false;
  #done = '';
  #problem: unknown;

  constructor(host: Profile) {
    this.#host = host;
  }

  get #calls(): Passkeys {
    const { connection } = this.#host;
    if (!connection) throw new Error('There is nobody to ask yet.');
    return new Passkeys(connection.http);
  }

  render({ items, here }: { items: readonly Passkey[]; here: boolean }): unknown {
    const { texts, headingLevel, core } = this.#host;
    const words = texts.passkeys;
    const possible = here && 'PublicKeyCredential' in window;
    if (!possible && items.length === 0) return nothing;
    return html`<section class="surface card" aria-labelledby="passkeys-title">
      <div class="heading" id="passkeys-title" role="heading" aria-level=${headingLevel}>${words.title}</div>
      <p class="muted">${words.lead}</p>
      ${announcement(this.#done, { part: 'passkeys-announcement' })}
      ${this.#problem === undefined ? nothing : failure(this.#problemText(core))}
      ${items.length > 0 ? html`<ul class="devices">${items.map((one) => this.#row(one))}</ul>` : nothing}
      ${
        possible
          ? html`<div class="actions"><button class="button quiet" id="add-passkey" type="button" aria-disabled=${this.#busy} @click=${this.#add}>${this.#busy ? texts.working : words.add}</button></div>`
          : html`<p class="muted">${words.elsewhere}</p>`
      }
    </section>`;
  }

  #problemText(core: Profile['core']): string {
    const error = this.#problem;
    const known = error instanceof Error && error.name === 'InvalidStateError';
    return known ? this.#host.texts.passkeys.there : problemText(error, core);
  }

  #row(one: Passkey): TemplateResult {
    const { texts, formats } = this.#host;
    const words = texts.passkeys;
    if (this.#naming === one.id) return this.#nameForm(one);
    const used = one.lastUsedAt ? words.used(formats.day(one.lastUsedAt)) : words.unused;
    return html`<li class="device">
      <div>
        <div class="name">${one.name}</div>
        <div class="meta">${words.since(formats.day(one.createdAt))} · ${used}${one.backedUp ? html` · ${words.backedUp}` : nothing}</div>
      </div>
      <div class="actions">
        <button class="button quiet" type="button" aria-label=${words.renameNamed(one.name)} @click=${() => this.#startNaming(one)}>${words.rename}</button>
        <button class="button quiet" type="button" aria-label=${words.removeNamed(one.name)} @click=${() => this.#askRemove(one)}>${words.remove}</button>
      </div>
    </li>`;
  }

  #nameForm(one: Passkey): TemplateResult {
    const { texts } = this.#host;
    const save = (event: SubmitEvent) => {
      event.preventDefault();
      const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name') ?? '').trim();
      if (name) void this.#rename(one, name);
    };
    return html`<li class="device"><form novalidate @submit=${save}>
      <div class="field">
        <label for="passkey-name">${texts.passkeys.name}</label>
        <input class="input" id="passkey-name" name="name" maxlength="60" required .value=${one.name} />
      </div>
      <div class="actions"><button class="button" type="submit">${texts.passkeys.save}</button></div>
    </form></li>`;
  }

  #startNaming({ id }: Passkey): void {
    this.#naming = id;
    this.#host.aim('#passkey-name');
  }

  readonly #add = (): Promise<void> =>
    this.#call(async () => {
      const { connection, texts } = this.#host;
      if (!connection) return;
      const { makePasskey } = await import('../core/passkey.js');
      const name = deviceName(navigator.userAgent, texts.devices);
      const passkey = await makePasskey(connection.http);
      await this.#calls.add({ passkey, name });
      this.#done = texts.passkeys.added;
    });

  #rename({ id }: Passkey, name: string): Promise<void> {
    return this.#call(async () => {
      await this.#calls.rename(id, name);
      this.#naming = undefined;
      this.#done = this.#host.texts.passkeys.renamed;
    });
  }

  #askRemove({ id, name }: Passkey): void {
    const { removeNamed, removeText, remove } = this.#host.texts.passkeys;
    const act = () =>
      void this.#call(async () => {
        await this.#calls.remove(id);
        this.#done = this.#host.texts.passkeys.removed;
      });
    this.#host.confirmation.ask({ title: `${removeNamed(name)}?`, text: removeText, yes: remove, act });
  }

  async #call(run: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#done = '';
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      if (await this.#host.proven(run)) {
        this.#host.aim('[part=passkeys-announcement]');
        await Promise.all([this.#host.passkeys.reload(), this.#host.safeguards.reload()]);
      }
    } catch (error) {
      const { isDismissed } = await import('../core/passkey.js');
      if (!isDismissed(error)) this.#problem = error;
      if (!isApiError(error) && !isDismissed(error)) this.#host.failed(error);
    }
    this.#busy = false;
    this.#host.requestUpdate();
  }
}
