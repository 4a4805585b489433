import { isApiError, isRetryable, type Receipt, randomId } from '@p24/sdk';
import type { ReactiveController } from 'lit';
import type { FormsHost } from './draft-keeper.js';
import type { FieldIssue, Filling } from './filling.js';
import { forgetId, keepId, keptId } from './kept-id.js';

/** What sending needs of the desk. */
export interface SendingDesk {
  readonly filling: Filling | undefined;
  readonly draft: { readonly halted: boolean };
  renew(): Promise<void>;
  refused(): void;
  sent(receipt: Receipt, earlier: boolean): void;
}

/** Milliseconds between attempts: they double up to the last of these. */
const [firstPause, longestPause] = [2_000, 30_000];

/** Sends a form, as often as it takes, and once: all attempts carry the same id. */
export class Sending implements ReactiveController {
  /** `waiting` while nobody answered and another attempt follows. */
  state: 'idle' | 'sending' | 'waiting' = 'idle';
  /** Why the server did not take it. */
  problem: unknown;
  readonly #host: FormsHost;
  readonly #desk: SendingDesk;
  #id: string | undefined;
  #pause = firstPause;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FormsHost, desk: SendingDesk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  /** Starts with another form, or with none: whoever comes back after a reload goes on under the same id. */
  reset(filling: Filling | undefined): void {
    this.stop();
    this.problem = undefined;
    this.#id = filling && keptId(filling.form.id)?.id;
  }

  /** Makes the id that stays the same from the first look at the review on. */
  prepare({ form }: Filling, attempted = false): void {
    this.#id ??= randomId();
    keepId(form.id, { id: this.#id, attempted: attempted || (keptId(form.id)?.attempted ?? false) });
  }

  /** Sends what is filled in, once its draft is settled. Never rejects. */
  async send(settled?: Promise<void>): Promise<void> {
    const { filling } = this.#desk;
    if (!filling || this.state === 'sending') return;
    clearTimeout(this.#timer);
    this.state = 'sending';
    this.problem = undefined;
    this.#host.requestUpdate();
    await settled;
    if (this.#desk.draft.halted) return this.stop();
    this.prepare(filling, true);
    try {
      this.#done(filling, await this.#host.forms.submit(filling.form.id, this.#order(filling)));
    } catch (error) {
      await this.#failed(error, filling);
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Makes no further attempt by itself. */
  stop(): void {
    clearTimeout(this.#timer);
    this.state = 'idle';
    this.#pause = firstPause;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
    if (this.state === 'waiting') void this.send();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#again);
  }

  #again = () => {
    if (this.state === 'waiting') void this.send();
  };

  #order({ form, contractId, consent, accepted }: Filling) {
    return { id: this.#id ?? randomId(), version: form.version, contractId, answers: accepted, consent };
  }

  async #failed(error: unknown, filling: Filling): Promise<void> {
    this.#host.failed(error);
    if (isRetryable(error)) {
      this.state = 'waiting';
      this.#timer = setTimeout(this.#again, this.#pause);
      this.#pause = Math.min(this.#pause * 2, longestPause);
      return;
    }
    this.stop();
    const code = isApiError(error) ? error.code : '';
    if (code === 'form-changed' || code === 'consent-missing') return this.#desk.renew();
    if (code === 'id-taken') return this.#look(filling);
    const issues = isApiError(error) ? issuesOf(error.issues) : [];
    if (!issues.length) this.problem = error;
    else {
      filling.refuse(issues);
      this.#desk.refused();
    }
  }

  /** An attempt before had arrived although nobody said so, and something was changed since; or the id is another's. */
  async #look(filling: Filling): Promise<void> {
    try {
      this.#done(filling, await this.#host.forms.submission(this.#id ?? ''), true);
    } catch (error) {
      this.#id = undefined;
      this.problem = error;
      this.prepare(filling);
    }
  }

  #done({ form }: Filling, receipt: Receipt, earlier = false): void {
    forgetId(form.id);
    this.reset(undefined);
    this.#desk.sent(receipt, earlier);
  }
}

const prefix = '#/answers/';

/** The elements that the server's pointers mean. */
const issuesOf = (issues: readonly { pointer: string; code: string; detail: string }[]): FieldIssue[] =>
  issues.flatMap(({ pointer, code, detail }) =>
    pointer.startsWith(prefix) ? [{ key: pointer.slice(prefix.length), code, detail }] : [],
  );
