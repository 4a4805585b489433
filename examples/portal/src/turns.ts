import type { FormStepShownEvent, FormSubmittedEvent } from '@p24/components';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressOf, atStep, placeAt, viewNamed } from './views.js';

/** The steps that lie before the present one in the history, as its entry keeps them. */
function gone(): number[] {
  const state: unknown = history.state;
  return Array.isArray(state) ? state.filter((step) => typeof step === 'number') : [];
}

/** The portal; `moved` while a page follows the one before, so that focus goes to its heading. */
type TurnsHost = ReactiveControllerHost & HTMLElement & { moved: boolean };

/** Makes each step of a form an entry of the history: Back leads to the step before, and from the first one away. */
export class Turns implements ReactiveController {
  readonly #host: TurnsHost;
  /** Where the portal was, whatever the step. */
  #shown = '';
  #settled = false;

  constructor(host: TurnsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('p24-form-step-shown', this.#turn);
    this.#host.addEventListener('p24-form-submitted', this.#arrive);
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('p24-form-step-shown', this.#turn);
    this.#host.removeEventListener('p24-form-submitted', this.#arrive);
    removeEventListener('popstate', this.#follow);
  }

  hostUpdate(): void {
    // The form itself puts the focus on the heading of its step, or on the word that it has arrived.
    if (this.#settled) this.#host.moved = false;
    this.#settled = false;
    this.#shown = atStep(location, 1);
  }

  readonly #follow = (): void => {
    if (placeAt(location)?.view.steps && atStep(location, 1) === this.#shown) this.#settled = true;
  };

  readonly #turn = ({ step }: FormStepShownEvent): void => {
    const place = placeAt(location);
    if (!place?.view.steps || !place.item) return;
    const at = place.step ?? 1;
    if (step === at) return;
    const before = gone();
    const index = before.indexOf(step);
    // A step that lies behind is gone back to, so that no entry leads to the same step twice.
    if (index >= 0) {
      history.go(index - before.length);
      return;
    }
    const path = atStep(location, step);
    if (step > at) history.pushState([...before, at], '', path);
    else history.replaceState(before, '', path);
    this.#host.requestUpdate();
  };

  /** Takes the place of the form with its receipt, so that Back leads to where the person came from. */
  readonly #arrive = ({ submissionId }: FormSubmittedEvent): void => {
    const place = placeAt(location);
    if (!place?.view.steps) return;
    const show = () => {
      history.replaceState(null, '', addressOf(viewNamed('forms'), `eingang/${submissionId}`, place.scope));
      this.#settled = true;
      this.#host.requestUpdate();
    };
    const { length } = gone();
    if (length === 0) {
      show();
      return;
    }
    addEventListener('popstate', show, { once: true });
    history.go(-length);
  };
}
