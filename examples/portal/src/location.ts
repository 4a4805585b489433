import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether a click is the browser's own to follow: a new tab, a download, another site. */
const isForBrowser = (event: MouseEvent, anchor: HTMLAnchorElement) =>
  event.defaultPrevented ||
  event.button !== 0 ||
  event.metaKey ||
  event.ctrlKey ||
  event.shiftKey ||
  event.altKey ||
  (anchor.target !== '' && anchor.target !== '_self') ||
  anchor.hasAttribute('download') ||
  anchor.origin !== location.origin;

const inside = 'inside';

/** Keeps a host in step with the address bar: the whole state of the portal is in there. */
export class Address implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Whether an address is one of the portal's pages; others are left to the browser. */
  readonly #own: (url: URL) => boolean;
  readonly #moved: () => void;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    { own, moved }: { own: (url: URL) => boolean; moved: () => void },
  ) {
    this.#host = host;
    this.#own = own;
    this.#moved = moved;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    this.#host.addEventListener('click', this.#click);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
    this.#host.removeEventListener('click', this.#click);
  }

  /** Whether this page was gone into from the one before. */
  get inside(): boolean {
    return history.state === inside;
  }

  /** Goes to a page of the portal; `into` something on the page that is there, from which `leave()` leads back. */
  go(path: string, { replace = false, into = false }: { replace?: boolean | undefined; into?: boolean } = {}): void {
    const same = path === location.pathname + location.search;
    if (replace || same) history.replaceState(null, '', path);
    else history.pushState(into ? inside : null, '', path);
    this.#follow();
  }

  /** Leaves what was gone into: the way one came, or to `path` where this page was the first. */
  leave(path: string): void {
    if (history.state === inside) history.back();
    else this.go(path, { replace: true });
  }

  readonly #follow = (): void => {
    this.#moved();
    this.#host.requestUpdate();
  };

  readonly #click = (event: MouseEvent): void => {
    const anchor = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!anchor || isForBrowser(event, anchor) || !this.#own(new URL(anchor.href))) return;
    event.preventDefault();
    this.go(anchor.pathname + anchor.search);
  };
}
