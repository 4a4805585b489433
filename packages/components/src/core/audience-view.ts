import type { Page } from '@p24/sdk';
import type { AudienceMember, AudiencePart } from '@p24/sdk/manage';
import { css, html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { ReleaseHost } from './release-order.js';
import type { LoadOptions } from './resource.js';

/** Where in a list to read on. */
interface From {
  cursor: string | undefined;
}

/** The calls that tell whom one item is released to. */
export interface AudienceCalls {
  audience(id: string, from: From, options: LoadOptions): Promise<Page<AudiencePart>>;
  audienceMembers(id: string, part: string, from: From, options: LoadOptions): Promise<Page<AudienceMember>>;
}

/** What the view needs of the element. */
export interface AudienceHost extends ReleaseHost, LitElement {
  readonly language: string;
  readonly calls: AudienceCalls;
}

/** An item as the view looks at it: read again whenever the item is another object. */
export interface Released {
  id: string;
  state: string;
}

type Shown<T> = Page<T> | 'failed' | undefined;

export const audienceStyles = css`
  .reached {
    display: grid;
    gap: var(--_space-xs);
    margin-block-end: var(--_space-m);
    padding: var(--_space-m) var(--_space-l);
  }
  .reached details + details {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .reached summary {
    padding-block: var(--_space-xs);
    cursor: pointer;
  }
  .reached .part {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-s);
    max-inline-size: calc(100% - 2em);
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .members {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: var(--_space-2xs) var(--_space-l);
    padding-block: var(--_space-2xs) var(--_space-s);
    padding-inline-start: var(--_space-m);
    overflow-wrap: anywhere;
  }
  .reached .button {
    justify-self: start;
  }
`;

/** Whom an item is released to: its parts with how many each, and their names once a part is opened. */
export class AudienceView {
  readonly #host: AudienceHost;
  #item: Released | undefined;
  #reading = new AbortController();
  #parts: Shown<AudiencePart>;
  readonly #members = new Map<string, Shown<AudienceMember>>();
  readonly #open = new Set<string>();

  constructor(host: AudienceHost) {
    this.#host = host;
  }

  /** The parts, to stand somewhere on the item's page; nothing of what nobody sees. */
  render(item: Released): unknown {
    if (item !== this.#item) this.#start(item);
    const { texts, core, headingLevel } = this.#host;
    const parts = this.#parts;
    if (item.state === 'draft' || item.state === 'revoked') return nothing;
    const title = item.state === 'expired' ? texts.reachedBefore : texts.reached;
    return html`<section class="surface reached" part="audience" aria-busy=${parts === undefined}>
      <div class="heading" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${title}</div>
      ${
        parts === undefined
          ? html`<p class="muted">${core.loading}</p>`
          : parts === 'failed'
            ? this.#again(() => this.#readParts())
            : [parts.items.map((part) => this.#part(part)), this.#more(parts, () => this.#readParts())]
      }
    </section>`;
  }

  #part(part: AudiencePart): TemplateResult {
    const { texts, core, formats } = this.#host;
    const { id, name, groups, contacts, readable, visibleFrom, visibleUntil } = part;
    const past = this.#past;
    const whom = id === 'all' ? texts.audienceAll : id === 'contacts' ? texts.audienceContacts : name;
    const until = visibleUntil ? ` ${formats.until(visibleUntil)}` : '';
    const only = groups.map((group) => texts.group[group] ?? group).join(', ');
    const toggled = (event: Event) => this.#toggle(id, (event.currentTarget as HTMLDetailsElement).open);
    return html`<details .open=${this.#open.has(id)} @toggle=${toggled}>
      <summary><span class="part">
        <b>${only ? `${whom} (${only})` : whom}: ${past ? texts.contacts(contacts, formats.number(contacts)) : texts.canRead(readable, formats.number(readable), formats.number(contacts))}</b>
        <span class="muted">${core.since(formats.moment(visibleFrom))}${until}</span>
      </span></summary>
      ${this.#open.has(id) ? this.#names(id, visibleFrom) : nothing}
    </details>`;
  }

  #names(part: string, since: string): unknown {
    const { texts, core, formats } = this.#host;
    const members = this.#members.get(part);
    if (members === undefined) return html`<p class="muted">${core.loading}</p>`;
    if (members === 'failed') return this.#again(() => this.#readMembers(part));
    // A name says for itself only what differs from the rest.
    const row = (member: AudienceMember) => {
      const { name, signedUp, visibleFrom } = member;
      const mail = this.#mail(member);
      const said = [
        !this.#past && (signedUp ? !mail && texts.status.active : texts.noAccess),
        mail,
        visibleFrom > since && core.since(formats.day(visibleFrom)),
      ];
      return html`<li>${name} <span class="muted small">${said.filter(Boolean).join(', ')}</span></li>`;
    };
    return html`<ul class="members" role="list" tabindex="-1">${members.items.map(row)}</ul>
      ${this.#more(members, () => this.#readMembers(part))}`;
  }

  /** Whether nobody sees it any more: who has an access today says nothing of who had one then. */
  get #past(): boolean {
    return this.#item?.state === 'expired';
  }

  /** What became of a contact's mail; nothing where none was to go out. */
  #mail({ mail, mailedAt }: AudienceMember): string {
    const { texts, formats } = this.#host;
    if (mail === 'sent') return mailedAt ? texts.mail.sent(formats.moment(mailedAt)) : '';
    return mail ? texts.mail[mail] : '';
  }

  #again(read: () => void) {
    const { core } = this.#host;
    return html`<p role="alert">${core.problem} <button class="plain link" type="button" @click=${read}>${core.retry}</button></p>`;
  }

  #more({ nextCursor }: Page<unknown>, read: () => void) {
    return nextCursor
      ? html`<button class="button quiet" type="button" @click=${read}>${this.#host.core.more}</button>`
      : nothing;
  }

  #toggle(part: string, open: boolean): void {
    if (open === this.#open.has(part)) return;
    if (open) this.#open.add(part);
    else this.#open.delete(part);
    if (open && !this.#members.has(part)) void this.#readMembers(part);
    this.#host.requestUpdate();
  }

  #start(item: Released): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    if (item.id !== this.#item?.id) {
      this.#parts = undefined;
      this.#open.clear();
    }
    this.#item = item;
    // What is open stays to be read until it comes anew.
    for (const part of this.#members.keys()) if (!this.#open.has(part)) this.#members.delete(part);
    if (item.state === 'draft' || item.state === 'revoked') return;
    void this.#readParts(true);
    for (const part of this.#open) void this.#readMembers(part, true);
  }

  #readParts(anew = false): Promise<void> {
    const before = anew ? undefined : this.#parts;
    return this.#read(
      before,
      (id, from, options) => this.#host.calls.audience(id, from, options),
      (parts) => {
        this.#parts = parts;
      },
    );
  }

  #readMembers(part: string, anew = false): Promise<void> {
    return this.#read(
      anew ? undefined : this.#members.get(part),
      (id, from, options) => this.#host.calls.audienceMembers(id, part, from, options),
      (members) => this.#members.set(part, members),
    );
  }

  /** Reads on behind what is there; what failed is said in its place and can be tried again. */
  async #read<T>(
    before: Shown<T>,
    call: (id: string, from: From, options: LoadOptions) => Promise<Page<T>>,
    take: (page: Shown<T>) => void,
  ): Promise<void> {
    const { signal } = this.#reading;
    const page = typeof before === 'object' ? before : undefined;
    const id = this.#item?.id;
    if (id === undefined) return;
    try {
      const from = { cursor: page?.nextCursor ?? undefined };
      const next = await call(id, from, { signal, locale: this.#host.language });
      if (!signal.aborted) take({ ...next, items: [...(page?.items ?? []), ...next.items] });
    } catch (error) {
      if (signal.aborted) return;
      if (!page) take('failed');
      this.#host.failed(error);
    }
    this.#host.requestUpdate();
  }
}
