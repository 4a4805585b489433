import { css, html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { PersonSearchTexts } from '../person-search-texts.de.js';

/** Somebody who was found, with what tells people of one name apart. */
export interface FoundPerson {
  id: string;
  name: string;
  /** The last name first. */
  listedAs: string;
  email: string | null;
  address: string | null;
}

/** Who was found; `similar` where nobody has the words that were typed. */
interface Found {
  people: readonly FoundPerson[];
  similar: boolean;
}

type Find = (search: string, limit: number) => Promise<Found>;

/** What a search shows beside those who were found. */
interface Shown {
  /** Who was chosen. */
  picked: { name: string } | null;
  /** What is wrong with the choice, in words. */
  wrong?: string | undefined;
  /** Takes who was chosen; nobody where it is to be somebody else. */
  choose: (person: FoundPerson | null) => void;
}

/** Letters after which a name is looked for, and how many are offered. */
const fewestLetters = 2;
const mostFound = 8;
const pauseMs = 250;

/** The look of a search. */
export const personSearchStyles = css`
  .found {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .picked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .found button {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target-size);
    padding-inline: var(--_space-s);
    border-radius: var(--_radius-s);
    text-align: start;
  }
  .found button:hover {
    background: var(--_color-surface-hover);
  }
`;

/** Finds one person by name, as it is typed: asks after a pause, shows the newest answer only. */
export class PersonSearch implements ReactiveController {
  readonly #host: LitElement;
  readonly #find: Find;
  /** Who was found, and by what; undefined before anybody was looked for, null where that failed. */
  #found: (Found & { search: string }) | null | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(host: LitElement, find: Find) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Forgets who was found. */
  clear(): void {
    clearTimeout(this.#typing);
    this.#asked++;
    this.#found = undefined;
  }

  /** The field with those who were found; or the chosen one, with the way to another. */
  render(texts: PersonSearchTexts & { who: string }, { picked, wrong = '', choose }: Shown): TemplateResult {
    if (picked) {
      return html`<p class="picked" tabindex="-1">${icon('check')}<b>${picked.name}</b>
        <button class="plain link" type="button" @click=${() => this.#choose(null, choose)}>${texts.another}</button></p>`;
    }
    return html`<div class="field">
      <label for="who">${texts.who}</label>
      <input class="input" id="who" type="search" maxlength="100" autocomplete="off" aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby="who-hint who-error" @input=${this.#typed} />
      <span class="hint" id="who-hint" role="status">${this.#said(texts)}</span>
      <span class="error" id="who-error" role="alert">${wrong ? [icon('alert'), wrong] : nothing}</span>
      <ul class="found">
        ${this.#found?.people.map(
          (person) => html`<li>
            <button class="plain" type="button" @click=${() => this.#choose(person, choose)}><b>${person.listedAs}</b> <span class="muted">${person.email ?? person.address ?? ''}</span></button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  #said(texts: PersonSearchTexts): string {
    if (this.#found === null) return texts.notFound;
    if (!this.#found) return texts.fewLetters;
    const { people, similar, search } = this.#found;
    return similar && people.length > 0 ? texts.similar(search) : texts.found(people.length);
  }

  /** The focus goes to what takes the place of the list. */
  #choose(person: FoundPerson | null, choose: Shown['choose']): void {
    this.clear();
    choose(person);
    this.#host.requestUpdate();
    const next = person ? '.picked' : '#who';
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(next)?.focus());
  }

  readonly #typed = (event: Event): void => {
    const search = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#typing);
    const asked = ++this.#asked;
    this.#typing = setTimeout(async () => {
      const found = search.length < fewestLetters ? undefined : await this.#find(search, mostFound).catch(() => null);
      if (asked !== this.#asked) return;
      this.#found = found && { ...found, search };
      this.#host.requestUpdate();
    }, pauseMs);
  };
}
