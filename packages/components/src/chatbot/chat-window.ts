import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { drawn } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { problemText } from '../core/notes.js';
import { messageView, numbers, type Steps } from './chat-message.js';
import { sheet } from './chat-window.styles.js';
import type { Chatbot } from './chatbot.js';
import { Talk } from './talk.js';
import { shapes } from './window-icons.generated.js';

const cross = drawn(shapes.cross);
const narrow = matchMedia('(max-width: 40em)');
const longest = 1000;

/** The window of the assistant, in the shadow root of its element; loaded when it is wanted. */
export class ChatWindow {
  readonly #host: Chatbot;
  readonly #talk: Talk;
  #confirming = false;
  #shownMessages = 0;
  #draft = '';

  constructor(host: Chatbot) {
    this.#host = host;
    this.#talk = new Talk(host);
    host.forgetting.add(this.#forget);
    const root = host.renderRoot as ShadowRoot;
    if (sheet.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet.styleSheet];
  }

  /** Forgets what one person has said, for the next one. */
  readonly #forget = (): void => {
    this.#confirming = false;
    this.#draft = '';
    this.#talk.forget();
  };

  /** Puts words into the field, for the person to send or to change; what was typed or changed there stays. */
  draft(words: string): void {
    const field = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#message');
    if (field?.value.trim() && field.value !== this.#draft) return;
    this.#draft = words;
    // Lit knows nothing of what was typed and taken away again.
    if (field) field.value = words;
  }

  /** Opens the dialog: beside the page, or above all of it where the screen is small. */
  show(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    if (narrow.matches) dialog.showModal();
    else dialog.show();
    const field = dialog.querySelector<HTMLElement>('textarea');
    (field ?? dialog.querySelector<HTMLElement>('.choice .button, a.button'))?.focus();
    this.#scroll();
  }

  render(): unknown {
    const { texts, core, told, inline, headingLevel } = this.#host;
    this.#talk.begin();
    const head = html`<div class="head">
      <div>
        <div class="heading" id="title" role="heading" aria-level=${headingLevel}>${told ? texts.title : core.signIn}</div>
        ${told ? html`<p class="under">${texts.automatic}</p>` : nothing}
      </div>
      ${inline ? nothing : html`<button class="shut" type="button" aria-label=${texts.close} @click=${this.#shut}>${cross}</button>`}
    </div>`;
    const body = html`${head}${told ? this.#conversation() : this.#signedOut()}`;
    if (inline) return html`<section class="window" part="window" aria-labelledby="title">${body}</section>`;
    return html`<dialog
      class="window"
      part="window"
      aria-labelledby="title"
      @keydown=${this.#key}
      @cancel=${this.#cancelled}
    >
      ${body}
    </dialog>`;
  }

  #conversation(): unknown {
    const talk = this.#talk;
    const { texts, told } = this.#host;
    const { pending, messages } = talk;
    const last = messages.at(-1);
    const { handOver } = this.#steps;
    const open = { ...this.#steps, handOver: talk.conversation?.handedOver ? null : handOver };
    const steps = pending || talk.conversation?.ended ? null : open;
    this.#follow(messages.length + (pending ? 1 : 0));
    return html`
      <div class="log" part="log" role="log" aria-live="polite" aria-label=${texts.log} tabindex="0">
        <div class="message assistant" part="message"><p class="said"><span>${told?.greeting}</span></p></div>
        ${keyed(
          messages,
          ({ id }) => id,
          (message) => messageView(message, this.#host, message === last ? steps : null),
        )}
        ${pending ? this.#onItsWay() : nothing}
      </div>
      ${this.#below()}
    `;
  }

  #onItsWay(): unknown {
    const { texts, core } = this.#host;
    const { pending, busy } = this.#talk;
    if (!pending) return nothing;
    return html`<div class="message person" part="message"><span class="sr">${texts.you}:</span><p class="said"><span>${pending.text}</span></p></div>
      ${
        pending.error === undefined || busy
          ? html`<p class="writing" role="status"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${texts.writing}</p>`
          : html`<div class="failing" role="alert">
              <p>${texts.notSent} ${problemText(pending.error, core)}</p>
              <button class="button quiet" type="button" @click=${() => void this.#talk.again()}>${texts.again}</button>
            </div>`
      }`;
  }

  /** What stands under the messages: a choice, a question before the handover, a word after it, or the field. */
  #below(): unknown {
    const talk = this.#talk;
    const { told, texts } = this.#host;
    if (!talk.settled) {
      return html`<div class="offers choice">
        ${told?.sources.map(({ id, name }) => html`<button class="button quiet" type="button" @click=${() => this.#choose(id)}>${name}</button>`)}
      </div>`;
    }
    if (this.#confirming) return this.#question();
    const { conversation } = talk;
    const done = conversation?.handedOver;
    const number = conversation?.ticket?.number;
    return html`
      ${
        talk.messages.length === 0 && !talk.pending
          ? html`<div class="offers choice">
              ${told?.suggestions.map((text) => html`<button class="button quiet" part="offer" type="button" @click=${() => this.#say(text)}>${text}</button>`)}
            </div>`
          : nothing
      }
      ${done ? html`<p class="done">${number === undefined ? texts.handedOver : texts.ticket(number)}</p>` : nothing}
      ${this.#field()}
      ${
        talk.messages.length > 0
          ? html`<button class="anew" type="button" @click=${this.#anew}>${texts.startAnew}</button>`
          : nothing
      }
    `;
  }

  #field(): unknown {
    const { texts } = this.#host;
    return html`<form class="write" @submit=${this.#submit}>
      <label class="sr" for="message">${texts.message}</label>
      <textarea
        id="message"
        class="input"
        rows="1"
        maxlength=${longest}
        enterkeyhint="send"
        placeholder=${texts.placeholder}
        .value=${this.#draft}
        @keydown=${this.#enter}
      ></textarea>
      <button class="button" type="submit" aria-disabled=${this.#talk.busy}>${texts.send}</button>
    </form>`;
  }

  #question(): unknown {
    const { texts, core } = this.#host;
    const { problem, busy } = this.#talk;
    return html`<form class="question" aria-labelledby="question" @submit=${this.#handOver}>
      <p class="heading small" id="question">${texts.handOverTitle}</p>
      <p>${texts.handOverText}</p>
      <div class="field">
        <label for="note">${texts.note}</label>
        <textarea id="note" class="input" rows="2" maxlength="2000" ${ref(this.#focus)}></textarea>
      </div>
      ${problem === undefined ? nothing : html`<p class="error" role="alert">${problemText(problem, core)}</p>`}
      <div class="offers">
        <button class="button" type="submit" aria-disabled=${busy}>${texts.handOverNow}</button>
        <button class="button quiet" type="button" @click=${this.#keep}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  #signedOut(): unknown {
    const host = this.#host;
    const { texts, core } = host;
    const call = (label: string, phone: string) => ({ label, phone, dial: phone, note: null });
    const calls = [call(texts.fireBrigade, '112'), call(texts.police, '110')];
    const login = (event: Event) => {
      host.follow(event, 'login', null);
      const form = document.querySelector<HTMLElement>('p24-login');
      if (!form) return;
      event.preventDefault();
      host.close(form);
    };
    return html`<div class="guest" part="signed-out">
      <p>${texts.signedOut}</p>
      <a class="button" href=${host.connection?.baseUrl ?? ''} @click=${login}>${core.signIn}</a>
      <p>${texts.emergency}</p>
      ${numbers(calls)}
    </div>`;
  }

  readonly #steps: Steps = {
    reply: (text) => this.#say(text),
    handOver: () => {
      this.#confirming = true;
      this.#host.requestUpdate();
    },
  };

  #focus = (field: Element | undefined) => {
    if (field instanceof HTMLElement) queueMicrotask(() => field.focus());
  };

  #shut = () => this.#host.close();

  #key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#confirming) this.#keep();
    else this.#host.close();
  };

  #cancelled = (event: Event) => {
    event.preventDefault();
    this.#host.close();
  };

  #keep = () => {
    this.#confirming = false;
    this.#host.requestUpdate();
    this.toField();
  };

  #choose(source: string): void {
    this.#talk.source = source;
    this.#host.requestUpdate();
    this.toField();
  }

  #anew = async () => {
    await this.#talk.end();
    this.toField();
  };

  #enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('textarea');
    const text = field?.value.trim();
    if (!field || !text || this.#talk.busy) return;
    field.value = '';
    this.#say(text);
  };

  #say(text: string): void {
    this.#draft = '';
    void this.#talk.say(text);
    this.toField();
  }

  #handOver = async (event: Event) => {
    event.preventDefault();
    const note = (event.target as HTMLFormElement).querySelector('textarea')?.value.trim() ?? '';
    if (!(await this.#talk.handOver(note))) return;
    this.#keep();
  };

  /** Focuses the field, once it is there. */
  toField(): void {
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('#message')?.focus());
  }

  /** New messages come into view, unless somebody only looks at what is there. */
  #follow(count: number): void {
    if (count === this.#shownMessages) return;
    this.#shownMessages = count;
    void this.#host.updateComplete.then(() => this.#scroll());
  }

  /** A long answer is read from its beginning. */
  #scroll(): void {
    const log = this.#host.renderRoot.querySelector<HTMLElement>('.log');
    const last = log?.querySelector<HTMLElement>('.message:last-of-type');
    if (!log || !last) return;
    const top = last.offsetTop - log.offsetTop;
    log.scrollTop = last.offsetHeight > log.clientHeight ? top : log.scrollHeight;
  }
}
