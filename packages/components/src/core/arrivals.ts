import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What new items need of the list they come into. */
export interface ArrivalsOptions {
  /** Whether the person reads or works in the list, so that nothing may move. */
  engaged: () => boolean;
  /** What they look at. */
  place: () => Element | undefined;
}

/**
 * Lets new items into a list from above without moving what the person reads: it stays where it is, and `above` says
 * what came until they look. Browsers hold a place themselves only where the page is scrolled, and some not at all.
 */
export class Arrivals<T> implements ReactiveController {
  /** What came in above the person's place and was not looked at yet, newest first. */
  above: readonly T[] = [];
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ArrivalsOptions;
  #kept: { element: Element; top: number } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ArrivalsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Takes note of new items, before they are shown. */
  add(items: readonly T[]): void {
    if (!this.#options.engaged()) return;
    this.above = [...items, ...this.above];
    addEventListener('scroll', this.#lookUp, { capture: true, passive: true });
    this.#host.requestUpdate();
  }

  /** Brings the beginning of the list into view. */
  show(): void {
    this.dismiss();
    this.#host.scrollIntoView({ block: 'start' });
  }

  /** Says no more that something came. */
  dismiss(): void {
    removeEventListener('scroll', this.#lookUp, { capture: true });
    this.above = [];
    this.#kept = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.dismiss();
  }

  hostUpdate(): void {
    const element = this.above.length ? this.#options.place() : undefined;
    this.#kept = element ? { element, top: element.getBoundingClientRect().top } : undefined;
  }

  hostUpdated(): void {
    const { element, top } = this.#kept ?? {};
    if (!element?.isConnected || top === undefined) return;
    const moved = element.getBoundingClientRect().top - top;
    if (moved !== 0) scrollerOf(element).scrollBy({ top: moved, behavior: 'instant' });
  }

  #lookUp = () => {
    if (this.#host.getBoundingClientRect().top >= 0) this.dismiss();
  };
}

/** The box in which an element scrolls, also beyond shadow roots. */
function scrollerOf(element: Element): Element {
  const page = document.scrollingElement ?? document.documentElement;
  let at: Node | null = element;
  while (at && at !== page) {
    if (at instanceof Element && scrolls(at)) return at;
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return page;
}

const scrolls = (box: Element) =>
  box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY);
