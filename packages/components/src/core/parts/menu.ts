import { css, html, type LitElement, nothing, type TemplateResult } from 'lit';
import { dotsSign } from '../manage-signs.js';
import { placeAfter } from './roving.js';

/** The button with the dots that opens a menu, and the menu, which lies above everything; what is said above its lines. */
export const menuStyles = css`
  .dots {
    appearance: none;
    display: inline-grid;
    place-items: center;
    inline-size: var(--_target-size);
    block-size: var(--_target-size);
    margin: 0;
    padding: 0;
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_color-text-muted);
    font: inherit;
    cursor: pointer;
  }
  .dots:hover,
  .dots[aria-expanded='true'] {
    background: var(--_color-surface-active);
    color: var(--_color-text);
  }
  .menu {
    position: fixed;
    inset: auto;
    min-inline-size: 12em;
    max-inline-size: calc(100vw - 1em);
    max-block-size: calc(100dvh - 1em);
    margin: 0;
    padding: var(--_space-2xs);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-m);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-l);
    overflow-y: auto;
  }
  .menu > [role='menuitem'] {
    appearance: none;
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    inline-size: 100%;
    min-block-size: var(--_target-size);
    margin: 0;
    padding: 0 var(--_space-s);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .menu > [role='menuitem']:is(:hover, :focus-visible) {
    background: var(--_color-surface-hover);
  }
  .menu > [role='menuitem']:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .menu > .danger {
    color: var(--_color-error-text);
  }
`;

/** Something that can be done or gone to, as a line of a menu. */
export interface MenuItem {
  word: string;
  /** What choosing it does; a line without it leads to its `href`. */
  act?(): void;
  /** Where the line leads, as a link that opens in a new tab as well. */
  href?: string;
  /** An icon before the word. */
  sign?: TemplateResult;
  /** The language of the word, where it is not the page's. */
  lang?: string;
  /** Cannot be taken back, and looks like it. */
  danger?: boolean;
}

/** What a menu's button shows instead of dots, with the class that says how it looks. */
export interface MenuLook {
  sign: unknown;
  look: string;
}

/** Between the button and its menu, and between the menu and the edge of the window; CSS pixels. */
const gap = 4;

const dots: MenuLook = { sign: dotsSign, look: 'dots' };

/**
 * Menus behind buttons, such as those of a list's rows, or a person's own: one menu serves all of them, so that long lists stay light.
 * Arrows, first letters, Home, End and Escape work in it (WAI-ARIA APG, menu button).
 */
export class Menu {
  readonly #host: LitElement;
  #label = '';
  #items: readonly MenuItem[] = [];
  #opener: HTMLElement | undefined;
  /** Where the button was when its menu was opened. */
  #top = 0;
  /** The button whose menu the press of the pointer has just closed: its click must not open it again. */
  #closedBy: EventTarget | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** A button that opens a menu; `items` is asked for what is in it when it opens. */
  button(label: string, items: () => readonly MenuItem[], { sign, look }: MenuLook = dots): TemplateResult {
    const open = (event: Event) => {
      const opener = event.currentTarget as HTMLElement;
      if (this.#closedBy !== opener) this.#open(opener, { label, items: items(), last: false });
      this.#closedBy = null;
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const last = event.key === 'ArrowUp';
      this.#open(event.currentTarget as HTMLElement, { label, items: items(), last });
    };
    const press = (event: Event) => {
      this.#closedBy = this.#opener === event.currentTarget ? event.currentTarget : null;
    };
    return html`<button class=${look} part="menu-button" type="button" aria-label=${label} aria-haspopup="menu"
      aria-expanded="false" @pointerdown=${press} @click=${open} @keydown=${key}>${sign}</button>`;
  }

  /** The menu itself, to stand once somewhere in the element; `head` is seen above its lines, and said by its label. */
  render(head: unknown = nothing): TemplateResult {
    return html`<div class="menu" part="menu" role="menu" popover aria-label=${this.#label || nothing}
      @keydown=${this.#key} @beforetoggle=${this.#toggled}>
      ${head}${this.#items.map((item) => this.#line(item))}
    </div>`;
  }

  #line(item: MenuItem): TemplateResult {
    const { word, href, sign, lang = nothing } = item;
    const act = () => {
      // First, so that the focus is back on the button when what is done moves it on.
      this.#popover?.hidePopover();
      item.act?.();
    };
    if (href) return html`<a role="menuitem" tabindex="-1" lang=${lang} href=${href} @click=${act}>${sign}${word}</a>`;
    return html`<button class=${item.danger ? 'danger' : nothing} type="button" role="menuitem" tabindex="-1"
      lang=${lang} @click=${act}>${sign}${word}</button>`;
  }

  get #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.menu');
  }

  get #focused(): Element | null {
    return (this.#host.renderRoot.getRootNode() as Document | ShadowRoot).activeElement;
  }

  get #lines(): HTMLElement[] {
    return [...(this.#popover?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  #open(opener: HTMLElement, { label, items, last }: { label: string; items: readonly MenuItem[]; last: boolean }) {
    this.#label = label;
    this.#items = items;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const popover = this.#popover;
      if (!popover?.isConnected) return;
      popover.showPopover();
      this.#opener = opener;
      opener.setAttribute('aria-expanded', 'true');
      const button = opener.getBoundingClientRect();
      this.#top = button.top;
      place(popover, button);
      this.#lines.at(last ? -1 : 0)?.focus({ preventScroll: true });
      // It stands where it was opened: once the page moves below it, it would belong to another row.
      addEventListener('scroll', this.#close, { capture: true, passive: true });
      addEventListener('resize', this.#close);
    });
  }

  readonly #close = (): void => {
    if (this.#opener?.getBoundingClientRect().top !== this.#top) this.#popover?.hidePopover();
  };

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') return;
    removeEventListener('scroll', this.#close, { capture: true });
    removeEventListener('resize', this.#close);
    const opener = this.#opener;
    this.#opener = undefined;
    opener?.setAttribute('aria-expanded', 'false');
    // Who clicked elsewhere has left the menu already.
    if (this.#popover?.contains(this.#focused)) opener?.focus();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const lines = this.#lines;
    const at = lines.indexOf(this.#focused as HTMLElement);
    const letter = event.key.length === 1 ? event.key.toLowerCase() : undefined;
    const begins = (line: HTMLElement) => letter && line.textContent?.trim().toLowerCase().startsWith(letter);
    const next = letter
      ? [...lines.slice(at + 1), ...lines].find(begins)
      : lines[placeAfter(event.key, { at, count: lines.length, arrows: ['ArrowUp', 'ArrowDown'] }) ?? -1];
    // The Tab key leaves a menu; what comes next is what stands behind its button.
    if (event.key === 'Tab') this.#popover?.hidePopover();
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

/** Below the button and aligned with its end; above it, and shifted, where the window ends. */
function place(popover: HTMLElement, button: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = button.bottom + gap;
  const above = button.top - gap - height;
  const top = below + height <= innerHeight - gap || above < gap ? below : above;
  const left = Math.min(Math.max(gap, button.right - width), innerWidth - width - gap);
  popover.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
  popover.style.left = `${left}px`;
}
