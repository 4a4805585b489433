/**
 * Defines a custom element once: the first definition of a tag stays, a second copy of the library on the page is
 * told so on the console instead of breaking it.
 */
export function define(tag: `p24-${string}`, element: CustomElementConstructor): void {
  const defined = customElements.get(tag);
  if (!defined) customElements.define(tag, element);
  else if (defined !== element) {
    console.warn(`<${tag}> is already defined by another copy of p24 on this page; the first one stays in use.`);
  }
}
