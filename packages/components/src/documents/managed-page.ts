import type { ManagedDocument, Release } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { AudienceView } from '../core/audience-view.js';
import { FileField } from '../core/file-field.js';
import { icon } from '../core/icons.js';
import { countsOf, documentState } from './managed-columns.js';
import type { Desk } from './managed-desk.js';
import { categoryChoice } from './managed-fields.js';

export interface PageHost extends Desk {
  href(url: string): string;
  /** Shows a document as the server has it now. */
  take(document: ManagedDocument): void;
  /** Asks, then deletes a draft. */
  discard(id: string): void;
}

/** One document: what it is called and where it lies, its versions, and to whom it was released. */
export class ManagedPage {
  readonly field: FileField;
  readonly #desk: PageHost;
  readonly #reached: AudienceView;
  #document: ManagedDocument | undefined;
  #missing = false;

  constructor(desk: PageHost) {
    this.#desk = desk;
    this.#reached = new AudienceView(desk);
    this.field = new FileField(desk, {
      ...{ id: 'version', kinds: 'files', maxFiles: 1, texts: () => desk.texts.files },
      send: (file, name, options) => desk.send(file, name, options),
      changed: () => void this.#fileCame(),
    });
  }

  render(document: ManagedDocument): unknown {
    if (document.id !== this.#document?.id) {
      this.field.start();
      this.#missing = false;
    }
    this.#document = document;
    const { texts, headingLevel } = this.#desk;
    const { id, title, state } = document;
    return html`
      <div class="top">
        <div>
          <div class="heading" id="item-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${title}</div>
          <div class="standing">${documentState(state, this.#desk)} ${state === 'draft' ? nothing : countsOf(document, this.#desk)}</div>
          ${state === 'draft' ? nothing : html`<p class="muted small">${texts.readUnnamed}</p>`}
        </div>
        <div class="actions">
          <button class="button" type="button" @click=${() => this.#desk.release([document])}>${state === 'released' ? texts.releaseMore : texts.release}</button>
          ${state === 'released' ? html`<button class="button quiet danger" type="button" @click=${() => this.#desk.revoke([id])}>${texts.revoke}</button>` : nothing}
          ${state === 'draft' ? html`<button class="button quiet danger" type="button" @click=${() => this.#desk.discard(id)}>${texts.remove}</button>` : nothing}
        </div>
      </div>
      ${this.#reached.render(document)} ${this.#fields(document)} ${this.#versions(document)} ${document.releases.length ? this.#releases(document) : nothing}
    `;
  }

  #fields(document: ManagedDocument) {
    const { texts } = this.#desk;
    return html`<form class="form surface" novalidate @submit=${this.#save}>
      <div class="about-file">
        <div class="field wide">
          <label for="title">${texts.fieldTitle}</label>
          <input class="input" id="title" name="title" maxlength="160" .defaultValue=${document.title}
            aria-invalid=${this.#missing ? 'true' : nothing} aria-describedby="title-error" />
          <span class="error" id="title-error">${this.#missing ? [icon('alert'), texts.titleMissing] : nothing}</span>
        </div>
        ${categoryChoice(this.#desk, { id: 'category', name: 'category', chosen: document.category.id })}
        <div class="field">
          <label for="date">${texts.fieldDate}</label>
          <input class="input" id="date" name="date" type="date" max="9999-12-31" .defaultValue=${document.datedOn ?? ''} />
        </div>
      </div>
      <div class="actions"><button class="button quiet" type="submit">${texts.save}</button></div>
    </form>`;
  }

  #versions({ versions, state }: ManagedDocument) {
    const { texts, core, formats, headingLevel } = this.#desk;
    const draft = state === 'draft';
    return html`<section class="form surface">
      <div class="heading" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${texts.versions}</div>
      <ul class="facts">
        ${versions.map(
          ({ no, file, createdAt }) => html`<li>
            ${icon('file')}<a href=${this.#desk.href(file.url)} target="_blank" rel="noopener">${texts.version(no)}: ${file.name}<span class="sr"> ${core.newTab}</span></a>
            <span class="muted">${formats.moment(createdAt)} · ${formats.bytes(file.size)}</span>
          </li>`,
        )}
      </ul>
      ${this.field.render({ label: draft ? texts.exchange : texts.newVersion, ...(draft ? {} : { hint: texts.newVersionHint }) })}
    </section>`;
  }

  #releases({ releases }: ManagedDocument) {
    const { texts, formats, headingLevel } = this.#desk;
    const line = ({ by, releasedAt, revokedAt, audience }: Release) => html`<li>
      ${icon('calendar')}<span>${texts.releaseLine(by, formats.moment(releasedAt))}, ${this.#audience(audience)}</span>
      ${revokedAt ? html`<span class="muted">${texts.releaseEnded(formats.moment(revokedAt))}</span>` : nothing}
    </li>`;
    return html`<section class="form surface">
      <div class="heading" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${texts.releases}</div>
      <ul class="facts">${releases.map(line)}</ul>
    </section>`;
  }

  #audience({ all, properties, contacts, groups }: Release['audience']): string {
    const { audienceOf, group } = this.#desk.texts;
    const whom = [
      all && audienceOf.all,
      properties.length > 0 && audienceOf.properties(properties.length),
      contacts.length > 0 && audienceOf.contacts(contacts.length),
    ];
    const only = groups.map((one) => group[one] ?? one).join(', ');
    return `${whom.filter(Boolean).join(', ')}${only ? ` (${only})` : ''}`;
  }

  #save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const document = this.#document;
    const text = (name: string) => String(data.get(name) ?? '').trim();
    this.#missing = text('title') === '';
    this.#desk.requestUpdate();
    if (!document || this.#missing) return form.querySelector<HTMLElement>('#title')?.focus();
    const { id, file, propertyId, ticketId } = document;
    const fields = { title: text('title'), categoryId: text('category'), datedOn: text('date') || null };
    await this.#desk.act(async () => {
      this.#desk.take(await this.#desk.calls.update(id, { ...fields, fileId: file.id, propertyId, ticketId }));
      this.#desk.say(this.#desk.texts.saved);
    });
  };

  /** A file that has arrived becomes the newest version, or a draft's file. */
  async #fileCame(): Promise<void> {
    const [fileId] = this.field.ids;
    const document = this.#document;
    if (!fileId || !document) return;
    const { calls, texts } = this.#desk;
    const { id, title, category, datedOn, propertyId, ticketId, state } = document;
    const draft = { title, categoryId: category.id, datedOn, propertyId, ticketId, fileId };
    await this.#desk.act(async () => {
      const saved = state === 'draft' ? await calls.update(id, draft) : await calls.addVersion(id, fileId);
      this.#desk.take(saved);
      this.#desk.say(state === 'draft' ? texts.exchanged : texts.versionAdded);
    });
    this.field.start();
  }
}
