import { isApiError } from '@p24/sdk';
import { phoneHref } from '@p24/sdk/answers';
import type { ManagedPerson } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import type { ManageUsers } from './manage-users.js';

/** Notes a telephone number of a person, changes or removes it, in a dialog of the person's page. */
export class PhoneDialog {
  readonly #host: ManageUsers;
  #person: ManagedPerson | undefined;
  /** The noted number that is changed; null for another one. */
  #before: string | null = null;
  #busy = false;
  #wrong = false;
  #problem: unknown;

  constructor(host: ManageUsers) {
    this.#host = host;
  }

  /** Opens it for a person. Never rejects. */
  async open(person: ManagedPerson, before: string | null): Promise<void> {
    [this.#person, this.#before, this.#wrong, this.#problem] = [person, before, false, undefined];
    await this.#redraw();
    this.#dialog?.showModal();
  }

  /** The dialog, to stand somewhere in the element. */
  render(): unknown {
    const { texts, core } = this.#host;
    const { note } = texts.page;
    const person = this.#person;
    if (!person) return nothing;
    return html`<dialog class="dialog noting" part="dialog" aria-labelledby="note" @close=${this.#closed}>
      <form class="form" novalidate @submit=${this.#submit}>
        <div class="heading" id="note">${note.title(person.name)}</div>
        ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
        <div class="field">
          <label for="noted">${note.label}</label>
          <input class="input" id="noted" name="phone" type="tel" required maxlength="30" autocomplete="off" value=${this.#before ?? ''} aria-invalid=${this.#wrong ? 'true' : nothing} aria-describedby="noted-error noted-hint" />
          <span class="error" id="noted-error" role="alert">${this.#wrong ? [icon('alert'), note.wrong] : nothing}</span>
          <span class="hint" id="noted-hint">${note.hint}</span>
        </div>
        <div class="actions">
          <button class="button" type="submit" aria-disabled=${this.#busy}>${note.save}</button>
          <button class="button quiet" type="button" @click=${() => this.#dialog?.close()}>${texts.cancel}</button>
          ${this.#before === null ? nothing : html`<button class="plain link" type="button" @click=${() => void this.#note(null)}>${note.remove}</button>`}
        </div>
      </form>
    </dialog>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const phone = String(new FormData(event.target as HTMLFormElement).get('phone')).trim();
    this.#wrong = phoneHref(phone) === null;
    if (!this.#wrong) return this.#note(phone);
    await this.#redraw();
    this.#field?.focus();
  };

  async #note(phone: string | null): Promise<void> {
    const { calls, texts } = this.#host;
    const person = this.#person;
    if (!calls || !person || this.#busy) return;
    this.#busy = true;
    this.#problem = undefined;
    try {
      if (phone !== this.#before) await calls.notePhone(person.id, phone, { instead: this.#before });
      await this.#host.changed([]);
      this.#dialog?.close();
      this.#host.say(phone === null ? texts.page.note.removed : texts.page.note.saved);
    } catch (error) {
      this.#wrong = isApiError(error) && error.issues.length > 0;
      if (!this.#wrong) this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#busy = false;
      await this.#redraw();
      if (this.#wrong) this.#field?.focus();
    }
  }

  async #redraw(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('.noting');
  }

  get #field(): HTMLElement | null | undefined {
    return this.#dialog?.querySelector<HTMLElement>('#noted');
  }

  /** The button of a number that was removed is gone: the focus goes to the one that all people have. */
  readonly #closed = (): void => {
    this.#person = undefined;
    void this.#redraw().then(() => {
      const root = this.#host.renderRoot as ShadowRoot;
      if (!root.activeElement) root.querySelector<HTMLElement>('#note-phone')?.focus();
    });
  };
}
