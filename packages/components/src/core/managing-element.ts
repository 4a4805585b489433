import { property } from 'lit/decorators.js';
import { P24Element } from './element.js';
import { icon } from './icons.js';
import { emptyNote } from './parts/empty.js';

/** What all managers' elements have in common: whose data they manage, and a word to somebody who manages none. */
export abstract class ManagingElement<T extends { notManager: string }> extends P24Element<T> {
  /**
   * Address of the page that shows an item of the element, with `{view}` and `{item}` in it, such as
   * `/desk?show={view}&item={item}`: what opens items of a list is a link then, for a new tab as well.
   */
  @property({ attribute: 'link-pattern' }) linkPattern: string | undefined;

  /** The data source that is managed here: the one of `source`, else the first that the person manages. */
  get managed() {
    const managing = this.me?.memberships.filter(({ role }) => role === 'manager' || role === 'admin') ?? [];
    return managing.find(this.within);
  }

  /** The address of an item; undefined where the page has not said how addresses look. */
  address(view: string, item: string): string | undefined {
    return this.linkPattern
      ?.replaceAll('{view}', encodeURIComponent(view))
      .replaceAll('{item}', encodeURIComponent(item));
  }

  /** What a manager sees. */
  protected abstract desk(): unknown;

  protected override content(): unknown {
    if (this.managed) return this.desk();
    return emptyNote(icon('lock'), this.texts.notManager);
  }
}
