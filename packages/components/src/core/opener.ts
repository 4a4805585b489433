import { css, html, nothing, type TemplateResult } from 'lit';

/** Titles that are links look like those that are buttons: their words, or a link where they are one there, too. */
export const openerStyles = css`
  a:where(.plain) {
    display: inline-grid;
    align-items: center;
  }
  a:where(.plain:not(.link)) {
    text-decoration: none;
  }
  a:where(.plain:not(.link)):hover {
    color: inherit;
  }
`;

/** What opens items of a list; `address` is undefined where the page has not said how addresses look. */
export interface Opening {
  address(view: string, item: string): string | undefined;
  open(id: string): void;
}

/** What is opened: what the element calls the view, the item in it, and how its words look. */
interface Opened {
  view: string;
  id: string;
  part?: string;
  look?: string;
  /** Id of what else is told of the item. */
  about?: string;
}

/** Whether a click on a link is the browser's own to follow: a tab or a window, or to keep what is there. */
const isForBrowser = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) => ctrlKey || metaKey || shiftKey || altKey;

/** What a click on a row does beside what can be clicked in it. */
export const beside =
  (act: () => void) =>
  ({ target }: Event): void => {
    if (!(target as Element).closest('a, button')) act();
  };

/** The words that open an item of a list: a link, which opens in a new tab as well, or a button where it has no address. */
export function opener(
  host: Opening,
  words: unknown,
  { view, id, part = 'title', look = 'plain', about }: Opened,
): TemplateResult {
  const href = host.address(view, id);
  const follow = (event: MouseEvent) => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    host.open(id);
  };
  return href === undefined
    ? html`<button class=${look} type="button" part=${part} id="open-${id}" aria-describedby=${about ?? nothing} @click=${() => host.open(id)}>${words}</button>`
    : html`<a class=${look} part=${part} id="open-${id}" aria-describedby=${about ?? nothing} href=${href} @click=${follow}>${words}</a>`;
}
