import { html } from 'lit';
import { announcement, failure, messageStyles } from '../../src/core/parts/message.js';
import type { Sample } from '../part-stage.js';

/** What was done, what was not, and a place where nothing is said yet. */
export const messageSample: Sample = {
  styles: [messageStyles],
  begin(stage) {
    const more = html`<button class="plain link" type="button" @click=${() => stage.note('undo')}>Rückgängig</button>`;
    return () => [
      announcement('Die Kategorie ist angelegt.', { more }),
      announcement('', { part: 'silent' }),
      failure('Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.'),
    ];
  },
};
