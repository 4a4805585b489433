import { ManageChatbot as Calls, type ChatbotSettings } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { ManagingElement } from '../core/managing-element.js';
import { problemText } from '../core/notes.js';
import { optionStyles } from '../core/option.styles.js';
import { fieldStyles } from '../core/parts/field.js';
import { listStyles } from '../core/parts/list.js';
import { failure, messageStyles } from '../core/parts/message.js';
import { Toast, toastStyles } from '../core/parts/toast.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { type AssistantIssues, assistantForm, readAssistant } from './assistant-form.js';
import { styles } from './manage-chatbot.styles.js';
import { de, type ManageChatbotTexts } from './manage-texts.de.js';

/**
 * The managers' side of the assistant: who is offered it, and where conversations go that it passes on.
 *
 * @slot - Shown when the settings cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The settings are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart form - Who is offered the assistant, and where conversations go.
 * @csspart empty - Shown to somebody who manages nothing.
 * @csspart toast - Says what was done.
 * @csspart problem - Shown when the settings cannot be loaded.
 * @csspart stale - Shown above settings that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-chatbot-min-height=20em] - Height that is kept while loading, so that the page does not jump.
 */
export class ManageChatbot extends ManagingElement<ManageChatbotTexts> {
  static override styles = [
    ...elementStyles,
    fieldStyles,
    optionStyles,
    listStyles,
    messageStyles,
    toastStyles,
    styles,
  ];

  @state() saving = false;

  /** What is wrong in the form. */
  wrong: AssistantIssues = {};
  protected override readonly catalogue = { de, en: async () => (await import('./manage-texts.en.js')).en };

  readonly #settings = new Resource<ChatbotSettings | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async ([source], options) => (source ? this.#calls.settings(options) : null),
  });
  readonly #toast = new Toast(this);
  #problem: unknown;

  get #calls(): Calls {
    if (!this.connection || !this.managed) throw new Error('The assistant is set by an element that is connected.');
    return new Calls(this.connection.http, this.managed.sourceId);
  }

  /** Saves what stands in the form. Never rejects. */
  async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving) return;
    const { settings, wrong } = readAssistant(event.target as HTMLFormElement, this.texts);
    this.wrong = wrong;
    this.#toast.say('');
    this.#problem = undefined;
    if (wrong.emails || wrong.delivery) {
      this.target = wrong.emails ? '#field-emails' : '#field-ticket';
      return this.requestUpdate();
    }
    this.saving = true;
    try {
      this.#settings.set(await this.#calls.saveSettings(settings));
      this.#toast.say(this.#said(settings));
    } catch (error) {
      this.#problem = error;
      this.failed(error);
    } finally {
      this.saving = false;
    }
  }

  protected override desk(): unknown {
    const { texts, headingLevel } = this;
    return this.show(this.#settings, (settings) =>
      settings
        ? html`<div class="settings">
            <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
            <p class="muted">${texts.lead}</p>
            ${this.#news()} ${assistantForm(this, settings)}
          </div>`
        : this.skeleton(),
    );
  }

  #news() {
    const { core, texts } = this;
    return html`${this.#toast.render(texts.close)}
      ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}`;
  }

  #said({ audience }: ChatbotSettings): string {
    const { texts } = this;
    return audience.length ? texts.on(audience.map((one) => texts.audienceNames[one]).join(texts.and)) : texts.off;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-chatbot': ManageChatbot;
  }
}
