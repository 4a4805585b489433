/** Fired when a form has arrived. */
export class FormSubmittedEvent extends Event {
  constructor(
    readonly submissionId: string,
    /** Id of the ticket that was opened for it; null where forms open none. */
    readonly ticketId: string | null,
    /** The number that the person may quote. */
    readonly receiptNo: string,
  ) {
    super('p24-form-submitted', { bubbles: true, composed: true });
  }
}

/** Fired when another step of the open form is shown, so that a page may keep it, for example in its history. */
export class FormStepShownEvent extends Event {
  constructor(
    /** Its number, from 1, as it stands above the fields. */
    readonly step: number,
  ) {
    super('p24-form-step-shown', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'p24-form-step-shown': FormStepShownEvent;
    'p24-form-submitted': FormSubmittedEvent;
  }
}
