import { html } from 'lit';
import { newBadge } from '../../src/core/parts/badge.js';
import { backButton, listSkeleton, listStyles } from '../../src/core/parts/list.js';
import { de } from '../../src/core/texts.de.js';
import type { Sample } from '../part-stage.js';

/** The way back to a list, a title in it, and the grey rows that stand there until it has come. */
export const listSample: Sample = {
  styles: [listStyles],
  begin: (stage) => () =>
    html`${backButton('Alle Tickets', () => stage.note('back'))}
      <p class="title">Heizung wird nicht warm ${newBadge('neu')}</p>
      ${listSkeleton(de)}`,
};
