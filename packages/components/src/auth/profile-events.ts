/** Signing in is as safe as the person's role demands: the code was set up and its recovery codes were kept. */
export class SecuredEvent extends Event {
  static readonly type = 'p24-secured';
  constructor() {
    super(SecuredEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired after a manager has added a further company to the account; what `me` says has changed. */
export class SourceJoinedEvent extends Event {
  /** Of the data source that was joined. */
  readonly sourceId: string;

  constructor(sourceId: string) {
    super('p24-source-joined', { bubbles: true, composed: true });
    this.sourceId = sourceId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'p24-source-joined': SourceJoinedEvent;
    'p24-secured': SecuredEvent;
  }
}
