import type { Scope } from '@p24/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { View } from './pages.js';
import { filterNamed, managersWish, type Place, shownFor } from './views.js';

/** How far the element of a view is. */
export type Stage =
  | { state: 'loading' }
  | { state: 'ready'; element: HTMLElement & { item?: string | null } }
  | { state: 'failed' };

/** Holds the element of the view that is shown: loaded when first needed, the same one while its view stays. */
export class ViewStage implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #shown: string | undefined;
  #item: string | null | undefined;
  /** What the address narrowed the list to when it was told last. */
  #narrowed: string | null | undefined;
  #step: number | null = null;
  #handed: Readonly<Record<string, unknown>> = {};
  #stage: Stage = { state: 'loading' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The element that is shown; undefined until it is there. */
  get element(): HTMLElement | undefined {
    return this.#stage.state === 'ready' ? this.#stage.element : undefined;
  }

  /** The element for a place, with the item and the data source that it names. */
  show({ view, item, scope, filter, since, step }: Place): Stage {
    const key = `${view.side} ${view.name} ${view.side === 'manager' ? (scope.source ?? '') : ''}`;
    if (this.#shown !== key) {
      this.#shown = key;
      this.#narrowed = undefined;
      this.repoint();
      // What has been brought is shown at once, and the page is not made up twice.
      const brought = customElements.get(view.tag) !== undefined;
      this.#stage = brought ? { state: 'ready', element: made(view, scope) } : { state: 'loading' };
      if (!brought) void this.#load(key, view, scope);
    }
    // Elements also move by themselves, after saving for example: only a step of the address is theirs to follow.
    if (this.#stage.state === 'ready' && this.#item !== item) {
      Object.assign(this.#stage.element, shownFor(view, item), view.steps && { step }, this.#handed);
      this.#handed = {};
      this.#item = item;
      this.#step = step;
    }
    if (this.#stage.state === 'ready' && this.#step !== step) {
      Object.assign(this.#stage.element, { step: step ?? 1 });
      this.#step = step;
    }
    if (this.#stage.state === 'ready') narrow(this.#stage.element, scope);
    const named = view.narrows === 'since' ? since : filter;
    if (this.#stage.state === 'ready' && view.narrows && this.#narrowed !== named) {
      Object.assign(
        this.#stage.element,
        view.narrows === 'since' ? { addedSince: since } : { filter: filterNamed(filter) },
      );
      this.#narrowed = named;
    }
    return this.#stage;
  }

  /** Gives the element that is shown next what the step to it carried, such as answers for a form. */
  hand(detail: Readonly<Record<string, unknown>>): void {
    this.#handed = 'prefill' in detail ? { prefill: detail.prefill } : {};
  }

  /** Makes the next showing point at its item again, whatever the element has done meanwhile. */
  repoint(): void {
    this.#item = undefined;
  }

  /** Forgets the element, so that the next one begins anew. */
  clear(): void {
    this.#shown = undefined;
    this.#host.requestUpdate();
  }

  async #load(key: string, view: View, scope: Scope): Promise<void> {
    const stage = await view.load().then(
      (): Stage => ({ state: 'ready', element: made(view, scope) }),
      (): Stage => ({ state: 'failed' }),
    );
    if (this.#shown !== key) return;
    this.#stage = stage;
    this.#host.requestUpdate();
  }
}

/** Tells an element what it looks at; what an address does not name is everything. */
function narrow(element: HTMLElement, scope: Scope): void {
  for (const part of ['source', 'property', 'contract'] as const) {
    const id = scope[part];
    if (id) element.setAttribute(part, id);
    else element.removeAttribute(part);
  }
}

function made({ tag, side, attributes = {} }: View, { source }: Scope): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('heading-level', '2');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (side === 'manager') element.setAttribute('link-pattern', managersWish(source));
  // Page and server have one origin here, so documents open in place.
  if (tag === 'p24-documents') element.setAttribute('preview', '');
  return element;
}
