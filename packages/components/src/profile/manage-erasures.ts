import { ManageErasures as Calls, type ErasureCase, type ManagedErasure } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { icon } from '../core/icons.js';
import { ManagingElement } from '../core/managing-element.js';
import { problemText } from '../core/notes.js';
import { badgeStyles, type Kind } from '../core/parts/badge.js';
import { Confirmation, dialogStyles } from '../core/parts/dialog.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles } from '../core/parts/field.js';
import { announcement, failure, messageStyles } from '../core/parts/message.js';
import { stateBadge, stateStyles } from '../core/parts/state.js';
import { NotProven, proven } from '../core/proof.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { ErasureRecording } from './erasure-recording.js';
import { sharesView } from './erasure-shares.js';
import { de, type ManageErasuresTexts } from './erasures-texts.de.js';
import { styles } from './manage-erasures.styles.js';

const kinds: Readonly<Record<ManagedErasure['state'], Kind>> = {
  open: 'warning',
  withdrawn: 'neutral',
  done: 'success',
  refused: 'neutral',
};

/** Days before its end at which a deadline is pressing. */
const pressing = 7;

/**
 * Requests for erasure (Art. 17 DSGVO) with their deadlines: what each would erase and what has to be kept, carried out
 * after a proof, or refused with a reason that the person is told. For administrators.
 *
 * @slot - Shown when the requests cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The requests are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or done; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart record - The button that writes a request down that came by letter, by phone or in person.
 * @csspart recording - The form for it.
 * @csspart request - A request.
 * @csspart state - Where it stands.
 * @csspart open - The button that shows what a request would do.
 * @csspart letter - The link to the confirmation or answer as a letter.
 * @csspart goes - What an erasure takes away.
 * @csspart stays - What has to be kept.
 * @csspart carry-out - The button that erases.
 * @csspart refuse - The button that refuses.
 * @csspart withdraw - The button that notes that a request that came on paper was taken back.
 * @csspart dialog - Asks whether it is meant.
 * @csspart announcement - Says what was done.
 * @csspart empty - Shown when there is no request, and to somebody who administers nothing.
 * @csspart problem - Shown when the requests cannot be loaded.
 * @csspart stale - Shown above requests that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-manage-erasures-min-height=20em] - Height that is kept while loading.
 */
export class ManageErasures extends ManagingElement<ManageErasuresTexts> {
  static override styles = [
    ...elementStyles,
    badgeStyles,
    stateStyles,
    fieldStyles,
    messageStyles,
    dialogStyles,
    styles,
  ];

  @state() private shown: ErasureCase | undefined;
  @state() private refusing = false;
  @state() private wrong = false;
  @state() private done = '';
  @state() private problem: unknown;
  #busy = false;

  protected override readonly catalogue = { de, en: async () => (await import('./erasures-texts.en.js')).en };

  readonly #requests = new Resource<{ items: readonly ManagedErasure[] } | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async ([source], options) => (source ? this.#calls.list(options) : null),
  });
  readonly #confirmation = new Confirmation(this);
  readonly #recording = new ErasureRecording(this, {
    record: (asked) => this.#calls.record(asked),
    recorded: (shown) => {
      this.problem = undefined;
      this.done = this.texts.recorded;
      this.shown = shown;
      void this.#requests.reload().then(() => this.#aim('[part=announcement]'));
    },
    failed: (error) => {
      this.problem = error;
      if (error !== undefined) this.failed(error);
    },
  });

  get #calls(): Calls {
    if (!this.connection || !this.managed) throw new Error('Requests are answered by an element that is connected.');
    return new Calls(this.connection.http, this.managed.sourceId);
  }

  protected override desk(): unknown {
    const { texts } = this;
    return this.show(this.#requests, (requests) =>
      requests
        ? html`<div class="desk">
            <p class="lead muted">${texts.lead}</p>
            ${announcement(this.done, { part: 'announcement' })}
            ${this.problem === undefined ? nothing : failure(problemText(this.problem, this.core))}
            ${this.#recording.render()}
            ${
              requests.items.length > 0
                ? html`<ul class="requests">${requests.items.map((one) => this.#card(one))}</ul>`
                : emptyNote(icon('check'), texts.none, texts.noneText)
            }
            ${this.#confirmation.render(texts.cancel)}
          </div>`
        : this.skeleton(),
    );
  }

  #card(request: ManagedErasure): TemplateResult {
    const { texts, formats, shown } = this;
    const { id, number, person, channel, askedAt, state, decidedAt, answer } = request;
    const opened = shown?.id === id;
    const name = person ?? texts.gone;
    const asked = texts.asked(formats.day(askedAt));
    const facts = [
      number,
      channel === 'portal' ? asked : `${asked}, ${texts.channels[channel]}`,
      decidedAt ? texts.decided(formats.day(decidedAt)) : '',
    ];
    return html`<li class="request surface" part="request">
      <div class="head">
        <div class="heading" role="heading" aria-level=${this.headingLevel}>${name}</div>
        ${stateBadge(kinds[state], icon(state === 'done' ? 'check' : 'info'), texts.states[state])}
      </div>
      <div class="muted">${facts.filter(Boolean).join(' · ')}</div>
      ${state === 'open' ? this.#deadline(request) : nothing}
      ${answer ? html`<p class="answer">${texts.answer(answer)}</p>` : nothing}
      ${this.#letter(request)}
      ${opened && shown ? this.#opened(shown) : nothing}
      ${opened || state === 'withdrawn' || state === 'refused' ? nothing : this.#opener(request)}
    </li>`;
  }

  /** Who has no address for mails is answered by a letter. */
  #letter({ state, byMail, letterUrl, number }: ManagedErasure): TemplateResult | typeof nothing {
    const { texts } = this;
    if (byMail || !letterUrl) return nothing;
    const word = state === 'open' ? texts.confirmation : texts.answerLetter;
    return html`<p>${texts.byPost} <a class="link" part="letter" href=${letterUrl} target="_blank" rel="noopener" aria-label=${`${word}: ${number}`}>${word}</a></p>`;
  }

  #opener({ id, number, state }: ManagedErasure): TemplateResult {
    const word = state === 'open' ? this.texts.open : this.texts.openDone;
    return html`<div>
      <button class="button quiet" type="button" part="open" aria-label=${`${word}: ${number}`} @click=${() => void this.#open(id)}>${word}</button>
    </div>`;
  }

  #deadline({ dueOn, daysLeft }: ManagedErasure): TemplateResult {
    const { texts, formats } = this;
    const late = daysLeft < 0;
    const words = texts.due(formats.date(dueOn), late ? texts.late(-daysLeft) : texts.left(daysLeft));
    return html`<div class=${late ? 'due late' : daysLeft <= pressing ? 'due soon' : 'due'}>${icon(daysLeft <= pressing ? 'alert' : 'calendar')}<span>${words}</span></div>`;
  }

  #opened(shown: ErasureCase): TemplateResult {
    const { texts, formats, refusing } = this;
    return html`<div class="case" tabindex="-1" role="group" aria-label=${texts.openOf(shown.number)}>
      ${sharesView(shown.shares, shown.state === 'done' ? texts.doneShares : texts.shares, formats)}
      ${shown.state === 'open' ? (refusing ? this.#refusal(shown) : this.#choices(shown)) : nothing}
    </div>`;
  }

  #choices(shown: ErasureCase): TemplateResult {
    const { texts } = this;
    const { id, person, byMail, channel } = shown;
    const refuse = () => {
      this.refusing = true;
      this.#aim('textarea');
    };
    const act = () =>
      void this.#do(async () => {
        await proven(this, () => this.#calls.carryOut(id));
        this.done = byMail ? texts.carriedOut : texts.carriedOutByPost;
      });
    const ask = () =>
      this.#confirmation.ask({
        title: texts.sure(person ?? texts.gone),
        text: byMail ? texts.sureText : texts.sureByPost,
        yes: texts.carryOut,
        act,
      });
    return html`<p class="muted">${texts.elsewhere}</p>
      <div class="actions">
        <button class="button danger" type="button" part="carry-out" @click=${ask}>${texts.carryOut}</button>
        <button class="button quiet" type="button" part="refuse" @click=${refuse}>${texts.refuse}</button>
        ${channel === 'portal' ? nothing : this.#takenBack(shown)}
      </div>`;
  }

  /** Who did not ask in the portal has nowhere else to take it back. */
  #takenBack({ id, person }: ErasureCase): TemplateResult {
    const { texts } = this;
    const act = () =>
      void this.#do(async () => {
        await this.#calls.withdraw(id);
        this.done = texts.takenBack;
      });
    const ask = () =>
      this.#confirmation.ask({
        title: texts.sureTakenBack(person ?? texts.gone),
        text: texts.takenBackText,
        yes: texts.takeBack,
        act,
      });
    return html`<button class="button quiet" type="button" part="withdraw" @click=${ask}>${texts.takeBack}</button>`;
  }

  #refusal({ id, byMail }: ErasureCase): TemplateResult {
    const { texts, wrong } = this;
    const back = () => {
      this.refusing = false;
      this.wrong = false;
      this.#aim('[part=refuse]');
    };
    const submit = (event: Event) => {
      event.preventDefault();
      const reason = String(new FormData(event.target as HTMLFormElement).get('reason')).trim();
      this.wrong = reason === '';
      if (this.wrong) return this.#aim('textarea');
      void this.#do(async () => {
        await this.#calls.refuse(id, reason);
        this.done = byMail ? texts.refused : texts.refusedByPost;
      });
    };
    return html`<form novalidate @submit=${submit}>
      <div class="field">
        <label for="reason">${texts.reason}</label>
        <textarea class="input" id="reason" name="reason" rows="4" maxlength="2000" required aria-invalid=${wrong} aria-describedby="reason-hint"></textarea>
        <div id="reason-hint" class=${wrong ? 'wrong' : 'muted'}>${wrong ? texts.reasonMissing : byMail ? texts.reasonHint : texts.reasonByPost}</div>
      </div>
      <div class="actions">
        <button class="button" type="submit">${texts.refuse}</button>
        <button class="button quiet" type="button" @click=${back}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  #aim(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  async #open(id: string): Promise<void> {
    this.refusing = false;
    this.problem = undefined;
    this.done = '';
    try {
      this.shown = await this.#calls.get(id);
      this.#aim('.case');
    } catch (error) {
      this.problem = error;
      this.failed(error);
    }
  }

  /** Decides a request and reads them again; says why where it could not be done. */
  async #do(decide: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.done = '';
    this.problem = undefined;
    try {
      await decide();
      this.shown = undefined;
      this.refusing = false;
      await this.#requests.reload();
      this.#aim('[part=announcement]');
    } catch (error) {
      if (error instanceof NotProven) return;
      this.problem = error;
      this.failed(error);
    } finally {
      this.#busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-erasures': ManageErasures;
  }
}
