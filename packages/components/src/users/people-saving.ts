import { NotProven, proven } from '../core/proof.js';
import type { ManageUsers } from './manage-users.js';
import { filterOf } from './people-look.js';

/** Saves the list as a table that the server makes, once somebody has shown that it is them. */
export class PeopleSaving {
  readonly #host: ManageUsers;
  /** Whether a table is on its way. */
  busy = false;

  constructor(host: ManageUsers) {
    this.#host = host;
  }

  /** Saves those whom the manager looks at. Never rejects. */
  readonly save = async (): Promise<void> => {
    const { calls, look, texts } = this.#host;
    if (this.busy || !calls) return;
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
  };

  #set(busy: boolean): void {
    this.busy = busy;
    this.#host.requestUpdate();
  }
}
