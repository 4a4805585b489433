import { isApiError } from '@p24/sdk';
import { type Grant, ManageDelegates, type ManagedDelegate, type ManagedPerson } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import { PersonSearch } from '../core/parts/person-search.js';
import type { ManageUsers } from './manage-users.js';

const grants: readonly Grant[] = ['notices', 'documents', 'consumption', 'property', 'tickets'];

interface Shown {
  actingFor: readonly ManagedDelegate[];
  actsFor: readonly ManagedDelegate[];
}

interface Draft {
  /** The one that is changed; null for a new one. */
  changes: ManagedDelegate | null;
  person: { id: string; name: string } | null;
  grants: ReadonlySet<Grant>;
  endsOn: string;
}

const empty: Draft = { changes: null, person: null, grants: new Set(['notices', 'documents']), endsOn: '' };

/** Who acts for one person: shown, appointed, changed and ended in a dialog of the list of people. */
export class DelegatesDialog {
  readonly #host: ManageUsers;
  #person: ManagedPerson | undefined;
  #shown: Shown | undefined;
  #draft: Draft | undefined;
  #problem: unknown;
  /** What is still to be said before it can be sent. */
  #missing = '';
  #busy = false;
  readonly #search: PersonSearch;

  constructor(host: ManageUsers) {
    this.#host = host;
    this.#search = new PersonSearch(host, async (search, limit) => {
      const { items = [], similar = false } = (await host.calls?.people({ search, limit, similar: true })) ?? {};
      return { people: items.filter(({ id, group }) => id !== this.#person?.id && group !== 'managers'), similar };
    });
  }

  /** Opens it for a person. Never rejects. */
  async open(person: ManagedPerson): Promise<void> {
    this.#person = person;
    this.#shown = this.#draft = this.#problem = undefined;
    await this.#redraw();
    this.#dialog?.showModal();
    await this.#call(async (calls) => void (await this.#read(calls)));
  }

  /** The dialog, to stand somewhere in the element. */
  render(): unknown {
    const { texts, core } = this.#host;
    const person = this.#person;
    if (!person) return nothing;
    return html`<dialog class="dialog delegates" part="dialog" aria-labelledby="delegates" @close=${this.#closed}>
      <div class="heading" id="delegates">${texts.delegates.title(person.name)}</div>
      <p class="muted">${texts.delegates.lead}</p>
      ${this.#missing ? failure(this.#missing) : this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
      ${this.#shown ? this.#list(this.#shown) : html`<p role="status">${core.loading}</p>`}
      ${this.#draft ? this.#form(this.#draft) : this.#actions()}
    </dialog>`;
  }

  #actions() {
    const { texts } = this.#host;
    return html`<div class="actions">
      <button class="button" type="button" ?disabled=${!this.#shown} @click=${() => this.#edit(empty)}>${texts.delegates.add}</button>
      <button class="button quiet" type="button" @click=${() => this.#dialog?.close()}>${texts.close}</button>
    </div>`;
  }

  #list({ actingFor, actsFor }: Shown): TemplateResult {
    const { delegates } = this.#host.texts;
    return html`
      ${actingFor.length === 0 ? html`<p>${delegates.nobody}</p>` : html`<ul class="acting">${actingFor.map((one) => this.#row(one, true))}</ul>`}
      ${
        actsFor.length === 0
          ? nothing
          : html`<div class="sub" role="heading" aria-level="3">${delegates.actsFor}</div>
            <ul class="acting">${actsFor.map((one) => this.#row(one, false))}</ul>`
      }`;
  }

  #row(one: ManagedDelegate, mine: boolean) {
    const { texts, formats } = this.#host;
    const { delegates } = texts;
    const name = mine ? one.personName : one.forPersonName;
    const end = one.endsOn ? delegates[one.live ? 'until' : 'over'](formats.date(one.endsOn)) : delegates.noEnd;
    const change = () =>
      this.#edit({
        ...{ changes: one, person: { id: one.personId, name: one.personName }, grants: new Set(one.grants) },
        endsOn: one.endsOn ?? '',
      });
    return html`<li part="delegate">
      <div class="what"><b>${name}</b><span>${one.grants.map((grant) => delegates.grants[grant]).join(', ')}</span><span class="muted">${end}</span></div>
      <div class="actions">
        ${mine ? html`<button class="button quiet" type="button" aria-label=${delegates.changeOf(name)} @click=${change}>${delegates.change}</button>` : nothing}
        <button class="button quiet" type="button" aria-label=${delegates.endOf(name)} @click=${() => void this.#end(one)}>${delegates.end}</button>
      </div>
    </li>`;
  }

  #form(draft: Draft) {
    const { texts } = this.#host;
    const { delegates } = texts;
    const issue = isApiError(this.#problem)
      ? this.#problem.issues.find(({ pointer }) => pointer === '#/endsOn')
      : undefined;
    return html`<form class="form" novalidate @submit=${this.#submit}>
      ${draft.changes ? html`<p><b>${delegates.changeOf(draft.person?.name ?? '')}</b></p>` : this.#search.render(delegates, { picked: draft.person, choose: (person) => this.#edit({ ...draft, person }) })}
      <fieldset>
        <legend>${delegates.sees}</legend>
        ${grants.map(
          (grant) =>
            html`<label class="check"><input type="checkbox" .checked=${live(draft.grants.has(grant))} @change=${() => this.#toggle(grant)} />${delegates.grants[grant]}</label>`,
        )}
      </fieldset>
      <div class="field">
        <label for="ends">${delegates.lastDay}</label>
        <input class="input" id="ends" type="date" .value=${live(draft.endsOn)} aria-invalid=${issue ? 'true' : nothing} aria-describedby="ends-hint"
          @change=${(event: Event) => this.#edit({ ...draft, endsOn: (event.target as HTMLInputElement).value })} />
        <span class=${issue ? 'error' : 'hint'} id="ends-hint">${issue?.detail ?? delegates.lastDayHint}</span>
      </div>
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#busy}>${delegates.save}</button>
        <button class="button quiet" type="button" @click=${() => this.#edit(undefined)}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  #toggle(grant: Grant): void {
    const draft = this.#draft;
    if (!draft) return;
    const chosen = new Set(draft.grants);
    if (!chosen.delete(grant)) chosen.add(grant);
    this.#edit({ ...draft, grants: chosen });
  }

  #edit(draft: Draft | undefined): void {
    const opened = !this.#draft && draft;
    this.#draft = draft;
    this.#missing = '';
    if (opened || !draft) this.#search.clear();
    void this.#redraw().then(() => opened && this.#dialog?.querySelector<HTMLElement>('form input')?.focus());
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const draft = this.#draft;
    const forPerson = this.#person;
    if (!draft || !forPerson) return;
    const { delegates } = this.#host.texts;
    if (!draft.person || draft.grants.size === 0) {
      this.#missing = draft.person ? delegates.chooseGrant : delegates.choosePerson;
      return void this.#redraw();
    }
    const terms = { grants: [...draft.grants], endsOn: draft.endsOn || null };
    const personId = draft.person.id;
    void this.#call(async (calls) => {
      if (draft.changes) await calls.change(draft.changes.id, terms);
      else await calls.appoint(forPerson.id, { personId, ...terms });
      this.#draft = undefined;
      await this.#read(calls);
    });
  };

  #end({ id }: ManagedDelegate): Promise<void> {
    return this.#call(async (calls) => {
      await calls.end(id);
      await this.#read(calls);
    });
  }

  async #read(calls: ManageDelegates): Promise<void> {
    if (this.#person) this.#shown = await calls.list(this.#person.id);
  }

  async #call(run: (calls: ManageDelegates) => Promise<void>): Promise<void> {
    const { connection, managed } = this.#host;
    if (!connection || !managed || this.#busy) return;
    this.#busy = true;
    this.#missing = '';
    this.#problem = undefined;
    try {
      await run(new ManageDelegates(connection.http, managed.sourceId));
    } catch (error) {
      this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#busy = false;
      await this.#redraw();
    }
  }

  async #redraw(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('.delegates');
  }

  readonly #closed = (): void => {
    this.#person = this.#draft = undefined;
    this.#host.requestUpdate();
  };
}
