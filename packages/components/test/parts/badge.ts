import { html } from 'lit';
import { icon } from '../../src/core/icons.js';
import { badgeStyles, newBadge } from '../../src/core/parts/badge.js';
import { listStyles } from '../../src/core/parts/list.js';
import { messageStyles } from '../../src/core/parts/message.js';
import { stateBadge } from '../../src/core/parts/state.js';
import type { Sample } from '../part-stage.js';

/** A badge of each kind, as icon, word and colour, and the one for what is new. */
export const badgeSample: Sample = {
  styles: [badgeStyles, messageStyles, listStyles],
  begin: () => () =>
    html`<p class="title">
      ${stateBadge('neutral', icon('note'), 'Entwurf')} ${stateBadge('info', icon('calendar'), 'geplant')}
      ${stateBadge('warning', icon('alert'), 'zurückgezogen')} ${stateBadge('danger', icon('lock'), 'gesperrt')}
      ${stateBadge('success', icon('check'), 'aktiv')} ${newBadge('neu')}
    </p>`,
};
