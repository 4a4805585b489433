import { type ManagedPerson, ManageProfiles, type Portrait } from '@p24/sdk/manage';
import { renewing } from '../core/renewal.js';
import type { ManageUsers } from './manage-users.js';

/** How many people one request asks for. */
const most = 100;

/** What the people of a list show of themselves: read once they are listed, and again before the links to photos end. */
export class PeoplePortraits {
  readonly #host: ManageUsers;
  readonly #shown = new Map<string, Portrait>();
  #asked = new Set<string>();

  constructor(host: ManageUsers, listed: () => readonly ManagedPerson[]) {
    this.#host = host;
    host.addController({ hostUpdated: () => void this.#read(listed()) });
    renewing(host, () => this.reload());
  }

  /** What somebody shows; nothing where they show their initials, or while it is not known. */
  of(id: string): Portrait | undefined {
    return this.#shown.get(id);
  }

  /** Reads all of them again, and shows what was there until then. */
  reload(): void {
    this.#asked = new Set();
    this.#host.requestUpdate();
  }

  /** Where they cannot be read initials stay. Only whoever has signed in once can have chosen something. */
  async #read(listed: readonly ManagedPerson[]): Promise<void> {
    const { connection, managed } = this.#host;
    const missing = ({ id, state }: ManagedPerson) =>
      (state === 'active' || state === 'locked') && !this.#asked.has(id);
    const ids = listed
      .filter(missing)
      .slice(0, most)
      .map(({ id }) => id);
    if (ids.length === 0 || !connection || !managed) return;
    for (const id of ids) this.#asked.add(id);
    try {
      const { items } = await new ManageProfiles(connection.http, managed.sourceId).portraits(ids);
      for (const id of ids) this.#shown.delete(id);
      for (const { id, ...portrait } of items) this.#shown.set(id, portrait);
    } catch {
      return;
    }
    this.#host.requestUpdate();
  }
}
