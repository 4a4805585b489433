import { ManageAddresses as Calls, type HostCheck } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { cardsStyles } from '../core/cards.styles.js';
import { icon } from '../core/icons.js';
import { ManagingElement } from '../core/managing-element.js';
import { problemNote, problemText } from '../core/notes.js';
import { badgeStyles } from '../core/parts/badge.js';
import { Confirmation, dialogStyles } from '../core/parts/dialog.js';
import { fieldStyles } from '../core/parts/field.js';
import { listStyles } from '../core/parts/list.js';
import { announcement, failure, messageStyles } from '../core/parts/message.js';
import { stateBadge } from '../core/parts/state.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { type AddressesTexts, de } from './addresses-texts.de.js';
import { styles } from './manage-addresses.styles.js';
import { readHost, readOrigins } from './website-lines.js';

/** What is shown: the websites, the host names, and where these are to lead. */
interface Addresses {
  origins: readonly string[];
  hosts: readonly string[];
  target: string;
}

const kinds = { right: 'success', missing: 'warning', elsewhere: 'danger', unknown: 'neutral' } as const;
const signs = { right: 'check', missing: 'info', elsewhere: 'alert', unknown: 'offline' } as const;

/**
 * Where a data source is at home: the websites on which its elements may be used, and host names under which the portal
 * wears its brand, with the DNS record that they need and a check of it. Administrators change, managers look.
 *
 * @slot - Shown when the addresses cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The addresses are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart heading - The heading of a part.
 * @csspart form - The websites, and a new host name.
 * @csspart state - Where a host name leads.
 * @csspart dialog - Asks before a host name is removed.
 * @csspart empty - Shown to somebody who manages nothing.
 * @csspart problem - Shown when the addresses cannot be loaded.
 * @csspart stale - Shown above addresses that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-manage-addresses-min-height=20em] - Height that is kept while loading, so that the page does not jump.
 */
export class ManageAddresses extends ManagingElement<AddressesTexts> {
  static override styles = [
    ...elementStyles,
    badgeStyles,
    cardsStyles,
    dialogStyles,
    fieldStyles,
    listStyles,
    messageStyles,
    styles,
  ];

  @state() private busy = false;
  @state() private announcement = '';
  @state() private wrong: { origins?: string | undefined; host?: string | undefined } = {};
  @state() private checks: Readonly<Record<string, HostCheck | 'checking'>> = {};

  protected override readonly catalogue = { de, en: async () => (await import('./addresses-texts.en.js')).en };

  readonly #addresses = new Resource<Addresses | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async ([source], options) => {
      if (!source) return null;
      const [{ origins }, { items, target }] = await Promise.all([
        this.#calls.origins(options),
        this.#calls.hosts(options),
      ]);
      return { origins, hosts: items.map(({ host }) => host), target };
    },
  });
  readonly #confirmation = new Confirmation(this);
  #problem: unknown;

  get #calls(): Calls {
    if (!this.connection || !this.managed) throw new Error('Addresses are kept by an element that is connected.');
    return new Calls(this.connection.http, this.managed.sourceId);
  }

  protected override desk(): unknown {
    const { texts, headingLevel, core } = this;
    const { error, value } = this.#addresses;
    if (!value && error !== undefined) return problemNote(error, core, () => void this.#addresses.reload());
    return this.show(this.#addresses, (addresses) =>
      addresses
        ? html`<div class="cards">
            <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
            ${announcement(this.announcement)}
            ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
            ${this.#websites(addresses)} ${this.#hosts(addresses)} ${this.#confirmation.render(texts.cancel)}
          </div>`
        : this.skeleton(),
    );
  }

  #heading(word: string): TemplateResult {
    return html`<div class="heading" part="heading" role="heading" aria-level=${Math.min(6, this.headingLevel + 1)}>${word}</div>`;
  }

  #error(id: string, text: string | undefined): TemplateResult {
    return html`<span class="error" id=${id}>${text ? [icon('alert'), text] : nothing}</span>`;
  }

  #websites({ origins }: Addresses): TemplateResult {
    const { texts, busy, wrong } = this;
    return html`<section class="card surface">
      ${this.#heading(texts.websites)}
      <p class="muted">${texts.websitesText}</p>
      <form part="form" novalidate @submit=${this.#saveOrigins}>
        <div class="field">
          <label for="origins">${texts.origins}</label>
          <textarea class="input" id="origins" name="origins" rows="4" spellcheck="false" autocapitalize="off"
            aria-invalid=${Boolean(wrong.origins)} aria-describedby="origins-hint origins-error" .defaultValue=${origins.join('\n')}></textarea>
          <span class="hint" id="origins-hint">${texts.originsHint}</span>
          ${this.#error('origins-error', wrong.origins)}
        </div>
        <div><button class="button" type="submit" aria-disabled=${busy}>${busy ? texts.saving : texts.save}</button></div>
      </form>
    </section>`;
  }

  #hosts({ hosts, target }: Addresses): TemplateResult {
    const { texts, wrong } = this;
    return html`<section class="card surface">
      ${this.#heading(texts.hosts)}
      <p class="muted">${texts.hostsText}</p>
      ${hosts.length > 0 ? html`<ul class="hosts">${hosts.map((host) => this.#host(host))}</ul>` : nothing}
      <form part="form" novalidate @submit=${this.#bind}>
        <div class="field">
          <label for="host">${texts.host}</label>
          <input class="input" id="host" name="host" maxlength="253" spellcheck="false" autocapitalize="off" autocomplete="off"
            aria-invalid=${Boolean(wrong.host)} aria-describedby="host-hint host-error" />
          <span class="hint" id="host-hint">${texts.hostHint}</span>
          ${this.#error('host-error', wrong.host)}
        </div>
        <div><button class="button quiet" type="submit">${texts.add}</button></div>
      </form>
      ${this.#guide(hosts[0] ?? texts.hostHint.split(' ').at(-1) ?? '', target)}
    </section>`;
  }

  #host(host: string): TemplateResult {
    const { texts } = this;
    const check = this.checks[host];
    const known = check && check !== 'checking' ? check : undefined;
    const word = check === 'checking' ? texts.checking : texts.check;
    return html`<li>
      <strong>${host}</strong>
      ${known ? stateBadge(kinds[known.state], icon(signs[known.state]), texts.states[known.state]) : nothing}
      <span class="actions">
        <button class="button quiet" type="button" aria-label=${texts.checkOf(word, host)} aria-disabled=${check === 'checking'}
          @click=${() => void this.#check(host)}>${word}</button>
        <button class="button quiet" type="button" aria-label=${texts.removeOf(host)} @click=${() => this.#askRemoval(host)}>${texts.remove}</button>
      </span>
      <p class="muted" role="status">${known ? texts.advice[known.state](known.found.join(', ')) : nothing}</p>
    </li>`;
  }

  /** The record, in the words that most providers use. */
  #guide(host: string, target: string): TemplateResult {
    const { texts } = this;
    return html`<details>
      <summary>${texts.guide}</summary>
      <div class="guide">
        <ol>${texts.steps.map((step) => html`<li>${step}</li>`)}</ol>
        <dl>
          <dt>${texts.name}</dt><dd>${host}</dd>
          <dt>${texts.kind}</dt><dd>CNAME</dd>
          <dt>${texts.target}</dt><dd>${target}.</dd>
        </dl>
        <p class="muted">${texts.guideMore}</p>
      </div>
    </details>`;
  }

  readonly #saveOrigins = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const { origins, wrong } = readOrigins(new FormData(event.target as HTMLFormElement).get('origins'), this.texts);
    this.wrong = { origins: wrong };
    if (wrong) {
      this.target = '#origins';
      return;
    }
    await this.#do(async () => {
      await this.#calls.saveOrigins(origins);
      this.announcement = this.texts.saved;
    });
  };

  readonly #bind = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const host = readHost(new FormData(form).get('host'));
    this.wrong = host ? {} : { host: this.texts.hostWrong };
    if (!host) {
      this.target = '#host';
      return;
    }
    await this.#do(async () => {
      await this.#calls.bindHost(host);
      form.reset();
      await this.#check(host);
    });
  };

  async #check(host: string): Promise<void> {
    if (this.checks[host] === 'checking') return;
    this.checks = { ...this.checks, [host]: 'checking' };
    try {
      this.checks = { ...this.checks, [host]: await this.#calls.checkHost(host) };
    } catch (error) {
      const { [host]: _, ...others } = this.checks;
      this.checks = others;
      this.#problem = error;
      this.failed(error);
    }
  }

  #askRemoval(host: string): void {
    const { texts } = this;
    const act = () =>
      void this.#do(async () => {
        await this.#calls.releaseHost(host);
        this.target = '#host';
      });
    this.#confirmation.ask({ title: texts.removeTitle, text: texts.removeText(host), yes: texts.remove, act });
  }

  /** Runs a change and reads the addresses again; says why where it could not be done. */
  async #do(change: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.announcement = '';
    this.#problem = undefined;
    try {
      await change();
      await this.#addresses.reload();
    } catch (error) {
      this.#problem = error;
      this.failed(error);
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-addresses': ManageAddresses;
  }
}
