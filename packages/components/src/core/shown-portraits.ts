import { ManageProfiles, type Portrait } from '@p24/sdk/manage';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from './connection.js';
import { renewing } from './renewal.js';

/** How many people one request asks for. */
const most = 100;

/** What showing people to managers needs of the element. */
export interface PortraitsHost extends ReactiveControllerHost {
  readonly connection: Connection | undefined;
  readonly managed: { sourceId: string } | undefined;
}

/**
 * What the people that an element names show of themselves: read once they are named, and again before the links to
 * photos end. Ids are of people or, of the staff, of memberships.
 */
export class ShownPortraits {
  readonly #host: PortraitsHost;
  readonly #shown = new Map<string, Portrait>();
  #asked = new Set<string>();

  constructor(host: PortraitsHost, named: () => readonly string[]) {
    this.#host = host;
    host.addController({ hostUpdated: () => void this.#read(named()) });
    renewing(host, () => this.reload());
  }

  /** What somebody shows; nothing where they show their initials, or while it is not known. */
  of(id: string | null): Portrait | undefined {
    return id === null ? undefined : this.#shown.get(id);
  }

  /** Reads all of them again, and shows what was there until then. */
  reload(): void {
    this.#asked = new Set();
    this.#host.requestUpdate();
  }

  /** Where they cannot be read initials stay. */
  async #read(named: readonly string[]): Promise<void> {
    const { connection, managed } = this.#host;
    const ids = [...new Set(named)].filter((id) => !this.#asked.has(id)).slice(0, most);
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
