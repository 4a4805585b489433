import type { ManageUsers as Calls, ManagedPerson } from '@p24/sdk/manage';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Forgetting } from '../core/forgetting.js';
import { type Action, actions, actionsFor } from './access-actions.js';
import { filterOf, type Look } from './people-look.js';
import type { ManageUsersTexts } from './texts.de.js';

/** How many people one order may name. */
const most = 10_000;

/** An element in which people are chosen. */
export interface ChoosingHost extends LitElement, Forgetting {
  readonly texts: ManageUsersTexts;
  failed(error: unknown): void;
  /** Those of these people whom the list has read. */
  known(ids: Iterable<string>): ManagedPerson[];
}

/** Those who are chosen, over pages, orders and filters. */
export class PeopleChosen {
  readonly #host: ChoosingHost;
  ids: ReadonlySet<string> = new Set();
  #gathering = false;

  constructor(host: ChoosingHost) {
    this.#host = host;
    host.forgetting.add(() => this.choose(this.ids, false));
  }

  /** Chooses people, or chooses them no more. */
  choose(ids: Iterable<string>, yes: boolean): void {
    const chosen = new Set(this.ids);
    for (const id of ids) {
      if (yes) chosen.add(id);
      else chosen.delete(id);
    }
    this.ids = chosen;
    this.#host.requestUpdate();
  }

  /** What can be done with them; nothing while nobody is chosen. */
  bar(plan: (action: Action, people: string[]) => unknown): unknown {
    const { texts } = this.#host;
    const { ids } = this;
    if (ids.size === 0) return nothing;
    const known = this.#host.known(ids);
    // Who has no address is offered a letter; of whom nothing is known, everything may be possible.
    const fitting = known.flatMap((person) => actionsFor({ ...person, email: person.email ?? '' }));
    const possible = actions.filter((action) => known.length < ids.size || fitting.includes(action));
    return html`<div class="chosen" part="chosen" role="group" aria-label=${texts.chosen(ids.size)}>
      <b>${texts.chosen(ids.size)}</b>
      ${possible.map(
        (action) =>
          html`<button class="button ${action === 'invite' ? '' : 'quiet'}" type="button" @click=${() => plan(action, [...ids])}>${texts.actions[action]}</button>`,
      )}
      <button class="plain link" type="button" @click=${() => this.choose(ids, false)}>${texts.none}</button>
    </div>`;
  }

  /** Chooses all who are shown, and then all who were found. */
  over(shown: readonly ManagedPerson[], more: boolean, all: () => unknown): TemplateResult {
    const { texts } = this.#host;
    const people = shown.map(({ id }) => id);
    const every = people.every((id) => this.ids.has(id));
    return html`<div class="over">
      <label class="check"><input type="checkbox" .checked=${every} @change=${() => this.choose(people, !every)} />${texts.chooseShown}</label>
      <span class="muted">${texts.found(people.length, more)}</span>
      ${more && every ? html`<button class="plain link" type="button" ?disabled=${this.#gathering} @click=${all}>${this.#gathering ? texts.choosing : texts.chooseAll}</button>` : nothing}
    </div>`;
  }

  /** Chooses all who are looked at, page by page, as far as one order reaches; rejects as the calls do. */
  async gather(calls: Calls, look: Look): Promise<void> {
    this.#set(true);
    const found: string[] = [];
    try {
      for await (const { id } of calls.eachPerson(filterOf(look))) {
        if (this.ids.size + found.length >= most) break;
        if (!this.ids.has(id)) found.push(id);
      }
    } finally {
      this.choose(found, true);
      this.#set(false);
    }
  }

  #set(gathering: boolean): void {
    this.#gathering = gathering;
    this.#host.requestUpdate();
  }
}
