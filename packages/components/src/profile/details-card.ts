import { Details, isApiError, type OwnDetails, type PersonalDetails, type PhoneKind } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import { portalLink } from '../core/portal-link.js';
import type { AboutMe } from './about-me.js';
import { AboutMeChangedEvent } from './about-me-changed.js';

const phoneKinds: readonly PhoneKind[] = ['mobile', 'home', 'work'];

/** What somebody says in the order in which the fields are read, so that both can be compared. */
const ordered = ({ displayName, salutation, phones, availability, position }: OwnDetails): OwnDetails => ({
  ...{ displayName, salutation, availability, position },
  phones: phoneKinds.flatMap((kind) => phones.find((one) => one.kind === kind) ?? []),
});

interface TextField {
  name: string;
  label: string;
  value: string | null;
  max: number;
  hint?: string;
  type?: string;
  autocomplete?: string;
}

/** What one managing company knows of the person, and what the person says. */
export class DetailsCard {
  readonly #host: AboutMe;
  /** Its fields' ids begin with it. */
  readonly #id: string;
  readonly #membership: string;
  /** What the fields hold that nobody has typed in. */
  #said = '';
  #busy = false;
  #done = false;
  /** Whether the person has just changed their numbers. */
  #renumbered = false;
  /** By the field's name. */
  #wrong: Readonly<Record<string, string>> = {};
  #problem: unknown;

  constructor(host: AboutMe, id: string) {
    this.#host = host;
    this.#id = `d${id}`;
    this.#membership = id;
  }

  render(details: PersonalDetails, heading: string): TemplateResult {
    const { texts, headingLevel, core, only } = this.#host;
    const words = texts.details;
    const { staff, own } = details;
    this.#said = JSON.stringify(ordered(own));
    return html`<section class="surface card" aria-labelledby=${`${this.#id}-title`}>
      <div class="heading" id=${`${this.#id}-title`} role="heading" aria-level=${headingLevel}>${words.title}${heading ? html` <span class="company">${heading}</span>` : nothing}</div>
      <p class="muted">${staff ? words.leadStaff : words.lead}</p>
      ${staff ? nothing : this.#known(details)}
      <form novalidate data-of=${this.#id} @submit=${this.#submit}>
        ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
        ${this.#fields(details)}
        ${announcement(this.#done ? (staff ? words.doneStaff : this.#seen(details)) : '')}
        <div class="actions" part="save">
          <button class=${only ? 'button quiet' : 'button'} type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.saving : texts.save}</button>
        </div>
      </form>
    </section>`;
  }

  /** What the managers read now: where numbers changed, those of the person, and those of their own that stay. */
  #seen({ own, known }: PersonalDetails): string {
    const { details: words } = this.#host.texts;
    if (!this.#renumbered) return words.done;
    const numbers = own.phones.map(({ kind, value }) => words.ofKind(value, words.kinds[kind]));
    const theirs = known.phones.map(({ value }) => value);
    return [words.done, numbers.length > 0 && words.reads(numbers), theirs.length > 0 && words.keeps(theirs)]
      .filter(Boolean)
      .join(' ');
  }

  #known({ known }: PersonalDetails): TemplateResult {
    const words = this.#host.texts.details;
    const lines = (all: PersonalDetails['known']['phones']) =>
      all.map(
        ({ value, label }) =>
          html`<div>${value}${label ? html` <span class="muted small">${label}</span>` : nothing}</div>`,
      );
    const fact = (label: string, value: unknown) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
    return html`<div class="known">
      <strong>${words.known}</strong>
      <dl>
        ${fact(words.name, known.name)} ${known.email ? fact(words.email, known.email) : nothing}
        ${known.phones.length > 0 ? fact(words.phones, lines(known.phones)) : nothing}
        ${known.addresses.length > 0 ? fact(words.addresses, lines(known.addresses)) : nothing}
      </dl>
      <p class="muted small">${words.wrong}</p>
      ${portalLink(this.#host, words.tell, 'question', { detail: { text: words.tellAs }, look: 'button quiet' })}
    </div>`;
  }

  #fields({ own, staff }: PersonalDetails): TemplateResult {
    const words = this.#host.texts.details;
    const phone = (kind: PhoneKind) => own.phones.find((one) => one.kind === kind)?.value ?? null;
    return html`<div class="pair">
        ${this.#field({ name: 'displayName', label: words.displayName, value: own.displayName, max: 80, autocomplete: 'nickname' })}
        <div class="field">
          <label for=${`${this.#id}-salutation`}>${words.salutation}</label>
          <div class="choice">
            <select class="input" id=${`${this.#id}-salutation`} name="salutation">
              ${(['none', 'ms', 'mr'] as const).map(
                (one) =>
                  html`<option value=${one} .selected=${(own.salutation ?? 'none') === one}>${words.salutations[one]}</option>`,
              )}
            </select>
            ${icon('chevron')}
          </div>
        </div>
      </div>
      ${staff ? this.#field({ name: 'position', label: words.position, value: own.position, max: 80, hint: words.positionHint, autocomplete: 'organization-title' }) : nothing}
      <fieldset class="phones">
        <legend>${staff ? words.phones : words.ownPhones}</legend>
        ${staff ? nothing : html`<p class="hint">${words.ownPhonesHint}</p>`}
        ${phoneKinds.map((kind) => this.#field({ name: kind, label: words.kinds[kind], value: phone(kind), max: 30, type: 'tel', autocomplete: kind === 'work' ? 'work tel' : kind === 'home' ? 'home tel' : 'mobile tel' }))}
      </fieldset>
      ${this.#field({ name: 'availability', label: words.availability, value: own.availability, max: 120, hint: words.availabilityHint })}`;
  }

  #field({ name, label, value, max, hint, type = 'text', autocomplete }: TextField): TemplateResult {
    const id = `${this.#id}-${name}`;
    const wrong = this.#wrong[name];
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${hint ? html`<span class="hint" id=${`${id}-hint`}>${hint}</span>` : nothing}
      <input class="input" id=${id} name=${name} type=${type} maxlength=${max} .value=${value ?? ''} autocomplete=${autocomplete ?? 'off'}
        aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${`${hint ? `${id}-hint ` : ''}${id}-error`} />
      <span class="error" id=${`${id}-error`}>${wrong ? [icon('alert'), wrong] : nothing}</span>
    </div>`;
  }

  #read(form: HTMLFormElement): OwnDetails {
    const values = new FormData(form);
    const line = (name: string) => String(values.get(name) ?? '').trim() || null;
    const salutation = line('salutation');
    return ordered({
      displayName: line('displayName'),
      salutation: salutation === 'ms' || salutation === 'mr' ? salutation : null,
      phones: phoneKinds.flatMap((kind) => {
        const value = line(kind);
        return value ? [{ kind, value }] : [];
      }),
      availability: line('availability'),
      position: line('position'),
    });
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#send(event.currentTarget as HTMLFormElement);
  };

  /** Saves what was typed and not saved yet; false where that was refused. */
  async save(): Promise<boolean> {
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>(`form[data-of="${this.#id}"]`);
    if (!form) return true;
    const same = JSON.stringify(this.#read(form)) === this.#said;
    return same || this.#send(form);
  }

  async #send(form: HTMLFormElement): Promise<boolean> {
    if (this.#busy) return false;
    const host = this.#host;
    const details = this.#read(form);
    this.#busy = true;
    this.#done = false;
    this.#wrong = {};
    this.#problem = undefined;
    host.requestUpdate();
    try {
      const before = JSON.parse(this.#said) as OwnDetails;
      const saved = await new Details(host.http).save(this.#membership, details);
      this.#renumbered = JSON.stringify(details.phones) !== JSON.stringify(before.phones);
      const items = host.details.value?.items ?? [];
      host.details.set({ items: items.map((one) => (one.membershipId === saved.membershipId ? saved : one)) });
      this.#done = true;
      host.dispatchEvent(new AboutMeChangedEvent());
    } catch (error) {
      this.#refused(error, details);
    } finally {
      this.#busy = false;
      host.requestUpdate();
    }
    return this.#done;
  }

  /** Says by each field what is wrong with it, and by the button what is none's. */
  #refused(error: unknown, { phones }: OwnDetails): void {
    const words = this.#host.texts.details;
    const issues = isApiError(error) ? error.issues : [];
    const named = issues.map(({ pointer }) => {
      const [, field = '', at = ''] = pointer.slice(1).split('/');
      const phone = field === 'phones' ? phones[Number(at)]?.kind : undefined;
      return [phone ?? field, phone ? words.phoneError : words.tooLong] as const;
    });
    this.#wrong = Object.fromEntries(named);
    const [first] = named;
    if (first) this.#host.aim(`#${CSS.escape(`${this.#id}-${first[0]}`)}`);
    else {
      this.#problem = error;
      this.#host.failed(error);
    }
  }
}
