import { css, html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon } from '../icons.js';

/** Somebody who was found, with what tells people of one name apart. */
export interface FoundPerson {
  id: string;
  name: string;
  email: string | null;
  address: string | null;
}

/** What a search says. */
export interface PersonSearchTexts {
  who: string;
  found: (count: number) => string;
  another: string;
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
export class PersonSearch {
  readonly #host: ReactiveControllerHost;
  readonly #find: (search: string, limit: number) => Promise<readonly FoundPerson[]>;
  #found: readonly FoundPerson[] = [];
  #typing: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(host: ReactiveControllerHost, find: (search: string, limit: number) => Promise<readonly FoundPerson[]>) {
    this.#host = host;
    this.#find = find;
  }

  /** Forgets who was found. */
  clear(): void {
    clearTimeout(this.#typing);
    this.#asked++;
    this.#found = [];
  }

  /** The field with those who were found; or the chosen one, with the way to another. */
  render(
    texts: PersonSearchTexts,
    picked: { name: string } | null,
    choose: (person: FoundPerson | null) => void,
  ): TemplateResult {
    if (picked) {
      return html`<p class="picked">${icon('check')}<b>${picked.name}</b>
        <button class="plain link" type="button" @click=${() => choose(null)}>${texts.another}</button></p>`;
    }
    return html`<div class="field">
      <label for="who">${texts.who}</label>
      <input class="input" id="who" type="search" maxlength="100" autocomplete="off" aria-describedby="who-hint" @input=${this.#typed} />
      <span class="hint" id="who-hint" role="status">${texts.found(this.#found.length)}</span>
      <ul class="found">
        ${this.#found.map(
          (person) => html`<li>
            <button class="plain" type="button" @click=${() => choose(person)}><b>${person.name}</b> <span class="muted">${person.email ?? person.address ?? ''}</span></button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  readonly #typed = (event: Event): void => {
    const search = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#typing);
    const asked = ++this.#asked;
    this.#typing = setTimeout(async () => {
      const found =
        search.length < fewestLetters
          ? []
          : await this.#find(search, mostFound).catch((): readonly FoundPerson[] => []);
      if (asked !== this.#asked) return;
      this.#found = found;
      this.#host.requestUpdate();
    }, pauseMs);
  };
}
