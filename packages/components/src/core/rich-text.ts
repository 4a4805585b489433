import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** What rich text may hold: what the server lets through, for this is the second of two gates. */
const elements = [
  ...['h3', 'h4', 'p', 'br', 'strong', 'em', 'u', 'ul', 'ol', 'li', 'a', 'blockquote'],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
];
const attributes = ['href', 'scope', 'colspan', 'rowspan'];

/** The browser's own sanitizer, where it has one. */
interface Sanitizing {
  setHTML?(html: string, options: { sanitizer: { elements: string[]; attributes: string[] } }): void;
}

/** Puts rich text into an element without anything that could run, load, or look like the page around it. */
async function setClean(element: Element & Sanitizing, html: string): Promise<void> {
  if (element.setHTML) element.setHTML(html, { sanitizer: { elements, attributes } });
  else {
    const { default: purify } = await import('dompurify');
    const options = { ALLOWED_TAGS: elements, ALLOWED_ATTR: attributes, ALLOW_DATA_ATTR: false };
    element.replaceChildren(purify.sanitize(html, { ...options, RETURN_DOM_FRAGMENT: true }));
  }
  for (const link of element.querySelectorAll('a')) {
    if (/^(https?|mailto|tel):$/.test(link.protocol))
      Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
    else link.removeAttribute('href');
  }
}

class RichText extends Directive {
  #shown: string | undefined;

  render(_html: string): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [html]: [string]): typeof nothing {
    if (html !== this.#shown) void setClean(element, html);
    this.#shown = html;
    return nothing;
  }
}

/** Fills an element with rich text, cleaned in the browser: `<div ${richText(notice.html)}></div>`. */
export const richText = directive(RichText);
