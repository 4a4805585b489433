import { NotificationChoices, type NotificationKind, type NotificationSettings } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import type { AboutMe } from './about-me.js';

/** What the person is told by mail, and what always comes. */
export class NotificationsCard {
  readonly #host: AboutMe;
  #done = false;
  #problem: unknown;

  constructor(host: AboutMe) {
    this.#host = host;
  }

  render(items: readonly NotificationSettings[]): TemplateResult {
    const { texts, core, headingLevel } = this.#host;
    const words = texts.notifications;
    const always = items[0]?.always ?? [];
    return html`<section class="surface card" aria-labelledby="notifications-title">
      <div class="heading" id="notifications-title" role="heading" aria-level=${headingLevel}>${words.title}</div>
      ${this.#host.companies(items).map(([heading, group]) => group.map((one) => this.#company(one, heading)))}
      ${announcement(this.#done ? texts.saved : '')}
      ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
      <div>
        <p><strong>${words.always}</strong></p>
        <ul class="points always">
          ${always.map((reason) => html`<li>${icon('lock')}<span>${words.reasons[reason]}</span></li>`)}
        </ul>
        <p class="muted small">${words.why}</p>
      </div>
    </section>`;
  }

  #company(settings: NotificationSettings, heading: string): TemplateResult {
    const words = this.#host.texts.notifications;
    const { email, choices, membershipId } = settings;
    // Whoever manages is told of no notices, and of tickets to see to.
    const manages = !choices.some(({ kind }) => kind === 'notices');
    const word = (kind: NotificationKind) => words.kinds[kind === 'tickets' && manages ? 'managed' : kind];
    return html`<p>${email ? words.lead(email) : words.noEmail}</p>
      <fieldset>
        <legend>${heading ? html`<span class="company">${heading}</span> ` : nothing}${words.legend}</legend>
        <div class="options">
          ${choices.map(
            ({ kind, wanted }) => html`<label class="option">
              <input type="checkbox" .checked=${wanted} @change=${(event: Event) => this.#choose(membershipId, kind, event)} />
              <span>${word(kind)}</span>
            </label>`,
          )}
        </div>
      </fieldset>`;
  }

  async #choose(membership: string, kind: NotificationKind, event: Event): Promise<void> {
    const box = event.currentTarget as HTMLInputElement;
    const host = this.#host;
    const wanted = box.checked;
    this.#done = false;
    this.#problem = undefined;
    try {
      const saved = await new NotificationChoices(host.http).choose(membership, kind, { channel: 'mail', wanted });
      const items = host.notifications.value?.items ?? [];
      host.notifications.set({ items: items.map((one) => (one.membershipId === membership ? saved : one)) });
      this.#done = true;
    } catch (error) {
      box.checked = !wanted;
      this.#problem = error;
      host.failed(error);
    }
    host.requestUpdate();
  }
}
