import type { OwnPortrait } from '@p24/sdk';

/** A person shows another photo or drawing than before. */
export class PortraitChangedEvent extends Event {
  /** How they are shown now. */
  readonly portrait: OwnPortrait;

  constructor(portrait: OwnPortrait) {
    super('p24-portrait-changed', { bubbles: true, composed: true });
    this.portrait = portrait;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'p24-portrait-changed': PortraitChangedEvent;
  }
}
