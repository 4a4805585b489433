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

declare global {
  interface HTMLElementEventMap {
    'p24-form-submitted': FormSubmittedEvent;
  }
}
