/** The closest ancestor that matches, also beyond the shadow roots in between. */
export function closestAcross(from: Element, selector: string): Element | null {
  let at: Element | null = from;
  while (at) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The language that the page declares where an element stands; empty where it declares none. */
export function pageLocale(element: Element): string {
  return closestAcross(element.parentElement ?? element, '[lang]')?.getAttribute('lang') ?? '';
}

let last = 0;

/** An id that is unique on the page, for parts that live in light DOM. */
export const uniqueId = () => `p24-${++last}-${Math.random().toString(36).slice(2, 7)}`;
