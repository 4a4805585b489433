import { css, html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Forgetting } from '../forgetting.js';
import { icon } from '../icons.js';

/** A word at the lower edge of the window about what was just done, wherever the person is on the page. */
export const toastStyles = css`
  .toast {
    position: fixed;
    inset: auto 0 max(1.5em, env(safe-area-inset-bottom)) 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    inline-size: fit-content;
    max-inline-size: min(36em, calc(100vw - 2em));
    margin: 0 auto;
    padding: var(--_space-xs) var(--_space-m);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-m);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-l);
  }
  .toast:popover-open {
    animation: p24-appear var(--_duration) var(--_easing);
  }
  .toast > svg.icon {
    color: var(--_color-success-icon);
  }
  /* As wide as the words: only long ones send the buttons to a line of their own. */
  .toast > span {
    flex: 1 1 auto;
    max-inline-size: 100%;
  }
  .toast > .link {
    min-block-size: var(--_target-size);
    margin-inline-start: auto;
  }
  /* Phones have their navigation at the lower edge. */
  @media (max-width: 48em) {
    .toast {
      inset-block-end: 5.5em;
    }
  }
`;

/** What takes back what a toast tells of. */
export interface Undo {
  word: string;
  act(): void;
}

/** How long a word without a way back is there, in milliseconds; not while it is pointed at or has the focus. */
const shownFor = 8_000;

/**
 * Says that something was done. With a way back it stays until it is closed or something else is said, because nobody
 * may have to hurry (WCAG 2.2.1); what went wrong is said in its place instead, by `failure`.
 */
export class Toast {
  readonly #host: LitElement;
  #text = '';
  #undo: Undo | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus when something was done: the Tab key leads from there to the toast. */
  #from: HTMLElement | null = null;

  constructor(host: LitElement & Partial<Forgetting>) {
    this.#host = host;
    host.addController({
      hostUpdated: () => this.#show(),
      hostDisconnected: () => clearTimeout(this.#timer),
    });
    host.forgetting?.add(() => this.say(''));
  }

  /** What is said now; empty when nothing is. */
  get text(): string {
    return this.#text;
  }

  /** Says something in the place of what was said before; an empty text takes that away. */
  say(text: string, undo?: Undo): void {
    this.#text = text;
    this.#undo = text ? undo : undefined;
    this.#from = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.#wait();
    this.#host.requestUpdate();
  }

  /** The toast, to stand once somewhere in the element; `close` is the word of the button that takes it away. */
  render(close: string): TemplateResult {
    const shut = () => this.say('');
    const back = () => {
      const undo = this.#undo;
      this.say('');
      undo?.act();
    };
    const rest = () => clearTimeout(this.#timer);
    return html`<div role="status">${
      this.#text
        ? html`<div class="toast" part="toast" popover="manual" @pointerenter=${rest} @pointerleave=${this.#wait} @focusin=${rest} @focusout=${this.#wait}>
            ${icon('check')}<span>${this.#text}</span>
            ${this.#undo ? html`<button class="button quiet" type="button" id="undo" @click=${back}>${this.#undo.word}</button>` : nothing}
            <button class="plain link" type="button" @click=${shut}>${close}</button>
          </div>`
        : nothing
    }</div>`;
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    if (this.#text && !this.#undo) this.#timer = setTimeout(() => this.say(''), shownFor);
  };

  #show(): void {
    const toast = this.#host.renderRoot.querySelector<HTMLElement>('.toast');
    if (!toast?.isConnected || toast.matches(':popover-open')) return;
    const source = this.#from?.isConnected ? this.#from : undefined;
    toast.showPopover(source ? { source } : undefined);
  }
}
