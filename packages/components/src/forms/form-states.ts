import { type FormState, type ManagedFormSummary, ManageForms } from '@p24/sdk/manage';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../core/connection.js';
import { isDelivered } from './managed-form-rows.js';

/** What changing states needs of the element. */
export interface FormStatesHost extends ReactiveControllerHost {
  readonly connection: Connection | undefined;
  readonly managed: { sourceId: string } | undefined;
  failed(error: unknown): void;
  /** Told of what has just been done. */
  stateDone(done: Done): void;
  /** Called once other states are in force. */
  stateChanged(): Promise<void>;
}

/** What has just been done, and how it was before. */
export interface Done {
  state: FormState;
  forms: readonly ManagedFormSummary[];
}

/** Activates and locks forms, one or many, and takes that back. */
export class FormStates {
  /** Ids of the forms that are chosen. */
  chosen: ReadonlySet<string> = new Set();
  /** What was done last; it can be taken back until something else is done. */
  done: Done | undefined;
  /** Forms that cannot be activated because their answers go nowhere. */
  undelivered: readonly ManagedFormSummary[] = [];
  problem: unknown;
  readonly #host: FormStatesHost;

  constructor(host: FormStatesHost) {
    this.#host = host;
  }

  choose(id: string, yes: boolean): void {
    this.chosen = new Set([...this.chosen].filter((one) => one !== id).concat(yes ? id : []));
    this.#host.requestUpdate();
  }

  clear(): void {
    this.chosen = new Set();
    this.#host.requestUpdate();
  }

  /** Forgets what was said about the last change. */
  forget(): void {
    this.done = undefined;
    this.undelivered = [];
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  /** Changes the state of forms, all or none. Never rejects; false when it was not done. */
  async change(forms: readonly ManagedFormSummary[], state: FormState): Promise<boolean> {
    this.forget();
    const others = forms.filter((form) => form.state !== state);
    this.undelivered = state === 'active' ? others.filter((form) => !isDelivered(form)) : [];
    if (this.undelivered.length || !others.length) return false;
    if (!(await this.#send(others, state))) return false;
    this.done = { state, forms: others };
    this.#host.stateDone(this.done);
    this.clear();
    return true;
  }

  /** Takes the last change back. Never rejects. */
  async undo(): Promise<void> {
    const { done } = this;
    if (!done) return;
    this.forget();
    // Only forms whose state was another one were changed, so all go back to the same.
    await this.#send(done.forms, done.state === 'active' ? 'locked' : 'active');
  }

  async #send(forms: readonly ManagedFormSummary[], state: FormState): Promise<boolean> {
    const { connection, managed } = this.#host;
    if (!connection || !managed) return false;
    try {
      const ids = forms.map(({ id }) => id);
      await new ManageForms(connection.http, managed.sourceId).changeMany(ids, state);
      await this.#host.stateChanged();
      return true;
    } catch (error) {
      this.problem = error;
      this.#host.failed(error);
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
