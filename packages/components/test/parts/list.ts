import { html } from 'lit';
import { newBadge } from '../../src/core/parts/badge.js';
import { backButton, listStyles } from '../../src/core/parts/list.js';
import type { Sample } from '../part-stage.js';

/** The way back to a list, and a title in it. */
export const listSample: Sample = {
  styles: [listStyles],
  begin: (stage) => () =>
    html`${backButton('Alle Tickets', () => stage.note('back'))}
      <p class="title">Heizung wird nicht warm ${newBadge('neu')}</p>`,
};
