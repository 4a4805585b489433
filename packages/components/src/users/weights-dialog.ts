import type { ProfileWeights } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import type { ManageUsers } from './manage-users.js';
import { parts, percentOf, sumOf } from './profile-weights.js';

/** What each part of a profile counts, asked in a dialog of the list of people. */
export class WeightsDialog {
  readonly #host: ManageUsers;
  #draft: ProfileWeights | undefined;
  #standard: ProfileWeights | undefined;
  #busy = false;
  #problem: unknown;

  constructor(host: ManageUsers) {
    this.#host = host;
  }

  /** Opens it; rejects where the weights cannot be read. */
  async open(): Promise<void> {
    const { calls } = this.#host;
    if (!calls) return;
    const { weights, standard } = await calls.profileCheck();
    [this.#draft, this.#standard, this.#problem] = [weights, standard, undefined];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
  }

  /** The dialog, to stand somewhere in the element. */
  render(): unknown {
    const { texts, core } = this.#host;
    const { weighing } = texts;
    const draft = this.#draft;
    if (!draft) return nothing;
    const nothingCounts = sumOf(draft) === 0;
    return html`<dialog class="dialog weights" part="dialog" aria-labelledby="weights" @close=${this.#closed}>
      <form class="form" novalidate @submit=${this.#submit}>
        <div class="heading" id="weights">${weighing.title}</div>
        <p class="muted">${weighing.lead}</p>
        ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
        ${parts.map((part) => this.#field(part, draft))}
        ${nothingCounts ? html`<p class="error" id="weights-error" role="alert">${weighing.nothing}</p>` : nothing}
        <div class="actions">
          <button class="button" type="submit" aria-disabled=${this.#busy || nothingCounts}>${weighing.save}</button>
          <button class="button quiet" type="button" @click=${() => this.#dialog?.close()}>${texts.cancel}</button>
          <button class="plain link" type="button" @click=${this.#reset}>${weighing.reset}</button>
        </div>
      </form>
    </dialog>`;
  }

  #field(part: keyof ProfileWeights, draft: ProfileWeights) {
    const { texts } = this.#host;
    const percent = percentOf(draft, part);
    const input = (event: Event) => {
      const field = event.target as HTMLInputElement;
      const typed = Math.round(Number(field.value));
      const weight = Math.min(100, Math.max(0, Number.isFinite(typed) ? typed : 0));
      // What is taken stands in the field, also where that is what it held before.
      field.value = String(weight);
      this.#set({ ...draft, [part]: weight });
    };
    return html`<div class="field weight">
      <label for="weight-${part}">${texts.lacks[part]}</label>
      <input class="input" id="weight-${part}" type="number" inputmode="numeric" min="0" max="100" step="1" required .value=${String(draft[part])} aria-describedby="share-${part}" @change=${input} />
      <span class="share" id="share-${part}">${texts.weighing.share(percent)}</span>
      <svg class="bar full" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${percent} height="8" /></svg>
    </div>`;
  }

  #set(draft: ProfileWeights): void {
    this.#draft = draft;
    this.#host.requestUpdate();
  }

  readonly #reset = (): void => {
    if (this.#standard) this.#set(this.#standard);
  };

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { calls, texts } = this.#host;
    const [draft, standard] = [this.#draft, this.#standard];
    if (!calls || !draft || !standard || this.#busy || sumOf(draft) === 0) return;
    this.#busy = true;
    this.#problem = undefined;
    try {
      await calls.changeProfileCheck(parts.every((part) => draft[part] === standard[part]) ? null : draft);
      this.#dialog?.close();
      this.#host.say(texts.weighing.done);
      await this.#host.changed([]);
    } catch (error) {
      this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('.weights');
  }

  readonly #closed = (): void => {
    this.#draft = undefined;
    this.#host.requestUpdate();
  };
}
