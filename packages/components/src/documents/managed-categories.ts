import type { ManagedDocumentCategory } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import type { Desk } from './managed-desk.js';

export interface CategoriesHost extends Desk {
  /** Reads the categories again. */
  reloadCategories(): Promise<void>;
}

/** The manager's categories of documents: make, rename and delete them, nested once. */
export class ManagedCategories {
  readonly #desk: CategoriesHost;
  #renaming: string | undefined;

  constructor(desk: CategoriesHost) {
    this.#desk = desk;
  }

  render(): unknown {
    const { texts, categories, headingLevel } = this.#desk;
    return html`
      <div class="heading" id="item-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${texts.categories}</div>
      <ul class="list surface">${keyed(
        categories,
        ({ id }) => id,
        (one) => this.#row(one),
      )}</ul>
      <form class="form surface" novalidate @submit=${this.#create}>
        <div class="heading">${texts.newCategory}</div>
        <div class="pair">
          <div class="field">
            <label for="new-name">${texts.categoryName}</label>
            <input class="input" id="new-name" name="name" maxlength="60" required autocomplete="off" />
          </div>
          <div class="field">
            <label for="parent">${texts.parentChoice}</label>
            <div class="choice">
              <select class="input" id="parent" name="parent">
                <option value="">${texts.noParent}</option>
                ${categories.filter(({ parentId }) => !parentId).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
              </select>
              ${icon('chevron')}
            </div>
          </div>
        </div>
        <div class="actions"><button class="button" type="submit">${texts.newCategory}</button></div>
      </form>
    `;
  }

  #row(category: ManagedDocumentCategory) {
    const { texts, formats, categories } = this.#desk;
    const { id, name, parentId, system, count } = category;
    const free = !system && count === 0 && categories.every((one) => one.parentId !== id);
    return html`<li class="row category ${parentId ? 'part' : ''}" part="category">
      ${
        this.#renaming === id
          ? html`<form class="rename" @submit=${(event: SubmitEvent) => this.#rename(event, id)}>
              <input class="input" name="name" maxlength="60" required aria-label=${texts.rename(name)} .defaultValue=${name} />
              <button class="button" type="submit">${texts.save}</button>
              <button class="button quiet" type="button" @click=${() => this.#edit(undefined)}>${texts.cancel}</button>
            </form>`
          : html`<div class="what"><b>${name}</b> <span class="muted small">${texts.categoryCount(count, formats.number(count))}${system ? ` · ${texts.always}` : ''}</span></div>
              <div class="actions">
                <button class="button quiet" type="button" aria-label=${texts.rename(name)} @click=${() => this.#edit(id)}>${texts.renameShort}</button>
                ${free ? html`<button class="button quiet" type="button" aria-label=${texts.removeCategory(name)} @click=${() => void this.#remove(id)}>${texts.removeCategoryShort}</button>` : nothing}
              </div>`
      }
    </li>`;
  }

  #edit(id: string | undefined): void {
    this.#renaming = id;
    this.#desk.requestUpdate();
    void this.#desk.updateComplete.then(() =>
      this.#desk.renderRoot.querySelector<HTMLElement>(id ? '.rename input' : '#new-name')?.focus(),
    );
  }

  #create = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const name = String(data.get('name')).trim();
    if (!name) return form.querySelector('input')?.focus();
    const parentId = String(data.get('parent')) || null;
    await this.#change(async () => {
      await this.#desk.calls.createCategory({ name, parentId });
      form.reset();
    });
  };

  async #rename(event: SubmitEvent, id: string): Promise<void> {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name')).trim();
    if (!name) return;
    await this.#change(async () => {
      await this.#desk.calls.renameCategory(id, name);
      this.#edit(undefined);
    });
  }

  #remove(id: string): Promise<void> {
    return this.#change(() => this.#desk.calls.removeCategory(id));
  }

  async #change(change: () => Promise<unknown>): Promise<void> {
    await this.#desk.act(async () => {
      await change();
      this.#desk.say(this.#desk.texts.saved);
    });
    await this.#desk.reloadCategories();
  }
}
