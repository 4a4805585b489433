import type { P24NavigateEvent } from '@p24/components';
import type { Scope } from '@p24/sdk';
import { addressOf, itemCalled, type Place, viewAnswering } from './views.js';

/** What becomes of a step that an element announces, and the address that says it. */
export interface Step {
  /**
   * `itself`: the page's own element opens and closes its items and puts the focus where it belongs, the address only
   * says so; `into` and `out of` something that lies over the page; `elsewhere`: the portal goes to another page.
   */
  how: 'itself' | 'into' | 'out of' | 'elsewhere';
  path: string;
  /** Set where the address takes the place of the one before, which leads nowhere any more. */
  replace?: true;
}

/** The assistant, as far as it takes questions; none where it is not offered or not there yet. */
interface Assistant extends Element {
  told?: { enabled: boolean } | undefined;
  open(words: string): Promise<void>;
}

/** Takes a question to the assistant, who may hand it over; false where there is none, and for all other steps. */
export function asks(event: P24NavigateEvent, page: ParentNode): boolean {
  const assistant = event.view === 'question' ? page.querySelector<Assistant>('p24-chatbot') : null;
  if (!assistant?.told?.enabled) return false;
  event.preventDefault();
  void assistant.open(String(event.detail.text ?? ''));
  return true;
}

/** What the portal makes of a step; null where it is the element's alone. `shown` is the element of the page. */
export function stepFor(event: P24NavigateEvent, place: Place | null, shown: EventTarget | undefined): Step | null {
  const view = viewAnswering(event.view, place?.view.side ?? 'resident');
  const over = event.detail?.inPlace === true;
  const here = view === place?.view;
  if (!view || (view.opens && here && !over)) return null;
  const scope = (event.detail?.scope as Scope | undefined) ?? (view.side === place?.view.side ? place.scope : {});
  if (here && over) return { how: event.item === null ? 'out of' : 'into', path: addressOf(view, event.item, scope) };
  const path = addressOf(view, itemCalled(event.view, event.item), scope);
  if (!here || event.target !== shown) return { how: 'elsewhere', path };
  return { how: 'itself', path, ...(event.detail?.instead === true ? { replace: true } : {}) };
}
