import { html, type TemplateResult } from 'lit';
import { P24NavigateEvent } from './events.js';

/** What the link needs of the element. */
interface PortalLinkHost extends EventTarget {
  href(url: string): string;
}

/** Where a link leads, as {@link P24NavigateEvent} names it, and how it looks. */
interface Way {
  item?: string;
  detail?: Readonly<Record<string, unknown>>;
  part?: unknown;
  look?: string;
}

/** A link to a view that the page may show itself; else the portal does. */
export const portalLink = (
  host: PortalLinkHost,
  words: unknown,
  view: string,
  { item, detail, part = 'ask', look = 'link' }: Way = {},
): TemplateResult =>
  html`<a class=${look} part=${part} href=${host.href(`/?zeige=${view}&eintrag=${item ?? ''}`)} @click=${(
    event: MouseEvent,
  ) => {
    // A tab or window of its own is the browser's to open.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!host.dispatchEvent(new P24NavigateEvent(view, item, detail))) event.preventDefault();
  }}>${words}</a>`;
