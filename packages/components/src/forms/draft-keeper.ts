import { type Forms, isApiError, isRetryable } from '@p24/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filling } from './filling.js';

/** What the way to the server needs of the element. */
export interface FormsHost extends ReactiveControllerHost {
  readonly forms: Forms;
  failed(error: unknown): void;
}

/** Milliseconds that typing must rest before it is saved, and after which a failed attempt is repeated. */
const rest = 800;
const pause = 10_000;

/** Keeps on the server what a person fills in, soon after they typed it. */
export class DraftKeeper implements ReactiveController {
  /** When it was last saved; undefined while there is no draft. */
  savedAt: string | undefined;
  /** Whether the last attempt failed; what was typed is still in the page. */
  failed = false;
  /** Whether there is something to save. */
  dirty = false;
  readonly #host: FormsHost;
  readonly #desk: { renew(): Promise<void> };
  #filling: Filling | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(host: FormsHost, desk: { renew(): Promise<void> }) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  /** Goes on with another form, or with none; what is not saved of the one before is saved first. */
  start(filling: Filling | undefined): void {
    void this.flush();
    this.#filling = filling;
    this.savedAt = filling?.form.draft?.savedAt;
    this.failed = false;
  }

  /** Keeps nothing more: what was filled in has arrived. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#filling = this.savedAt = undefined;
    this.dirty = this.failed = false;
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
    if (!this.dirty || !filling) return this.#running;
    this.dirty = false;
    // One after the other: an older state must not come in last.
    this.#running = (this.#running ?? Promise.resolve()).then(() => this.#save(filling));
    await this.#running;
  }

  /** Throws the draft away. Never rejects. */
  async drop({ form }: Filling): Promise<void> {
    clearTimeout(this.#timer);
    this.savedAt = undefined;
    this.dirty = this.failed = false;
    await this.#running;
    await this.#host.forms.dropDraft(form.id).catch((error) => this.#host.failed(error));
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
    const { form, answers, page } = filling;
    try {
      const draft = { version: form.version, answers, page: Math.min(page, form.pages.length - 1) };
      const { savedAt } = await this.#host.forms.saveDraft(form.id, draft);
      if (this.#filling !== filling) return;
      this.savedAt = savedAt;
      this.failed = false;
    } catch (error) {
      if (this.#filling === filling) this.#failed(error);
    } finally {
      this.#host.requestUpdate();
    }
  }

  #failed(error: unknown): void {
    if (isApiError(error) && error.code === 'form-changed') return void this.#desk.renew();
    this.dirty = this.failed = true;
    if (isRetryable(error)) this.#later(pause);
    this.#host.failed(error);
  }
}
