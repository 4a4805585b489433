import { NotProven, proven } from '../core/proof.js';
import type { ManageUsers } from './manage-users.js';
import { filterOf } from './people-look.js';
import type { ListAction } from './person-dialogs.js';

/** Saves the list as a table that the server makes, once somebody has shown that it is them. */
export class PeopleSaving {
  readonly #host: ManageUsers;
  /** Whether a table is on its way. */
  #busy = false;

  constructor(host: ManageUsers) {
    this.#host = host;
  }

  /** Saving as it is offered. */
  get action(): ListAction {
    const { texts } = this.#host;
    return {
      word: this.#busy ? texts.saving : texts.save,
      look: 'button quiet',
      busy: this.#busy,
      act: () => void this.#save(),
    };
  }

  /** Saves those whom the manager looks at. Never rejects. */
  async #save(): Promise<void> {
    const { calls, look, texts } = this.#host;
    if (this.#busy || !calls) return;
    this.#set(true);
    try {
      const url = URL.createObjectURL(await proven(this.#host, () => calls.savePeople(filterOf(look))));
      Object.assign(document.createElement('a'), { href: url, download: texts.file }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      this.#host.say(texts.saved);
    } catch (error) {
      if (!(error instanceof NotProven)) this.#host.wrong(error);
    } finally {
      this.#set(false);
    }
  }

  #set(busy: boolean): void {
    this.#busy = busy;
    this.#host.requestUpdate();
  }
}
