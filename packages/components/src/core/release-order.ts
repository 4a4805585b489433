import { type FoundPage, randomId } from '@p24/sdk';
import {
  type Audience,
  type AudienceCount,
  type AudienceGroup,
  type ManagedProperty,
  ManageProperty,
  ManageUsers,
  type Recipient,
  type Release,
} from '@p24/sdk/manage';
import type { LitElement } from 'lit';
import type { Connection } from './connection.js';
import type { Forgetting } from './forgetting.js';
import type { Formats } from './formats.js';
import { everybody, type Held, heldBy, nothingHeld } from './release-held.js';
import type { ReleaseTexts } from './release-texts.de.js';
import type { CoreTexts } from './texts.de.js';
import { fromWallTime } from './wall-time.js';

/** What the order needs of the element. */
export interface ReleaseHost extends LitElement, Forgetting {
  readonly texts: ReleaseTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  readonly connection: Connection | undefined;
  readonly managed: { sourceId: string; timeZone: string } | undefined;
  failed(error: unknown): void;
}

/** An order as it is given; features without an end leave that out. */
export interface Order {
  id: string;
  audience: Audience;
  visibleFrom: string | null;
  visibleUntil: string | null;
  notify: boolean;
}

/** What is released, and the calls that count and release it. */
export interface Releasing<T> {
  title: string;
  /** Whether it may end by itself. */
  ends: boolean;
  /** Who it is for as a rule; absent: as in the order before. */
  kind?: AudienceKind;
  count(audience: Partial<Audience>, options: { signal: AbortSignal }): Promise<AudienceCount>;
  send(order: Order): Promise<T>;
  /** Its releases, where it is one item that was released before. */
  releases?(options: { signal: AbortSignal }): Promise<readonly Release[]>;
}

/** Words that nothing has, and what they find all the same. */
interface Missed {
  search: string;
  /** Whether what is listed has similar ones. */
  similar: boolean;
  /** What they find among the others: contacts instead of houses, or the reverse. */
  others: readonly { id: string; name: string }[];
  /** Whether the others have similar ones only. */
  othersSimilar: boolean;
}

export type AudienceKind = 'all' | 'properties' | 'contacts';

type Choosable = ManagedProperty | Recipient;
type Named = Exclude<AudienceKind, 'all'>;
type Asking = { limit: number; signal: AbortSignal };

/** How long typing must rest before the server is asked. */
const rest = 250;

/** An order to release something while it is put together: whom it reaches is counted before it is given. */
export class ReleaseOrderForm<T> {
  /** What is released; null while nothing is. */
  subject: Releasing<T> | null = null;
  /** Of all orders that were begun here: no field keeps what another order had in it. */
  number = 0;
  /** What was released before, and is not released again. */
  held: Held = nothingHeld;
  groups: ReadonlySet<AudienceGroup> = new Set();
  kind: AudienceKind = 'properties';
  search = '';
  found: { properties: readonly ManagedProperty[]; contacts: readonly Recipient[] } = { properties: [], contacts: [] };
  /** What a search did not find as it was typed. */
  missed: Missed | null = null;
  chosen: Record<'properties' | 'contacts', Map<string, string>> = { properties: new Map(), contacts: new Map() };
  count: AudienceCount | null = null;
  counting = false;
  sending = false;
  problem: unknown;
  untilWrong = false;
  /** Whether it was to be given before anybody was chosen. */
  unnamed = false;
  /** Whether those who have an address are told by mail. */
  notify = false;
  readonly #host: ReleaseHost;
  #id = '';
  #counted = new AbortController();
  #listed = new AbortController();
  #held = new AbortController();
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReleaseHost) {
    this.#host = host;
    host.forgetting.add(() => {
      this.subject = null;
    });
  }

  /** Whom the order names now; null while nobody is chosen. */
  get audience(): Partial<Audience> | null {
    const groups = this.kind === 'contacts' ? [] : [...this.groups];
    if (this.kind === 'all') return { all: true, groups };
    const ids = [...this.chosen[this.kind].keys()];
    return ids.length ? { [this.kind]: ids, groups } : null;
  }

  /** Whether the order names anybody; where it does not, the choice says so and has the focus. */
  named(): boolean {
    this.unnamed = this.audience === null;
    this.#host.requestUpdate();
    if (this.unnamed) this.#host.renderRoot.querySelector<HTMLElement>('.picker input')?.focus();
    return !this.unnamed;
  }

  /** Says whether mails go out. */
  tell(yes: boolean): void {
    this.notify = yes;
    this.#host.requestUpdate();
  }

  /** Starts a new order. Its id stays for every attempt, so that a repeated one releases once. */
  start(subject: Releasing<T>): void {
    this.subject = subject;
    this.number += 1;
    this.#id = randomId();
    this.held = nothingHeld;
    this.chosen = { properties: new Map(), contacts: new Map() };
    this.groups = new Set();
    this.notify = false;
    this.problem = this.count = null;
    this.untilWrong = this.sending = false;
    this.found = { properties: [], contacts: [] };
    this.choose(subject.kind ?? this.kind);
    void this.#hold(subject);
  }

  /** Since when a property or a contact sees what is released, and nothing can be added; undefined where something can. */
  heldSince(id: string): string | undefined {
    const { whole } = this.held;
    return whole.get(id) ?? (this.kind === 'properties' ? whole.get(everybody) : undefined);
  }

  choose(kind: AudienceKind): void {
    this.kind = kind;
    this.unnamed = false;
    this.search = '';
    this.missed = null;
    void this.#list();
    void this.#count();
  }

  type(search: string): void {
    this.search = search;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#list(), rest);
  }

  /** Chooses one of what a search has found among the others. */
  turnTo(id: string, name: string): void {
    // In their place, and so without others who were chosen of that kind before.
    if (this.audience) this.chosen = { properties: new Map(), contacts: new Map() };
    this.choose(this.kind === 'contacts' ? 'properties' : 'contacts');
    this.search = name;
    void this.#list();
    if (this.kind !== 'all' && !this.chosen[this.kind].has(id) && !this.heldSince(id)) this.toggle(id, name);
    this.#host.renderRoot.querySelector<HTMLElement>('.picker input')?.focus();
  }

  toggle(id: string, name: string): void {
    if (this.kind === 'all') return;
    const chosen = this.chosen[this.kind];
    if (!chosen.delete(id)) chosen.set(id, name);
    this.unnamed = false;
    void this.#count();
  }

  /** Narrows the audience to a group, or no longer. */
  group(group: AudienceGroup): void {
    const groups = new Set(this.groups);
    if (!groups.delete(group)) groups.add(group);
    this.groups = groups;
    void this.#count();
  }

  /** Gives the order; undefined when the server did not take it, which `problem` then explains. */
  async send(data: FormData): Promise<T | undefined> {
    const { managed } = this.#host;
    const { subject, audience } = this;
    if (!subject || !audience || !managed || this.sending) return undefined;
    const time = (name: string) => fromWallTime(String(data.get(name) ?? ''), managed.timeZone);
    const [visibleFrom, visibleUntil] = [time('visibleFrom'), time('visibleUntil')];
    this.untilWrong = visibleUntil !== null && visibleUntil <= (visibleFrom ?? new Date().toISOString());
    this.problem = undefined;
    this.sending = !this.untilWrong;
    this.#host.requestUpdate();
    if (this.untilWrong) {
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector<HTMLElement>('#visible-until')?.focus(),
      );
      return undefined;
    }
    const whole: Audience = { all: false, properties: [], contacts: [], groups: [], ...audience };
    const order = { id: this.#id, audience: whole, visibleFrom, visibleUntil, notify: data.has('notify') };
    try {
      return await subject.send(order);
    } catch (error) {
      this.problem = error;
      this.#host.failed(error);
      return undefined;
    } finally {
      this.sending = false;
      this.#host.requestUpdate();
    }
  }

  async #hold(subject: Releasing<T>): Promise<void> {
    this.#held.abort();
    this.#held = new AbortController();
    const { signal } = this.#held;
    try {
      const releases = await subject.releases?.({ signal });
      if (signal.aborted || !releases) return;
      this.held = heldBy(releases);
      // Only single contacts can still be named.
      if (this.held.whole.has(everybody)) this.choose('contacts');
    } catch (error) {
      if (!signal.aborted) this.problem = error;
    }
    this.#host.requestUpdate();
  }

  async #list(): Promise<void> {
    this.#listed.abort();
    this.#listed = new AbortController();
    const { signal } = this.#listed;
    const { connection, managed } = this.#host;
    if (!connection || !managed || this.kind === 'all') return this.#host.requestUpdate();
    try {
      const { kind } = this;
      const search = this.search.trim();
      const { items, similar } = await this.#find(kind, search, { limit: 50, signal });
      this.found = { ...this.found, [kind]: items };
      this.missed = similar ? { search, similar, others: [], othersSimilar: false } : null;
      this.#host.requestUpdate();
      if (search && (similar || items.length === 0)) this.missed = await this.#elsewhere(search, kind, similar, signal);
    } catch (error) {
      if (!signal.aborted) this.problem = error;
    }
    this.#host.requestUpdate();
  }

  /** What the words find among the others; similar ones only where nothing similar is listed already. */
  async #elsewhere(search: string, kind: 'properties' | 'contacts', similar: boolean, signal: AbortSignal) {
    const found = await this.#find(kind === 'contacts' ? 'properties' : 'contacts', search, { limit: 3, signal });
    const others = similar && found.similar ? [] : found.items;
    return { search, similar, others, othersSimilar: found.similar };
  }

  /** What the words find among houses or contacts. */
  async #find(kind: Named, search: string, { limit, signal }: Asking): Promise<FoundPage<Choosable>> {
    const { connection, managed } = this.#host;
    if (!connection || !managed) return { items: [], nextCursor: null, similar: false };
    const query = { search: search || undefined, limit, similar: true };
    return kind === 'properties'
      ? new ManageProperty(connection.http, managed.sourceId).list(query, { signal })
      : new ManageUsers(connection.http, managed.sourceId).recipients(query, { signal });
  }

  async #count(): Promise<void> {
    this.#counted.abort();
    this.#counted = new AbortController();
    const { signal } = this.#counted;
    const { subject, audience } = this;
    this.count = null;
    this.counting = audience !== null;
    this.#host.requestUpdate();
    if (!audience || !subject) return;
    try {
      this.count = await subject.count(audience, { signal });
    } catch (error) {
      if (!signal.aborted) this.problem = error;
    }
    if (signal.aborted) return;
    this.counting = false;
    this.#host.requestUpdate();
  }
}
