import type { AboutMe } from '@p24/components';
import type { Me } from '@p24/sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { managedBy } from './sides.js';
import type { Taste } from './taste.js';

const languages = [
  ['de', 'Deutsch'],
  ['en', 'English'],
] as const;

const steps = ['welcome', 'portrait', 'details', 'notifications'] as const;

/** The page that comes first: it gets the focus of its heading as other pages do. */
type Host = LitElement & { moved: boolean };

/** What somebody is called; empty where nothing but the address is known. */
export function nameOf(me: Me): string {
  const name = me.memberships[0]?.name ?? '';
  return name.includes('@') ? '' : name;
}

/** What is offered once after the first sign-in, each step saved by itself and all of them to be passed over. */
export class FirstSteps {
  readonly #host: Host;
  readonly #taste: Taste;
  readonly #done: () => void;
  #at = 0;

  constructor(host: Host, taste: Taste, done: () => void) {
    this.#host = host;
    this.#taste = taste;
    this.#done = done;
  }

  /** Begins anew: somebody else may be new in the same tab. */
  forget(): void {
    this.#at = 0;
  }

  render(me: Me): TemplateResult {
    const { firstSteps: words } = this.#taste.texts;
    const step = steps[this.#at] ?? 'welcome';
    return html`
      <main id="inhalt" class="first" tabindex="-1">
        ${step === 'welcome' ? this.#welcome(me) : this.#own(step)}
        ${this.#at > 0 ? nothing : html`<p class="quiet">${words.later}</p>`}
      </main>
    `;
  }

  /** Who is known here by which name, and the language to speak. */
  #welcome(me: Me): TemplateResult {
    const { texts, chosen } = this.#taste;
    const { firstSteps: words } = texts;
    const name = nameOf(me);
    const companies = [...new Set(me.memberships.map(({ sourceName }) => sourceName))].join(', ');
    return html`
      <form class="card" @submit=${this.#next}>
        <span class="sign">${icon('home')}</span>
        <h1 tabindex="-1">${words.title(name)}</h1>
        <p class="lead">${words.lead}</p>
        <dl>
          ${name ? html`<div><dt>${words.name}</dt><dd>${name}</dd></div>` : nothing}
          <div><dt>${words.email}</dt><dd>${me.email}</dd></div>
          ${companies ? html`<div><dt>${words.from}</dt><dd>${companies}</dd></div>` : nothing}
        </dl>
        ${managedBy(me).length > 0 ? nothing : html`<p class="quiet">${words.wrong}</p>`}
        <fieldset>
          <legend>${words.language}</legend>
          ${languages.map(
            ([value, name]) => html`
              <label lang=${value}>
                <input type="radio" name="language" .value=${value} .checked=${value === chosen.locale} @change=${() => this.#taste.change(value)} />
                <span>${name}</span>
              </label>
            `,
          )}
        </fieldset>
        ${this.#acts()}
      </form>
    `;
  }

  #own(step: Exclude<(typeof steps)[number], 'welcome'>): TemplateResult {
    const { firstSteps: words } = this.#taste.texts;
    return html`
      <form class="steps" @submit=${this.#next}>
        <p class="quiet">${words.step(this.#at + 1, steps.length)}</p>
        <h1 tabindex="-1">${words.steps[step]}</h1>
        <p24-about-me only=${step}></p24-about-me>
        ${this.#acts()}
      </form>
    `;
  }

  #acts(): TemplateResult {
    const { firstSteps: words } = this.#taste.texts;
    const last = this.#at === steps.length - 1;
    return html`
      <p class="acts">
        <button class="button" type="submit">${last ? words.done : words.next}</button>
        ${this.#at > 0 ? html`<button class="button quiet" type="button" @click=${this.#back}>${words.back}</button>` : nothing}
        ${last ? nothing : html`<button class="button quiet" type="button" @click=${this.#done}>${words.done}</button>`}
      </p>
    `;
  }

  readonly #next = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    // What was typed and not saved would be lost.
    if ((await form.querySelector<AboutMe>('p24-about-me')?.save?.()) === false) return;
    if (this.#at === steps.length - 1) return this.#done();
    void import('@p24/components/register/p24-about-me');
    this.#go(1);
  };

  readonly #back = (): void => this.#go(-1);

  #go(by: 1 | -1): void {
    this.#at += by;
    this.#host.moved = true;
  }
}
