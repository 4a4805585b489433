import { type Consent, Profile } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import type { AboutMe } from './about-me.js';

/** What the person agrees to; withdrawing is as easy as giving (Art. 7 Abs. 3 DSGVO). */
export class ConsentsCard {
  readonly #host: AboutMe;
  #done = false;
  #problem: unknown;

  constructor(host: AboutMe) {
    this.#host = host;
  }

  render(items: readonly Consent[]): TemplateResult {
    const { texts, core, headingLevel } = this.#host;
    return html`<section class="surface card" aria-labelledby="consents-title">
      <div class="heading" id="consents-title" role="heading" aria-level=${headingLevel}>${texts.consents.title}</div>
      ${this.#host.companies(items).map(([heading, group]) => this.#company(group, heading))}
      ${announcement(this.#done ? texts.saved : '')}
      ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
    </section>`;
  }

  #company(consents: readonly Consent[], heading: string): unknown {
    const questions = [...new Set(consents.map(({ question }) => question))];
    return html`${heading ? html`<p><strong>${heading}</strong></p>` : nothing}
      ${questions.map(
        (question) => html`<fieldset>
          <legend class="question">${question}</legend>
          <div class="options">
            ${consents.filter((one) => one.question === question).map((one) => this.#option(one))}
          </div>
        </fieldset>`,
      )}`;
  }

  #option(consent: Consent): TemplateResult {
    return html`<label class="option">
      <input type="checkbox" .checked=${consent.state === 'given'} @change=${(event: Event) => this.#decide(consent, event)} />
      <span>${consent.text}<span class="muted small">${this.#stated(consent)}</span></span>
    </label>`;
  }

  #stated({ state, at }: Consent): string {
    const { texts, formats } = this.#host;
    const words = texts.consents;
    if (!at || state === 'none') return words.never;
    const said = { given: words.since, withdrawn: words.ended, refused: words.refused }[state];
    return said(formats.day(at));
  }

  async #decide({ purpose, sourceId }: Consent, event: Event): Promise<void> {
    const box = event.currentTarget as HTMLInputElement;
    const host = this.#host;
    const given = box.checked;
    this.#done = false;
    this.#problem = undefined;
    try {
      const state = given ? 'given' : 'withdrawn';
      const stated = await new Profile(host.http).decide(
        purpose,
        { source: sourceId, state },
        { locale: host.language },
      );
      const items = host.consents.value?.items ?? [];
      const same = (one: Consent) => one.purpose === purpose && one.sourceId === sourceId;
      host.consents.set({ items: items.map((one) => (same(one) ? stated : one)) });
      this.#done = true;
    } catch (error) {
      box.checked = !given;
      this.#problem = error;
      host.failed(error);
    }
    host.requestUpdate();
  }
}
