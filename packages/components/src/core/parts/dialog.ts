import { css, html, type LitElement, type TemplateResult } from 'lit';

/** Dialogs, and the button for what cannot be undone, which asks in one. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(40em, calc(100vw - 2em));
    max-block-size: calc(100dvh - 2em);
    padding: var(--_space-l);
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: var(--_shadow-l);
  }
  .dialog.confirm {
    inline-size: min(28em, calc(100vw - 2em));
  }
  .dialog[open].confirm {
    display: grid;
    gap: var(--_space-m);
  }
  /* As large as the window allows. */
  .dialog.full {
    inline-size: min(64em, calc(100vw - 2em));
    block-size: calc(100dvh - 2em);
  }
  .dialog.full[open] {
    display: flex;
    flex-direction: column;
    gap: var(--_space-m);
  }
  @media (width < 40em) {
    .dialog.full[open] {
      gap: var(--_space-xs);
      inline-size: 100vw;
      max-inline-size: none;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      padding: var(--_space-xs);
      border-radius: 0;
    }
  }
  .button.danger {
    border-color: transparent;
    background: var(--_color-danger);
    color: var(--_color-on-danger);
  }
  .button.danger:hover {
    background: var(--_color-danger-hover);
    color: var(--_color-on-danger);
  }
  .button.danger:active {
    background: var(--_color-danger-active);
  }
  .dialog::backdrop {
    background: var(--_color-overlay);
  }
`;

/** What a person is asked before something that cannot be undone. */
export interface Question {
  title: string;
  text: string;
  /** The word on the button that goes ahead. */
  yes: string;
  act: () => void;
}

/** Asks in a dialog before something is done; a page of its own stays where it was when the answer is no. */
export class Confirmation {
  readonly #host: LitElement;
  #question: Question | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  ask(question: Question): void {
    this.#question = question;
    this.#host.requestUpdate();
    const open = () => this.#host.renderRoot.querySelector<HTMLDialogElement>('.confirm')?.showModal();
    void this.#host.updateComplete.then(open);
  }

  /** The dialog, to stand somewhere in the element. */
  render(cancel: string): TemplateResult {
    const close = (event: Event) => (event.target as Element).closest('dialog')?.close();
    const yes = (event: Event) => {
      close(event);
      this.#question?.act();
    };
    return html`<dialog class="dialog confirm" part="dialog" role="alertdialog" aria-labelledby="question" aria-describedby="question-text">
      <div class="heading" id="question">${this.#question?.title}</div>
      <p id="question-text">${this.#question?.text}</p>
      <div class="actions">
        <button class="button danger" type="button" @click=${yes}>${this.#question?.yes}</button>
        <button class="button quiet" type="button" @click=${close}>${cancel}</button>
      </div>
    </dialog>`;
  }
}
