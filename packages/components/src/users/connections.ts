import { type Acting, Delegates, type Invitation, Invitations } from '@p24/sdk';
import { css, html, nothing } from 'lit';
import { P24Element } from '../core/element.js';
import { problemText } from '../core/notes.js';
import { Confirmation, dialogStyles } from '../core/parts/dialog.js';
import { announcement, failure, messageStyles } from '../core/parts/message.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { portalLink } from '../core/portal-link.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { type ConnectionsTexts, de } from './connections-texts.de.js';

/** Fired after the person has joined a data source; what `me` says has changed. */
export class InvitationAcceptedEvent extends Event {
  /** Of the data source that was joined. */
  readonly sourceId: string;

  constructor(sourceId: string) {
    super('p24-invitation-accepted', { bubbles: true, composed: true });
    this.sourceId = sourceId;
  }
}

const styles = css`
  .group {
    display: grid;
    max-inline-size: 46em;
    gap: var(--_space-s);
    margin-block-end: var(--_space-xl);
  }
  .entries {
    display: grid;
    gap: var(--_space-s);
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
    padding: var(--_space-m);
  }
  .what {
    display: grid;
    flex: 1 1 14em;
    gap: var(--_space-2xs);
    overflow-wrap: anywhere;
  }
  .entry .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .bone.card {
    block-size: 6em;
  }
`;

interface Shown {
  invitations: readonly Invitation[];
  actingForMe: readonly Acting[];
  iActFor: readonly Acting[];
}

/**
 * The invitations that wait for the signed-in person, to take or decline, and who acts for whom: whoever sees things of
 * the person, and those for whom the person does, either of which can be ended here.
 *
 * @slot - Shown when nothing can be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - Everything is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or done; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`) or to ask for somebody who acts for them
 *   (`question`, with `detail.text`); a page that cancels it takes over, else a question leads to the portal.
 * @fires {InvitationAcceptedEvent} p24-invitation-accepted - The person has joined a data source.
 * @csspart base - The area of the element.
 * @csspart heading - The heading above each group.
 * @csspart invitation - One invitation.
 * @csspart delegate - One person who acts for another.
 * @csspart ask - The link to ask the manager for somebody who acts for the person.
 * @csspart dialog - Asks before something is ended.
 * @csspart problem - Shown when nothing can be loaded.
 * @csspart stale - Shown above what could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class Connections extends P24Element<ConnectionsTexts> {
  static override styles = [...elementStyles, dialogStyles, messageStyles, styles];

  protected override readonly catalogue = { de, en: async () => (await import('./connections-texts.en.js')).en };
  protected override readonly feature = 'users';

  readonly #question = new Confirmation(this);
  readonly #shown = new Resource<Shown, []>(this, { args: () => [], load: (_args, options) => this.#load(options) });
  #news = '';
  #problem: unknown;

  protected override hinted(): void {
    void this.#shown.reload();
  }

  protected override skeleton(): unknown {
    return skeleton(this.core, bones('card', 2));
  }

  protected override content(): unknown {
    return html`${announcement(this.#news)} ${this.#problem ? failure(problemText(this.#problem, this.core)) : nothing}
      ${this.show(this.#shown, (shown) => this.#groups(shown))}
      ${this.#question.render(this.texts.cancel)}`;
  }

  async #load(options: { signal: AbortSignal }): Promise<Shown> {
    const { http } = this.connection ?? {};
    if (!http) throw new Error('The element is not connected.');
    // Whoever only manages acts for nobody.
    const resident = this.me?.memberships.some(({ role }) => role === 'resident' || role === 'provider');
    const [{ items }, acting] = await Promise.all([
      new Invitations(http).list(options),
      resident ? new Delegates(http).list(options) : { actingForMe: [], iActFor: [] },
    ]);
    return { invitations: items, ...acting };
  }

  #groups({ invitations, actingForMe, iActFor }: Shown) {
    const { texts } = this;
    const resident = this.me?.memberships.some(({ role }) => role === 'resident');
    return html`
      ${this.#group(
        texts.invitations,
        texts.noInvitations,
        invitations.map((one) => this.#invitation(one)),
      )}
      ${
        resident || actingForMe.length > 0
          ? this.#group(
              texts.actingForMe,
              texts.nobodyActs,
              actingForMe.map((one) => this.#delegate(one, true)),
              this.#howToAct(),
            )
          : nothing
      }
      ${
        iActFor.length > 0
          ? this.#group(
              texts.iActFor,
              '',
              iActFor.map((one) => this.#delegate(one, false)),
            )
          : nothing
      }
    `;
  }

  /** Who acts for somebody is entered by the manager, so the way leads there. */
  #howToAct() {
    const { texts } = this;
    return html`<p class="muted">${texts.howToAct}</p>
      ${portalLink(this, texts.askForOne, 'question', { detail: { text: texts.wish } })}`;
  }

  #group(title: string, empty: string, entries: readonly unknown[], more: unknown = nothing) {
    return html`<section class="group">
      <div class="heading" part="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${title}</div>
      ${entries.length > 0 ? html`<ul class="entries">${entries}</ul>` : html`<p class="entry surface muted">${empty}</p>`}
      ${more}
    </section>`;
  }

  #invitation(one: Invitation) {
    const { texts, formats } = this;
    const decline = () =>
      this.#question.ask({
        ...{ title: texts.askDecline, text: texts.declineText(one.sourceName), yes: texts.decline },
        act: () => void this.#decide(one, false),
      });
    return html`<li class="entry surface" part="invitation">
      <div class="what">
        <b>${texts.invites(one.sourceName)}</b>
        <span>${texts.as(one.name, texts.roles[one.role])}</span>
        <span class="muted small">${texts.until(formats.day(one.until))}</span>
      </div>
      <div class="actions">
        <button class="button" type="button" @click=${() => void this.#decide(one, true)}>${texts.accept}</button>
        <button class="button quiet" type="button" @click=${decline}>${texts.decline}</button>
      </div>
    </li>`;
  }

  #delegate({ id, name, sourceName, grants, endsOn }: Acting, forMe: boolean) {
    const { texts, formats } = this;
    const what = grants.map((grant) => texts.grants[grant]).join(', ');
    const ask = () =>
      this.#question.ask({
        ...{ title: texts.askEnd, text: (forMe ? texts.endForMe : texts.endMine)(name), yes: texts.end },
        act: () => void this.#act((http) => new Delegates(http).end(id), texts.ended(name)),
      });
    return html`<li class="entry surface" part="delegate">
      <div class="what">
        <b>${name}</b>
        <span>${(forMe ? texts.sees : texts.youSee)(what)}</span>
        <span class="muted small">${sourceName} · ${endsOn ? texts.lastDay(formats.date(endsOn)) : texts.noEnd}</span>
      </div>
      <button class="button quiet" type="button" aria-label=${texts.endOf(name)} @click=${ask}>${texts.end}</button>
    </li>`;
  }

  async #decide({ id, sourceId, sourceName }: Invitation, yes: boolean): Promise<void> {
    const { texts } = this;
    const done = await this.#act(
      async (http) => void (await new Invitations(http)[yes ? 'accept' : 'decline'](id)),
      (yes ? texts.accepted : texts.declined)(sourceName),
    );
    if (!done || !yes) return;
    await this.connection?.identify();
    this.dispatchEvent(new InvitationAcceptedEvent(sourceId));
  }

  /** Whether it was done; what was lost of the focus goes to the first heading. */
  async #act(call: (http: NonNullable<typeof this.connection>['http']) => Promise<void>, done: string) {
    const { http } = this.connection ?? {};
    if (!http) return false;
    this.#problem = undefined;
    this.#news = '';
    try {
      await call(http);
      this.#news = done;
      return true;
    } catch (error) {
      this.#problem = error;
      this.failed(error);
      return false;
    } finally {
      await this.#shown.reload();
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[part=heading]')?.focus();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-connections': Connections;
  }
  interface HTMLElementEventMap {
    'p24-invitation-accepted': InvitationAcceptedEvent;
  }
}
