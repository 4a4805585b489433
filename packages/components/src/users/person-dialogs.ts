import type { ManagedPerson } from '@p24/sdk/manage';
import { nothing } from 'lit';
import { actionsFor } from './access-actions.js';
import type { ColleagueDialog } from './colleague-dialog.js';
import type { DelegatesDialog } from './delegates-dialog.js';
import type { LettersDialog } from './letters-dialog.js';
import type { ManageUsers } from './manage-users.js';
import type { PeopleSaving } from './people-saving.js';
import type { PhoneDialog } from './phone-dialog.js';
import { startPreview } from './preview-started.js';
import type { WeightsDialog } from './weights-dialog.js';

/** Something that can be done above the list: a line of a menu on phones, else a button that looks so. */
export interface ListAction {
  word: string;
  look: string;
  busy?: boolean;
  act(): void;
}

/** The dialogs of the list of people that few need, each brought when it is opened first. */
export class PersonDialogs {
  readonly #host: ManageUsers;
  #delegates: DelegatesDialog | undefined;
  #colleague: ColleagueDialog | undefined;
  #letters: LettersDialog | undefined;
  #weights: WeightsDialog | undefined;
  #phone: PhoneDialog | undefined;

  constructor(host: ManageUsers) {
    this.#host = host;
    host.forgetting.add(() => {
      this.#delegates = this.#colleague = this.#letters = this.#weights = this.#phone = undefined;
    });
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

  /** A number of a person: another one, or one that was noted before. */
  readonly phone = (person: ManagedPerson, before: string | null): Promise<void> =>
    this.#bring(async () => {
      const { PhoneDialog } = await import('./phone-dialog.js');
      this.#phone ??= new PhoneDialog(this.#host);
      await this.#phone.open(person, before);
    });

  /** What each part of a profile counts. */
  readonly #weigh = (): Promise<void> =>
    this.#bring(async () => {
      const { WeightsDialog } = await import('./weights-dialog.js');
      this.#weights ??= new WeightsDialog(this.#host);
      await this.#weights.open();
    });

  /** The portal as a person sees it: the page is told to show it. */
  readonly #preview = ({ id }: ManagedPerson): Promise<void> =>
    this.#bring(async () => {
      const { connection, managed } = this.#host;
      if (!connection || !managed) return;
      this.#host.dispatchEvent(await startPreview(connection.http, managed.sourceId, id));
    });

  /** Letters with a code for people without an address. */
  readonly letters = (people: readonly string[]): Promise<void> =>
    this.#bring(async () => (await this.#bringLetters()).open(people));

  /** The invitation, as people get it, to the own address. */
  readonly #test = (): Promise<void> => this.#bring(async () => (await this.#bringLetters()).test());

  render(): unknown {
    return [this.#delegates, this.#colleague, this.#letters, this.#weights, this.#phone].map(
      (dialog) => dialog?.render() ?? nothing,
    );
  }

  /** What the menu of a person opens of these. */
  entries(person: ManagedPerson): { word: string; danger: boolean; act: () => void }[] {
    const { texts } = this.#host;
    const delegates = { word: texts.delegates.open, danger: false, act: () => void this.delegates(person) };
    // By post everybody is reached who could be invited if there were an address.
    const waiting = actionsFor({ ...person, email: '' }).includes('invite');
    const letters = { word: texts.letters.open, danger: false, act: () => void this.letters([person.id]) };
    const preview = { word: texts.preview, danger: false, act: () => void this.#preview(person) };
    const page = { word: texts.page.open, danger: false, act: () => this.#host.open(person.id) };
    return [preview, ...(this.#host.item ? [] : [page]), delegates, ...(waiting ? [letters] : [])];
  }

  /** What can be done that concerns nobody of the list, and saving it where there is a list to save. */
  actions(saving: PeopleSaving | null): ListAction[] {
    const { texts, managed } = this.#host;
    const admin = managed?.role === 'admin';
    return [
      ...(admin ? [{ word: texts.colleague.open, look: 'button quiet', act: () => void this.colleague() }] : []),
      ...(saving ? [saving.action] : []),
      { word: texts.letters.test, look: 'plain link', act: () => void this.#test() },
      ...(admin ? [{ word: texts.weighing.open, look: 'plain link', act: () => void this.#weigh() }] : []),
    ];
  }

  async #bringLetters(): Promise<LettersDialog> {
    const { LettersDialog } = await import('./letters-dialog.js');
    this.#letters ??= new LettersDialog(this.#host);
    return this.#letters;
  }

  async #bring(open: () => Promise<void>): Promise<void> {
    try {
      await open();
    } catch (error) {
      this.#host.wrong(error);
    }
  }
}
