import { Details, isApiError, type OwnDetails, type PersonalDetails, type PhoneKind } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import type { AboutMe } from './about-me.js';

const phoneKinds: readonly PhoneKind[] = ['mobile', 'home', 'work'];

interface TextField {
  name: string;
  label: string;
  value: string | null;
  max: number;
  hint?: string;
  type?: string;
  autocomplete?: string;
  error?: string | undefined;
}

/** What one managing company knows of the person, and what the person says. */
export class DetailsCard {
  readonly #host: AboutMe;
  /** Its fields' ids begin with it. */
  readonly #id: string;
  #busy = false;
  #done = false;
  /** By the field's name. */
  #wrong: Readonly<Record<string, string>> = {};
  #problem: unknown;

  constructor(host: AboutMe, id: string) {
    this.#host = host;
    this.#id = `d${id}`;
  }

  render(details: PersonalDetails, heading: string): TemplateResult {
    const { texts, headingLevel, core } = this.#host;
    const words = texts.details;
    const { staff } = details;
    return html`<section class="surface card" aria-labelledby=${`${this.#id}-title`}>
      <div class="heading" id=${`${this.#id}-title`} role="heading" aria-level=${headingLevel}>${words.title}${heading ? html` <span class="muted">${heading}</span>` : nothing}</div>
      <p class="muted">${staff ? words.leadStaff : words.lead}</p>
      ${staff ? nothing : this.#known(details)}
      ${announcement(this.#done ? (staff ? words.doneStaff : words.done) : '')}
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, details)}>
        ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
        ${this.#fields(details)}
        <div class="actions">
          <button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.saving : texts.save}</button>
        </div>
      </form>
    </section>`;
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
      <fieldset>
        <legend>${words.phones}</legend>
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
    return {
      displayName: line('displayName'),
      salutation: salutation === 'ms' || salutation === 'mr' ? salutation : null,
      phones: phoneKinds.flatMap((kind) => {
        const value = line(kind);
        return value ? [{ kind, value }] : [];
      }),
      availability: line('availability'),
      position: line('position'),
    };
  }

  async #submit(event: SubmitEvent, { membershipId }: PersonalDetails): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    const host = this.#host;
    const details = this.#read(event.currentTarget as HTMLFormElement);
    this.#busy = true;
    this.#done = false;
    this.#wrong = {};
    this.#problem = undefined;
    host.requestUpdate();
    try {
      const saved = await new Details(host.http).save(membershipId, details);
      const items = host.details.value?.items ?? [];
      host.details.set({ items: items.map((one) => (one.membershipId === membershipId ? saved : one)) });
      this.#done = true;
    } catch (error) {
      this.#refused(error, details);
    } finally {
      this.#busy = false;
      host.requestUpdate();
    }
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
