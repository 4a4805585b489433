import { isApiError } from '@p24/sdk';
import {
  type HeldContract,
  ManageDelegates,
  ManageDocuments,
  type ManagedDelegate,
  type ManagedDocumentSummary,
  type ManagedPersonDetails,
  type ManagedProfile,
  type ManagedTicketSummary,
  ManageProfiles,
  ManageTickets,
  ManageUsers,
} from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { staleNote } from '../core/notes.js';
import { emptyNote } from '../core/parts/empty.js';
import { backButton } from '../core/parts/list.js';
import { portrait } from '../core/parts/portrait.js';
import { type LoadOptions, Resource, type Showable } from '../core/resource.js';
import type { AccessActions } from './access-actions.js';
import type { ManageUsers as Element } from './manage-users.js';
import { ownWords } from './own-words.js';
import { accessState, cameIn, standing } from './person-columns.js';
import type { PersonDialogs } from './person-dialogs.js';
import { reachCard } from './person-reach.js';

/** Open tickets of one page, and documents. */
const most = 10;

type Args = readonly [source: string | undefined, id: string | null];
/** Shows what was read, or what is the matter. */
type Show = <V>(resource: Showable<V>, content: (value: V) => unknown) => unknown;

interface Acting {
  actingFor: readonly ManagedDelegate[];
  actsFor: readonly ManagedDelegate[];
}

/** The page of one person: how they are reached, what they hold, what they asked for, and where their access stands. */
export class PersonPage {
  readonly #host: Element;
  readonly #actions: AccessActions;
  readonly #dialogs: PersonDialogs;
  readonly #person: Resource<ManagedPersonDetails | null, Args>;
  readonly #profile: Resource<ManagedProfile | null, Args>;
  readonly #tickets: Resource<{ items: ManagedTicketSummary[]; nextCursor: string | null } | null, Args>;
  readonly #documents: Resource<{ items: ManagedDocumentSummary[]; nextCursor: string | null } | null, Args>;
  readonly #acting: Resource<Acting | null, Args>;

  constructor(host: Element, actions: AccessActions, dialogs: PersonDialogs) {
    this.#host = host;
    this.#actions = actions;
    this.#dialogs = dialogs;
    const of = <T>(id: () => string | null, load: (source: string, id: string, options: LoadOptions) => Promise<T>) => {
      let read: string | null = null;
      const one = new Resource<T | null, Args>(host, {
        args: () => [host.managed?.sourceId, id()],
        load: async ([source, id], options) => {
          // Nothing of the person before stands under the name of this one, not even until theirs is there.
          if (id !== read) one.value = one.error = undefined;
          read = id;
          return source && id ? load(source, id, options) : null;
        },
      });
      return one;
    };
    const item = () => host.item;
    this.#person = of(item, (source, id, options) => new ManageUsers(this.#http, source).person(id, options));
    this.#tickets = of(item, (source, id, options) =>
      new ManageTickets(this.#http, source).list({ person: id, open: true, limit: most }, options),
    );
    this.#acting = of(item, (source, id, options) => new ManageDelegates(this.#http, source).list(id, options));
    const contact = () => this.shown?.contactId ?? null;
    this.#documents = of(contact, (source, id, options) =>
      new ManageDocuments(this.#http, source).list({ contact: id, limit: most }, options),
    );
    // Whoever never came in has said nothing.
    const known = () => (this.shown ? (cameIn([this.shown])[0] ?? null) : null);
    this.#profile = of(known, (source, id, options) => new ManageProfiles(this.#http, source).get(id, options));
  }

  /** The person, once they are there. */
  get shown(): ManagedPersonDetails | undefined {
    const { value } = this.#person;
    return value && value.id === this.#host.item ? value : undefined;
  }

  /** Reads everything again. */
  async reload(): Promise<void> {
    if (!this.#host.item) return;
    await Promise.all(
      [this.#person, this.#profile, this.#tickets, this.#documents, this.#acting].map((one) => one.reload()),
    );
  }

  /** The page with the way back, or what is the matter. */
  render(show: Show, back: () => void): unknown {
    const { texts } = this.#host;
    const { error } = this.#person;
    const gone = isApiError(error) && error.code === 'not-found';
    return html`${backButton(texts.page.back, back)}
      ${gone ? emptyNote(icon('search'), texts.page.gone) : show(this.#person, () => (this.shown ? this.#page(this.shown) : nothing))}`;
  }

  #page(person: ManagedPersonDetails) {
    const { texts, headingLevel, href } = this.#host;
    const { name, group, state } = person;
    const { page } = texts;
    const said = this.#profile.value && ownWords(this.#host, this.#profile.value);
    return html`<div class="who">
        ${portrait(name, this.#profile.value?.portrait, href)}
        <div class="what">
          <div class="heading" part="heading" id="person-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${name}</div>
          <div class="meta">${texts.group[group]} ${accessState(state, texts)}</div>
        </div>
        ${this.#host.menu(person)}
      </div>
      <div class="page">
        ${this.#card(
          page.reach,
          reachCard(this.#host, person, (before) => void this.#dialogs.phone(person, before)),
        )}
        ${this.#card(page.contracts, this.#contracts(person.contracts))}
        ${this.#card(page.tickets, this.#openTickets())}
        ${person.contactId ? this.#card(page.documents, this.#released()) : nothing}
        ${said ? this.#card(page.about, said) : nothing}
        ${this.#card(page.delegates, this.#delegates(person))}
        ${this.#card(page.access, this.#access(person))}
      </div>`;
  }

  #card(title: string, content: unknown) {
    const level = Math.min(this.#host.headingLevel + 1, 6);
    return html`<section class="surface" part="card">
      <div class="sub" role="heading" aria-level=${level} tabindex="-1">${title}</div>
      ${content}
    </section>`;
  }

  #contracts(contracts: readonly HeldContract[]) {
    const { texts, formats } = this.#host;
    const { page } = texts;
    if (contracts.length === 0) return html`<p class="muted">${page.noContracts}</p>`;
    const when = ({ state, startsOn, endsOn }: HeldContract) => {
      const from = formats.date(startsOn);
      if (endsOn) return page.fromTo(from, formats.date(endsOn));
      return state === 'upcoming' ? page.from(from) : page.since(from);
    };
    return html`<ul>
      ${contracts.map((one) => {
        const { property, unit, kind, state } = one;
        return html`<li>
          <div>
            <b>${unit ?? page.wholeHouse}</b>
            <span>${property.name}</span>
            <span class="meta">${page.holds[kind]} ${when(one)}${state === 'running' ? nothing : html` <span class="badge ${state === 'upcoming' ? 'info' : 'neutral'}">${page.contractStates[state]}</span>`}</span>
          </div>
        </li>`;
      })}
    </ul>`;
  }

  /** What stands in a card whose content is on its way, or did not come and may be asked for again. */
  #coming(part: Resource<unknown, Args>) {
    const { core } = this.#host;
    return part.error === undefined
      ? html`<p class="muted" role="status">${core.loading}</p>`
      : staleNote(part.error, core, () => void this.#again(part), '');
  }

  /** Reads a card again; once it is there the button is gone, and the card's heading takes the focus. */
  async #again(part: Resource<unknown, Args>): Promise<void> {
    const root = this.#host.renderRoot as ShadowRoot;
    const card = root.activeElement?.closest('[part=card]');
    await part.reload();
    await this.#host.updateComplete;
    if (!root.activeElement) card?.querySelector<HTMLElement>('.sub')?.focus();
  }

  #openTickets() {
    const { texts, formats } = this.#host;
    const { page } = texts;
    const found = this.#tickets.value;
    if (!found) return this.#coming(this.#tickets);
    if (found.items.length === 0) return html`<p class="muted">${page.noTickets}</p>`;
    return html`<ul>
        ${found.items.map(
          ({ id, number, title, status, changedAt }) => html`<li>
            <div>
              <button class="plain link" type="button" part="ticket" @click=${() => this.#host.lead('ticket', id)}>${title}</button>
              <span class="meta"><span>${page.ticket(number)}</span> <span>${page.statuses[status]}</span> <time datetime=${changedAt}>${formats.since(changedAt)}</time></span>
            </div>
          </li>`,
        )}
      </ul>
      ${found.nextCursor ? html`<p class="muted">${page.moreTickets}</p>` : nothing}`;
  }

  /** What was released to the person, by name or with others. */
  #released() {
    const { texts, formats } = this.#host;
    const { page } = texts;
    const found = this.#documents.value;
    if (!found) return this.#coming(this.#documents);
    if (found.items.length === 0) return html`<p class="muted">${page.noDocuments}</p>`;
    return html`<ul>
        ${found.items.map(
          ({ id, title, category, datedOn, createdAt }) => html`<li>
            <div>
              <button class="plain link" type="button" part="document" @click=${() => this.#host.lead('document', id)}>${title}</button>
              <span class="meta"><span>${category.name}</span> <time datetime=${datedOn ?? createdAt}>${datedOn ? formats.date(datedOn) : formats.day(createdAt)}</time></span>
            </div>
          </li>`,
        )}
      </ul>
      ${found.nextCursor ? html`<p class="muted">${page.moreDocuments}</p>` : nothing}`;
  }

  #delegates(person: ManagedPersonDetails) {
    const { page } = this.#host.texts;
    const found = this.#acting.value;
    if (!found) return this.#coming(this.#acting);
    const { actingFor, actsFor } = found;
    const lines = [
      ...actingFor.filter(({ live }) => live).map(({ personName }) => page.actsForThem(personName)),
      ...actsFor.filter(({ live }) => live).map(({ forPersonName }) => page.theyActFor(forPersonName)),
    ];
    return html`${lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p class="muted">${page.nobodyActs}</p>`}
      <button class="plain link" type="button" @click=${() => this.#dialogs.delegates(person)}>${page.changeDelegates}</button>`;
  }

  #access(person: ManagedPersonDetails) {
    const { texts, formats } = this.#host;
    const { state, lastOnline } = person;
    return html`<div>${standing(person, this.#host)}</div>
      ${state === 'none' || state === 'pending' ? nothing : html`<p class="meta">${texts.page.seen}: ${lastOnline ? formats.since(lastOnline) : texts.page.never}</p>`}
      <div class="ways">${this.#actions.buttons(person)}</div>`;
  }

  get #http() {
    const { connection } = this.#host;
    if (!connection) throw new Error('A person is read by an element that is connected.');
    return connection.http;
  }
}
