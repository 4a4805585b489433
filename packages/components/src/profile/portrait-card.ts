import { type Drawing, type OwnPortrait, Portraits } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { FileField } from '../core/file-field.js';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import { drawings, portrait } from '../core/parts/portrait.js';
import type { AboutMe } from './about-me.js';
import { AboutMeChangedEvent } from './about-me-changed.js';

/** Bytes of the largest photo that is sent. */
const maxBytes = 10_000_000;

/** The photo or drawing, what to show instead, and who sees it. */
export class PortraitCard {
  readonly #host: AboutMe;
  readonly #photo: FileField;
  #done = '';
  #problem: unknown;

  constructor(host: AboutMe) {
    this.#host = host;
    this.#photo = new FileField(host, {
      ...{ id: 'photo', kinds: 'photos', maxFiles: 1, maxBytes, texts: () => host.texts.files },
      send: async (file, name, options) => {
        const shown = await new Portraits(host.http).send(file, name, options);
        this.#changed(shown, host.texts.portrait.done);
        // The picture itself shows that it has arrived.
        queueMicrotask(() => this.#photo.start());
        return { id: name, name, type: file.type, size: file.size };
      },
    });
  }

  render(shown: OwnPortrait): TemplateResult {
    const { texts, core, headingLevel, me } = this.#host;
    const words = texts.portrait;
    const name = me?.memberships[0]?.name ?? me?.email ?? '';
    const companies = new Intl.ListFormat(this.#host.language).format(shown.seenBy);
    return html`<section class="surface card" aria-labelledby="portrait-title">
      <div class="heading" id="portrait-title" role="heading" aria-level=${headingLevel}>${words.title}</div>
      <div class="shown">
        ${portrait(name, shown, this.#host.href)}
        <div>
          <p>${words.lead}</p>
          <p class="muted small">${companies ? words.seenBy(companies) : words.seenByNobody}</p>
          ${
            shown.url
              ? html`<button class="button quiet" id="no-photo" type="button" @click=${() => this.#choose(null)}>${words.remove}</button>`
              : nothing
          }
        </div>
      </div>
      ${announcement(this.#done)}
      ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
      ${this.#photo.render({ label: words.photo, hint: words.hint })}
      <fieldset>
        <legend>${words.choose}</legend>
        <div class="drawings">
          ${drawings.map((one) => this.#option(name, one, shown.drawing === one))}
          ${this.#option(name, null, !shown.drawing && !shown.url)}
        </div>
      </fieldset>
    </section>`;
  }

  #option(name: string, drawing: Drawing | null, chosen: boolean): TemplateResult {
    const { texts } = this.#host;
    const words = texts.portrait;
    return html`<label class="option drawing">
      ${portrait(name, drawing && { drawing, url: null })}
      <span>${drawing ? words.drawings[drawing] : words.initials}</span>
      <input type="radio" name="drawing" .checked=${chosen} @change=${() => this.#choose(drawing)} />
    </label>`;
  }

  async #choose(drawing: Drawing | null): Promise<void> {
    const host = this.#host;
    const { texts } = host;
    this.#problem = undefined;
    try {
      const shown = await new Portraits(host.http).choose(drawing);
      this.#changed(shown, drawing ? texts.portrait.done : texts.portrait.removed);
      if (!host.renderRoot.querySelector(':focus')) host.aim('[name=drawing]:checked');
    } catch (error) {
      this.#problem = error;
      host.failed(error);
      host.requestUpdate();
    }
  }

  #changed(shown: OwnPortrait, said: string): void {
    this.#done = said;
    this.#problem = undefined;
    this.#host.portrait.set(shown);
    this.#host.dispatchEvent(new AboutMeChangedEvent());
  }
}
