import type { P24NavigateEvent } from '@p24/components';
import { addressOf, type Place, viewAnswering } from './views.js';

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

/** What the portal makes of a step; null where it is the element's alone. `shown` is the element of the page. */
export function stepFor(event: P24NavigateEvent, place: Place | null, shown: EventTarget | undefined): Step | null {
  const view = viewAnswering(event.view, place?.view.side ?? 'resident');
  const over = event.detail?.inPlace === true;
  const here = view === place?.view;
  if (!view || (view.opens && here && !over)) return null;
  const scope = view.side === place?.view.side ? place.scope : {};
  if (here && over) return { how: event.item === null ? 'out of' : 'into', path: addressOf(view, event.item, scope) };
  const item = event.view === 'submission' && event.item ? `eingang/${event.item}` : event.item;
  const path = addressOf(view, item, scope);
  if (!here || event.target !== shown) return { how: 'elsewhere', path };
  return { how: 'itself', path, ...(event.detail?.instead === true ? { replace: true } : {}) };
}
