import { type Forms, isApiError, isRetryable } from '@p24/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filling } from './filling.js';

/** What the way to the server needs of the element. */
export interface FormsHost extends ReactiveControllerHost {
  readonly forms: Forms;
  failed(error: unknown): void;
}

/** Who sees to what stands in the way of keeping a draft. */
export interface DraftDesk {
  /** Goes on with the version of the form that is accepted. Never rejects. */
  renew(): Promise<void>;
  /**
   * Looks at what another window has kept, and asks if need be.
   * @throws {Error} It could not be looked at.
   */
  compare(filling: Filling): Promise<void>;
}

/** Milliseconds that typing must rest before it is saved, and after which a failed attempt is repeated. */
const rest = 800;
const pause = 10_000;

/** Keeps on the server what a person fills in, soon after they typed it. */
export class DraftKeeper implements ReactiveController {
  /** Whether the last attempt failed; what was typed is still in the page. */
  failed = false;
  /** Whether there is something to save. */
  dirty = false;
  /** Whether nothing is saved before the person has decided between this state and that of another window. */
  halted = false;
  readonly #host: FormsHost;
  readonly #desk: DraftDesk;
  #filling: Filling | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(host: FormsHost, desk: DraftDesk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  /** When it was last saved; null while there is no draft. */
  get savedAt(): string | null | undefined {
    return this.#filling?.kept;
  }

  /** Goes on with another form, or with none; what is not saved of the one before is saved first. */
  start(filling: Filling | undefined): void {
    void this.flush();
    this.#filling = filling;
    this.dirty = this.failed = this.halted = false;
  }

  /** Keeps nothing more: what was filled in has arrived. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#filling = undefined;
    this.dirty = this.failed = this.halted = false;
  }

  /** Takes note of a change. */
  touch(): void {
    this.dirty = true;
    this.#later(rest);
  }

  /** Saves now what is not saved yet. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const filling = this.#filling;
    if (!this.dirty || !filling || this.halted) return this.#running;
    this.dirty = false;
    // One after the other: an older state must not come in last.
    this.#running = (this.#running ?? Promise.resolve()).then(() => this.#save(filling));
    await this.#running;
  }

  /** Throws the draft away. Never rejects. */
  async drop(filling: Filling): Promise<void> {
    clearTimeout(this.#timer);
    this.dirty = this.failed = false;
    await this.#running;
    const { kept } = filling;
    filling.kept = null;
    await this.#host.forms.dropDraft(filling.form.id).catch((error) => {
      // It stands there still, and what is typed next goes on from it.
      filling.kept ??= kept;
      this.#host.failed(error);
    });
  }

  hostConnected(): void {
    addEventListener('online', this.#now);
    document.addEventListener('visibilitychange', this.#now);
  }

  hostDisconnected(): void {
    void this.flush();
    removeEventListener('online', this.#now);
    document.removeEventListener('visibilitychange', this.#now);
  }

  /** The network is back, or the page may be about to go. */
  #now = () => {
    if (this.dirty) void this.flush();
  };

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#now, milliseconds);
  }

  async #save(filling: Filling): Promise<void> {
    const { form, answers, page, kept: after } = filling;
    try {
      // Each may have arrived although nobody said so: then it is not another window that wrote it.
      filling.unheard = [...filling.unheard, answers].slice(-50);
      const draft = { version: form.version, answers, page: Math.min(page, form.pages.length - 1), after };
      filling.kept = (await this.#host.forms.saveDraft(form.id, draft)).savedAt;
      filling.unheard = [];
      if (this.#filling === filling) this.failed = false;
    } catch (error) {
      if (this.#filling === filling) await this.#failed(error, filling);
    } finally {
      this.#host.requestUpdate();
    }
  }

  async #failed(error: unknown, filling: Filling): Promise<void> {
    const code = isApiError(error) && error.code;
    if (code === 'form-changed') return void this.#desk.renew();
    this.dirty = this.failed = true;
    if (code === 'draft-changed') {
      this.halted = true;
      return this.#desk.compare(filling).catch((problem) => {
        this.halted = false;
        return this.#failed(problem, filling);
      });
    }
    if (isRetryable(error)) this.#later(pause);
    this.#host.failed(error);
  }
}
