import { P24Element } from './element.js';
import { icon } from './icons.js';
import { emptyNote } from './parts/empty.js';

/** What all managers' elements have in common: whose data they manage, and a word to somebody who manages none. */
export abstract class ManagingElement<T extends { notManager: string }> extends P24Element<T> {
  /** The data source that is managed here: the one of `source`, else the first that the person manages. */
  get managed() {
    const managing = this.me?.memberships.filter(({ role }) => role === 'manager' || role === 'admin') ?? [];
    return managing.find(this.within);
  }

  /** What a manager sees. */
  protected abstract desk(): unknown;

  protected override content(): unknown {
    if (this.managed) return this.desk();
    return emptyNote(icon('lock'), this.texts.notManager);
  }
}
