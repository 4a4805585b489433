import type { Me } from '@p24/sdk';

const init: EventInit = { bubbles: true, composed: true };

/** Fired once when an element first shows what it is for: its content, its empty state or the hint to sign in. */
export class P24ReadyEvent extends Event {
  constructor() {
    super('p24-ready', init);
  }
}

/** Fired when something failed; the element shows a message of its own, so a page need not. */
export class P24ErrorEvent extends Event {
  constructor(
    readonly error: unknown,
    /** Whether trying again can help. */
    readonly retryable: boolean,
  ) {
    super('p24-error', init);
  }
}

/** Fired when somebody is signed in, by `p24-login`, else by the provider, else by the first element. */
export class P24SignedInEvent extends Event {
  constructor(readonly me: Me) {
    super('p24-signed-in', init);
  }
}

/** Fired when the session is over, by whom as in {@link P24SignedInEvent}. */
export class P24SignedOutEvent extends Event {
  constructor() {
    super('p24-signed-out', init);
  }
}

/** Fired before an element goes to another view; a page that cancels it takes over the navigation. */
export class P24NavigateEvent extends Event {
  constructor(
    /** What is to be shown, for example `notice` or `login`. */
    readonly view: string,
    /** Id of what is to be shown, null for a list. */
    readonly item: string | null = null,
    /** What else the view may begin with, such as answers to fill a form in with; `instead`: the view before is gone. */
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super('p24-navigate', { ...init, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'p24-ready': P24ReadyEvent;
    'p24-error': P24ErrorEvent;
    'p24-signed-in': P24SignedInEvent;
    'p24-signed-out': P24SignedOutEvent;
    'p24-navigate': P24NavigateEvent;
  }
}
