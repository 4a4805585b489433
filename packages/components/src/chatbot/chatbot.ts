import { Chatbot as Calls, type ChatState } from '@p24/sdk';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { P24Element } from '../core/element.js';
import { drawn } from '../core/icons.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { bubbleStyles } from './bubble.styles.js';
import type { ChatWindow } from './chat-window.js';
import { shapes } from './icons.generated.js';
import { type ChatbotTexts, de } from './texts.de.js';

const speech = drawn(shapes.speech);

/** How far down, in pixels, a page still counts as being at its beginning. */
const beginning = 80;

/** What has the focus, also within elements; undefined for the page itself. */
function focused(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}

/**
 * The assistant: a bubble in the corner of the page that opens a window in which people ask, get answers from what the portal
 * holds for them, and hand over what only a human can answer. The window is loaded with the first click.
 *
 * @fires {P24ReadyEvent} p24-ready - The bubble is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or sent; the window says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A link of an answer was followed (`notice`, `document`, `ticket`, `consumption`,
 *   `contracts`, `notifications`,
 *   `about-me`; `form` with `detail.prefill`) or the person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart bubble - The button in the corner.
 * @csspart window - The window.
 * @csspart log - The messages.
 * @csspart message - One message.
 * @csspart emergency - Added to the answer to an emergency.
 * @csspart link - A link to where an answer comes from.
 * @csspart offer - A button of an answer.
 * @csspart signed-out - Shown in the window when nobody is signed in.
 * @cssprop [--p24-chatbot-bottom=1rem] - Distance of the bubble from the lower edge, where a page has a bar there.
 * @cssprop [--p24-chatbot-z-index=900] - Above what the bubble and its window lie.
 * @cssprop [--p24-chatbot-height=40em] - Height of the window where there is room.
 */
export class Chatbot extends P24Element<ChatbotTexts> {
  static override styles = [...elementStyles, bubbleStyles];

  /** Shows the window in the place of the element, always open, instead of a bubble in the corner. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /**
   * Address of the page that shows a link's view, with `{view}` and `{item}` in it, such as
   * `/portal?show={view}&item={item}`; the portal's start by default.
   */
  @property({ attribute: 'link-pattern' }) linkPattern: string | undefined;

  @state() private opened = false;
  @state() private unavailable = false;
  /** Whether the person has gone down the page. */
  @state() private scrolled = false;

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };

  readonly #state = new Resource<ChatState, [string | undefined]>(this, {
    args: () => [this.slug],
    load: ([source], options) => this.calls.current({ source }, options),
  });
  #window: ChatWindow | undefined;
  #loading: Promise<void> | undefined;
  /** What the window was opened from. */
  #from: HTMLElement | undefined;
  /**
   * Whether the bubble stands there, once that is known: then it stays, also while the server is asked, for who is about
   * to press it.
   */
  #there: boolean | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('scroll', this.#look, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('scroll', this.#look);
  }

  readonly #look = (): void => {
    this.scrolled = scrollY > beginning;
  };

  /** The assistant's operations. */
  get calls(): Calls {
    if (!this.connection) throw new Error('The element is not connected.');
    return new Calls(this.connection.http);
  }

  /**
   * What the server has told of the assistant; undefined where nobody is signed in.
   *
   * @public
   */
  get told(): ChatState | undefined {
    return this.me ? this.#state.value : undefined;
  }

  /**
   * Opens the window, with words in its field where the person is to ask about something.
   *
   * @public
   */
  async open(words = ''): Promise<void> {
    if (!this.opened) this.#from = focused();
    this.opened = true;
    await this.#load();
    this.#window?.draft(words);
    this.requestUpdate();
    await this.updateComplete;
    if (words) this.#window?.toField();
  }

  /** Closes the window; the focus goes on to something, else back to where it was, else to the bubble. */
  close(next = this.#from): void {
    this.opened = false;
    void this.updateComplete.then(() => {
      const to = next?.checkVisibility() ? next : this.renderRoot.querySelector<HTMLElement>('.bubble');
      to?.focus();
    });
  }

  /** Goes to where a link of an answer leads; the link itself is followed unless the page takes over. */
  follow(event: Event, view: string, item: string | null, detail?: Readonly<Record<string, unknown>>): void {
    if (!this.navigate(view, item, detail)) event.preventDefault();
  }

  /** The address of a view. */
  address(view: string, item: string | null): string {
    const { linkPattern } = this;
    if (!linkPattern) return `${this.connection?.baseUrl ?? ''}/`;
    return linkPattern
      .replaceAll('{view}', encodeURIComponent(view))
      .replaceAll('{item}', encodeURIComponent(item ?? ''));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.inline && !this.#window && this.isConnected) void this.#load();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A page that keeps room for the bubble can take it back.
    this.toggleAttribute('off', this.#there === false);
    // Signing in takes the window away for a moment, and brings another one.
    if (this.opened) this.#window?.show();
  }

  protected override skeleton(): unknown {
    return this.#there ? this.#frame() : nothing;
  }

  protected override signedOut(): unknown {
    this.#there = true;
    return this.#frame();
  }

  protected override content(): unknown {
    const { value } = this.#state;
    // Where the assistant is not offered there is nothing, and nothing new until that is known.
    if (value) this.#there = value.enabled;
    return this.skeleton();
  }

  #frame() {
    const { texts, opened, inline, unavailable } = this;
    const known = !this.me || this.told;
    const shown = known && this.#window && (inline || opened) ? this.#window.render() : nothing;
    if (inline) return shown;
    return html`${unavailable ? html`<p class="failed" role="alert">${texts.notLoaded}</p>` : nothing}
      <button
        class="button bubble ${this.scrolled ? 'small' : ''}"
        part="bubble"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${opened}
        ?hidden=${shown !== nothing}
        @click=${() => void this.open()}
      >
        ${speech}${texts.bubble}
      </button>
      ${shown}`;
  }

  #load(): Promise<void> {
    this.#loading ??= this.#bring();
    return this.#loading;
  }

  async #bring(): Promise<void> {
    try {
      const { ChatWindow } = await import('./chat-window.js');
      this.#window = new ChatWindow(this);
      this.unavailable = false;
    } catch (error) {
      // The next click tries again.
      this.#loading = undefined;
      this.opened = false;
      this.unavailable = true;
      this.failed(error);
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-chatbot': Chatbot;
  }
}
