import { type LetterPlan, ManageActivation } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import { NotProven, proven } from '../core/proof.js';
import { namesOf } from './access-actions.js';
import type { ManageUsers } from './manage-users.js';

/** Letters that the server makes at once. */
const mostLetters = 500;

/** Saves a file that a call has brought. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Letters with a code for people without an address: shown before they are made, and saved as one PDF. */
export class LettersDialog {
  readonly #host: ManageUsers;
  #people: readonly string[] = [];
  /** How many more were chosen than can be written to at once. */
  #rest = 0;
  #plan: LetterPlan | undefined;
  #problem: unknown;
  #busy = false;

  constructor(host: ManageUsers) {
    this.#host = host;
  }

  /** Asks the server for whom letters would be made, and then the person. */
  async open(people: readonly string[]): Promise<void> {
    const calls = this.#calls;
    if (!calls || this.#busy) return;
    this.#people = people.slice(0, mostLetters);
    this.#problem = undefined;
    this.#plan = await calls.planLetters([...this.#people]);
    this.#rest = people.length - this.#people.length;
    await this.#redraw();
    this.#dialog?.showModal();
  }

  /** Sends the invitation as people get it to the own address. */
  async test(): Promise<void> {
    const calls = this.#calls;
    if (!calls) return;
    const { email } = await calls.testInvitation();
    this.#host.say(this.#host.texts.letters.tested(email));
  }

  /** The dialog, to stand somewhere in the element. */
  render(): unknown {
    const { texts, core } = this.#host;
    const plan = this.#plan;
    if (!plan) return nothing;
    const { letters } = texts;
    const count = plan.letters;
    const named = (people: readonly { name: string }[]) => namesOf(people, texts);
    return html`<dialog class="dialog confirm letters" part="dialog" aria-labelledby="letters" @close=${this.#closed}>
      <div class="heading" id="letters">${letters.title(count)}</div>
      <p>${count > 0 ? letters.happens(count) : letters.nobody}</p>
      ${count > 0 ? html`<p class="muted">${letters.how}</p>` : nothing}
      ${this.#rest > 0 ? html`<p>${letters.most(mostLetters)}</p>` : nothing}
      ${count > 0 ? this.#sender(plan) : nothing}
      ${plan.withoutPostal.length > 0 ? html`<p>${letters.withoutPostal(named(plan.withoutPostal))}</p>` : nothing}
      ${plan.skipped.length > 0 ? html`<p class="muted">${texts.skipped(named(plan.skipped))}</p>` : nothing}
      ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
      <div class="actions">
        ${count > 0 ? html`<button class="button" type="button" aria-disabled=${this.#busy} @click=${this.#make}>${this.#busy ? letters.making : letters.make(count)}</button>` : nothing}
        <button class="button quiet" type="button" @click=${() => this.#dialog?.close()}>${count > 0 ? texts.cancel : texts.close}</button>
      </div>
    </dialog>`;
  }

  /** What stands in the window above the address; without it nothing that cannot be delivered comes back. */
  #sender({ returnTo }: LetterPlan): TemplateResult {
    const { letters } = this.#host.texts;
    return returnTo === null
      ? html`<div class="message warning">${icon('alert')}<span>${letters.noSender}</span></div>`
      : html`<p class="muted">${letters.sender(returnTo)}</p>`;
  }

  readonly #make = async (): Promise<void> => {
    const calls = this.#calls;
    const count = this.#plan?.letters;
    if (!calls || !count || this.#busy) return;
    const { letters } = this.#host.texts;
    const people = [...this.#people];
    this.#busy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      const pdf = await proven(this.#host, () => calls.writeLetters(people));
      save(pdf, `${letters.file}-${new Date().toISOString().slice(0, 10)}.pdf`);
      this.#dialog?.close();
      this.#host.say(letters.done(count));
      await this.#host.changed(people);
    } catch (error) {
      if (!(error instanceof NotProven)) {
        this.#problem = error;
        this.#host.failed(error);
      }
    } finally {
      this.#busy = false;
      await this.#redraw();
    }
  };

  get #calls(): ManageActivation | null {
    const { connection, managed } = this.#host;
    return connection && managed ? new ManageActivation(connection.http, managed.sourceId) : null;
  }

  async #redraw(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('.letters');
  }

  readonly #closed = (): void => {
    this.#plan = undefined;
    this.#host.requestUpdate();
  };
}
