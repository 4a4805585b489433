import { type Erasure, type ErasureOutlook, type ErasureState, Erasures } from '@p24/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import type { Kind } from '../core/parts/badge.js';
import { Confirmation } from '../core/parts/dialog.js';
import { announcement, failure } from '../core/parts/message.js';
import { stateBadge, stateStyles } from '../core/parts/state.js';
import { NotProven, proven } from '../core/proof.js';
import { sharesStyles, sharesView } from './erasure-shares.js';
import type { OwnData } from './own-data.js';

export const erasureStyles = [
  sharesStyles,
  stateStyles,
  css`
    .requests {
      display: grid;
      gap: var(--_space-m);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .request {
      display: grid;
      gap: var(--_space-xs);
      padding-block-end: var(--_space-m);
      border-block-end: var(--_border-width) solid var(--_color-border);
    }
    .company {
      display: grid;
      gap: var(--_space-s);
    }
    .company .field {
      max-inline-size: 30em;
    }
  `,
];

const kinds: Readonly<Record<ErasureState, Kind>> = {
  open: 'info',
  withdrawn: 'neutral',
  done: 'success',
  refused: 'warning',
};

/** Asking for the erasure of the own data: explained first, confirmed with a paper, taken back until it is done. */
export class ErasureCard {
  readonly #host: OwnData;
  readonly #confirmation: Confirmation;
  #outlook: readonly ErasureOutlook[] | undefined;
  #chosen = '';
  #done = '';
  #problem: unknown;
  #busy = false;

  constructor(host: OwnData) {
    this.#host = host;
    this.#confirmation = new Confirmation(host);
  }

  get #calls(): Erasures {
    const { connection } = this.#host;
    if (!connection) throw new Error('Erasure is asked for by an element that is connected.');
    return new Erasures(connection.http);
  }

  render(requests: readonly Erasure[]): TemplateResult {
    const { texts, headingLevel, core } = this.#host;
    const words = texts.erasure;
    return html`<section class="card surface" part="erasure" aria-labelledby="erasure-title">
      <div class="heading" id="erasure-title" role="heading" aria-level=${headingLevel}>${words.title}</div>
      <p>${words.lead}</p>
      ${announcement(this.#done, { part: 'asked' })}
      ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
      ${requests.length > 0 ? html`<ul class="requests">${requests.map((one) => this.#request(one))}</ul>` : nothing}
      ${this.#outlook ? this.#explained(this.#outlook, requests) : this.#opener()}
      ${this.#confirmation.render(words.cancel)}
    </section>`;
  }

  #request({ id, number, sourceName, askedAt, dueOn, state, decidedAt, answer, pdfUrl }: Erasure): TemplateResult {
    const { texts, formats } = this.#host;
    const words = texts.erasure;
    const open = state === 'open';
    const when = decidedAt ? words.decided(formats.day(decidedAt)) : words.due(formats.date(dueOn));
    return html`<li class="request" part="request">
      <div class="head">
        <strong>${words.request(number, sourceName)}</strong>
        ${stateBadge(kinds[state], icon(state === 'done' ? 'check' : 'info'), words.states[state])}
      </div>
      <div class="muted">${words.asked(formats.day(askedAt))} · ${when}</div>
      ${answer ? html`<p>${words.answer(answer)}</p>` : nothing}
      <div class="acts">
        <a class="button quiet" part="receipt" href=${pdfUrl} target="_blank" rel="noopener">${words.receipt}</a>
        ${open ? html`<button class="button quiet" type="button" part="withdraw" aria-label=${words.withdrawOf(number)} @click=${() => void this.#withdraw(id)}>${words.withdraw}</button>` : nothing}
      </div>
    </li>`;
  }

  #opener(): TemplateResult {
    return html`<div class="acts">
      <button class="button quiet" type="button" part="explain" aria-disabled=${this.#busy} @click=${this.#explain}>${this.#host.texts.erasure.explain}</button>
    </div>`;
  }

  #explained(outlook: readonly ErasureOutlook[], requests: readonly Erasure[]): TemplateResult {
    const { texts, formats } = this.#host;
    const words = texts.erasure;
    const shown = outlook.filter(({ sourceId }) => this.#chosen === '' || sourceId === this.#chosen);
    const isOpen = (source: string) => requests.some(({ sourceId, state }) => sourceId === source && state === 'open');
    const choose = (event: Event) => {
      this.#chosen = (event.target as HTMLSelectElement).value;
      this.#host.requestUpdate();
    };
    return html`<div class="company" part="explanation">
      ${
        outlook.length > 1
          ? html`<div class="field">
              <label for="erasure-source">${words.where}</label>
              <div class="choice">
                <select class="input" id="erasure-source" @change=${choose}>
                  <option value="">${words.everywhere}</option>
                  ${outlook.map(({ sourceId, sourceName }) => html`<option value=${sourceId}>${sourceName}</option>`)}
                </select>
                ${icon('chevron')}
              </div>
            </div>`
          : nothing
      }
      ${shown.map(
        ({ sourceName, shares }) => html`<div class="company">
          ${outlook.length > 1 ? html`<p><strong>${sourceName}</strong></p>` : nothing}
          ${sharesView(shares, words, formats)}
        </div>`,
      )}
      <p class="muted">${words.month}</p>
      <div class="acts">
        ${
          shown.every(({ sourceId }) => isOpen(sourceId))
            ? nothing
            : html`<button class="button danger" type="button" part="request-erasure" aria-disabled=${this.#busy} @click=${this.#ask}>${words.ask}</button>`
        }
        <button class="button quiet" type="button" part="close" @click=${this.#close}>${words.cancel}</button>
      </div>
    </div>`;
  }

  readonly #explain = (): Promise<void> =>
    this.#do(async () => {
      this.#outlook = (await this.#calls.outlook()).items;
      this.#host.aim('#erasure-source, [part=request-erasure], [part=close]');
    });

  readonly #close = (): void => {
    this.#outlook = undefined;
    this.#chosen = '';
    this.#host.aim('[part=explain]');
    this.#host.requestUpdate();
  };

  readonly #ask = (): void => {
    const words = this.#host.texts.erasure;
    this.#confirmation.ask({
      ...{ title: words.sure, text: words.sureText, yes: words.ask },
      act: () => void this.#send(),
    });
  };

  #send(): Promise<void> {
    return this.#do(async () => {
      const source = this.#chosen || undefined;
      this.#host.showErasures((await proven(this.#host, () => this.#calls.request(source))).items);
      this.#outlook = undefined;
      this.#chosen = '';
      this.#done = this.#host.texts.erasure.done;
      this.#host.aim('[part=asked]');
    });
  }

  #withdraw(id: string): Promise<void> {
    return this.#do(async () => {
      await this.#calls.withdraw(id);
      this.#done = this.#host.texts.erasure.withdrawn;
      this.#host.showErasures((await this.#calls.list()).items);
      this.#host.aim('[part=asked]');
    });
  }

  async #do(run: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#done = '';
    this.#problem = undefined;
    try {
      await run();
    } catch (error) {
      if (error instanceof NotProven) return;
      this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }
}
