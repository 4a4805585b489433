import { html } from 'lit';
import { icon } from '../../src/core/icons.js';
import { badgeStyles } from '../../src/core/parts/badge.js';
import { stateBadge, stateStyles } from '../../src/core/parts/state.js';
import type { Sample } from '../part-stage.js';

/** Two states with a sign each, in little room. */
export const stateSample: Sample = {
  styles: [badgeStyles, stateStyles],
  begin: () => () =>
    html`<p style="inline-size: 8em">
      ${stateBadge('warning', icon('info'), 'zu beantworten')} ${stateBadge('neutral', icon('check'), 'erledigt')}
    </p>`,
};
