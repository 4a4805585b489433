import type { AccessChange, ManageUsers as Calls, ManagedPerson, SignInState } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import { Toast, type Undo } from '../core/parts/toast.js';
import type { ManageUsers } from './manage-users.js';

/** What can be done with the accesses of those who are chosen. */
export const actions = ['invite', 'lock', 'unlock', 'remove'] as const;
export type Action = (typeof actions)[number];

const fitting: Readonly<Record<SignInState, readonly Action[]>> = {
  none: ['invite'],
  pending: ['invite', 'lock', 'remove'],
  expired: ['invite', 'remove'],
  error: ['invite', 'remove'],
  active: ['lock', 'remove'],
  locked: ['unlock', 'remove'],
};

/** What can be done with the access of one person; managers' are no matter of this list. */
export const actionsFor = ({ group, state, email }: ManagedPerson): Action[] =>
  group === 'managers' ? [] : fitting[state].filter((action) => action !== 'invite' || email !== null);

/** Names beyond these are only counted. */
const mostNames = 8;

/** Names as a sentence lists them: the first few, and how many more there are. */
export function namesOf(people: readonly { name: string }[], texts: Pick<ManageUsers['texts'], 'more'>): string {
  const names = people.slice(0, mostNames).map(({ name }) => name);
  const rest = people.length - names.length;
  return [names.join(' · '), ...(rest > 0 ? [texts.more(rest)] : [])].join(' ');
}

const send = (calls: Calls, action: Action, order: { people: string[]; preview: boolean }): Promise<AccessChange> =>
  ({
    invite: () => calls.invite(order),
    lock: () => calls.lock(order),
    unlock: () => calls.unlock(order),
    remove: () => calls.removeAccess(order),
  })[action]();

/** Shows what an order would do before it is given, and tells afterwards what has become of it. */
export class AccessActions {
  readonly #host: ManageUsers;
  #plan: { action: Action; people: string[]; would: AccessChange } | undefined;
  #busy = false;
  problem: unknown;
  readonly #toast: Toast;

  constructor(host: ManageUsers) {
    this.#host = host;
    this.#toast = new Toast(host);
    host.forgetting.add(() => {
      this.#plan = this.problem = undefined;
    });
  }

  /** Asks the server what would happen, and then the person. Never rejects. */
  readonly plan = (action: Action, people: string[]): Promise<void> =>
    this.#call(async (calls) => {
      this.#plan = { action, people, would: await send(calls, action, { people, preview: true }) };
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#dialog?.showModal();
    });

  /** Says that something was done. */
  say(words: string): void {
    this.#toast.say(words);
  }

  /** The dialog, to stand somewhere in the element. */
  render(): unknown {
    const { texts } = this.#host;
    if (!this.#plan) return nothing;
    const { action, people, would } = this.#plan;
    const some = would.changed > 0;
    const left = new Set([...would.withoutAddress, ...would.skipped].map(({ id }) => id));
    const affected = this.#host.known(people).filter(({ id }) => !left.has(id));
    return html`<dialog class="dialog confirm" part="dialog" aria-labelledby="plan" @close=${this.#closed}>
      <div class="heading" id="plan">${texts.ask[action]}</div>
      <p>${some ? texts.happens[action](would.changed) : texts.nobody}</p>
      ${some && affected.length === would.changed ? html`<p><b>${this.#names(affected)}</b></p>` : nothing}
      ${would.withoutAddress.length > 0 ? html`<p>${texts.withoutAddress(this.#names(would.withoutAddress))}</p>` : nothing}
      ${would.skipped.length > 0 ? html`<p class="muted">${texts.skipped(this.#names(would.skipped))}</p>` : nothing}
      <div class="actions">
        ${some ? html`<button class="button ${action === 'remove' ? 'danger' : ''}" type="button" @click=${this.#go}>${texts.actions[action]}</button>` : nothing}
        ${would.withoutAddress.length > 0 ? this.#offerLetters(would.withoutAddress) : nothing}
        <button class="button quiet" type="button" @click=${() => this.#dialog?.close()}>${some ? texts.cancel : texts.close}</button>
      </div>
    </dialog>`;
  }

  /** Whoever has no address can be written to by post. */
  #offerLetters(people: AccessChange['withoutAddress']) {
    const { texts } = this.#host;
    const write = () => {
      this.#dialog?.close();
      void this.#host.writeTo(people.map(({ id }) => id));
    };
    return html`<button class="button quiet" type="button" @click=${write}>${texts.letters.offer(people.length)}</button>`;
  }

  /** What can be done with the access of a person, as lines of a menu. */
  items(person: ManagedPerson): { word: string; danger: boolean; act: () => void }[] {
    return actionsFor(person).map((action) => ({
      ...{ word: this.#host.texts.actions[action], danger: action === 'remove' },
      act: () => void this.plan(action, [person.id]),
    }));
  }

  /** The same as buttons. */
  buttons(person: ManagedPerson): unknown {
    return this.items(person).map(
      ({ word, act }) => html`<button class="button quiet" type="button" @click=${act}>${word}</button>`,
    );
  }

  /** What was done last, or why not. */
  news(): unknown {
    const { core, texts } = this.#host;
    return html`${this.#toast.render(texts.close)}
      ${this.problem === undefined ? nothing : failure(problemText(this.problem, core))}`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('.confirm');
  }

  #names(people: readonly { name: string }[]): string {
    return namesOf(people, this.#host.texts);
  }

  readonly #closed = (): void => {
    this.#plan = undefined;
    this.#host.requestUpdate();
  };

  readonly #go = (): Promise<void> =>
    this.#call(async (calls) => {
      if (!this.#plan) return;
      const { action, people } = this.#plan;
      const done = await send(calls, action, { people, preview: false });
      this.#dialog?.close();
      this.#toast.say(this.#host.texts.done[action](done.changed), this.#wayBack(action, done));
      await this.#host.changed(people);
      await this.#refocus();
    });

  /** What was pressed may be gone with the choice: then the focus goes to the tab above the list. */
  async #refocus(): Promise<void> {
    const { renderRoot: root } = this.#host;
    await this.#host.updateComplete;
    if (root instanceof ShadowRoot && !root.activeElement)
      root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus({ preventScroll: true });
  }

  /** Where the opposite brings back what was, for all of them; a mail that is sent and an access that is gone stay so. */
  #wayBack(action: Action, { changed, reversible }: AccessChange): Undo | undefined {
    const opposite = action === 'lock' ? 'unlock' : action === 'unlock' ? 'lock' : null;
    if (!opposite || changed === 0 || reversible.length < changed) return undefined;
    const undo = async (calls: Calls) => {
      const { changed: back } = await send(calls, opposite, { people: reversible, preview: false });
      this.#toast.say(this.#host.texts.undone[action === 'lock' ? 'lock' : 'unlock'](back));
      await this.#host.changed([]);
    };
    return { word: this.#host.texts.undo, act: () => void this.#call(undo) };
  }

  async #call(run: (calls: Calls) => Promise<void>): Promise<void> {
    const { calls } = this.#host;
    if (!calls || this.#busy) return;
    this.#busy = true;
    this.problem = undefined;
    this.#toast.say('');
    try {
      await run(calls);
    } catch (error) {
      this.#dialog?.close();
      this.problem = error;
      this.#host.failed(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }
}
