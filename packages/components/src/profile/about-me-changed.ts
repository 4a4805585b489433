/** A person shows another picture than before, or wants to be called in another way. */
export class AboutMeChangedEvent extends Event {
  constructor() {
    super('p24-about-me-changed', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'p24-about-me-changed': AboutMeChangedEvent;
  }
}
