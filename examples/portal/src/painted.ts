import { whenIdle } from './idle.js';
import { isOwn, type Place } from './views.js';

/** So long what nobody waits for stands back at most, in milliseconds. */
const longest = 3000;

/** Resolves once the element of a place has painted what it is about, or said why it cannot; at once where there is none. */
export const painted = (host: HTMLElement, place: Place | null): Promise<void> =>
  new Promise((resolve) => {
    // The portal's own pages show what is new themselves.
    if (!place || isOwn(place.view)) return resolve();
    for (const event of ['p24-ready', 'p24-error'])
      host.addEventListener(event, () => whenIdle(resolve), { once: true });
    setTimeout(resolve, longest);
  });
