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
  /** The form whose name was left empty: to be said in words of the page, not the browser's. */
  #nameless: 'new' | 'rename' | undefined;

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
            <input class="input" id="new-name" name="name" maxlength="60" required autocomplete="off"
              aria-invalid=${this.#nameless === 'new' ? 'true' : nothing} aria-describedby="new-error" />
            ${this.#error('new')}
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
          ? html`<form class="rename" novalidate @submit=${(event: SubmitEvent) => this.#rename(event, id)}>
              <div class="field">
                <input class="input" name="name" maxlength="60" required aria-label=${texts.rename(name)} .defaultValue=${name}
                  aria-invalid=${this.#nameless === 'rename' ? 'true' : nothing} aria-describedby="rename-error" />
                ${this.#error('rename')}
              </div>
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

  #error(form: 'new' | 'rename') {
    return html`<span class="error" id="${form}-error">${this.#nameless === form ? [icon('alert'), this.#desk.texts.categoryNeedsName] : nothing}</span>`;
  }

  #edit(id: string | undefined): void {
    this.#renaming = id;
    this.#nameless = undefined;
    this.#focus(id ? 'rename' : 'new');
  }

  #focus(form: 'new' | 'rename'): void {
    this.#desk.requestUpdate();
    void this.#desk.updateComplete.then(() =>
      this.#desk.renderRoot.querySelector<HTMLElement>(form === 'rename' ? '.rename input' : '#new-name')?.focus(),
    );
  }

  /** The name that a form holds; an empty one is said to be missing beside its field, which gets the focus. */
  #named(form: 'new' | 'rename', data: FormData): string {
    const name = String(data.get('name')).trim();
    this.#nameless = name ? undefined : form;
    if (name) this.#desk.requestUpdate();
    else this.#focus(form);
    return name;
  }

  #create = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const name = this.#named('new', data);
    if (!name) return;
    const parentId = String(data.get('parent')) || null;
    await this.#change(async () => {
      await this.#desk.calls.createCategory({ name, parentId });
      form.reset();
    });
  };

  async #rename(event: SubmitEvent, id: string): Promise<void> {
    event.preventDefault();
    const name = this.#named('rename', new FormData(event.currentTarget as HTMLFormElement));
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
