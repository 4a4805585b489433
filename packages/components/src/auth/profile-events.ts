/** Signing in is as safe as the person's role demands: the code was set up and its recovery codes were kept. */
export class SecuredEvent extends Event {
  static readonly type = 'p24-secured';
  constructor() {
    super(SecuredEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'p24-secured': SecuredEvent;
  }
}
