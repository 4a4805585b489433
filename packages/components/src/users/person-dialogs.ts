import type { ManagedPerson } from '@p24/sdk/manage';
import { nothing } from 'lit';
import type { ColleagueDialog } from './colleague-dialog.js';
import type { DelegatesDialog } from './delegates-dialog.js';
import type { ManageUsers } from './manage-users.js';

/** The dialogs of the list of people that few need, each brought when it is opened first. */
export class PersonDialogs {
  readonly #host: ManageUsers;
  #delegates: DelegatesDialog | undefined;
  #colleague: ColleagueDialog | undefined;

  constructor(host: ManageUsers) {
    this.#host = host;
  }

  /** Who acts for a person. */
  readonly delegates = (person: ManagedPerson): Promise<void> =>
    this.#bring(async () => {
      const { DelegatesDialog } = await import('./delegates-dialog.js');
      this.#delegates ??= new DelegatesDialog(this.#host);
      await this.#delegates.open(person);
    });

  /** Inviting a colleague. */
  readonly colleague = (): Promise<void> =>
    this.#bring(async () => {
      const { ColleagueDialog } = await import('./colleague-dialog.js');
      this.#colleague ??= new ColleagueDialog(this.#host);
      await this.#colleague.open();
    });

  render(): unknown {
    return [this.#delegates?.render() ?? nothing, this.#colleague?.render() ?? nothing];
  }

  async #bring(open: () => Promise<void>): Promise<void> {
    try {
      await open();
    } catch (error) {
      this.#host.failed(error);
    }
  }
}
