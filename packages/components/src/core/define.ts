/**
 * Defines a custom element once: the first definition of a tag stays, a second copy of the library on the page is
 * told so on the console instead of breaking it.
 */
export function define(tag: `p24-${string}`, element: CustomElementConstructor): void {
  const defined = customElements.get(tag);
  if (!defined) customElements.define(tag, element);
  else if (defined !== element) {
    console.warn(`<${tag}> is in use from another copy of p24 already; that one stays.`);
  }
}
