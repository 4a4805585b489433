import { html } from 'lit';
import { Confirmation, dialogStyles } from '../../src/core/parts/dialog.js';
import type { Sample } from '../part-stage.js';

const question = {
  title: 'Aushang zurückziehen?',
  text: 'Niemand sieht ihn mehr. Das lässt sich nicht rückgängig machen.',
  yes: 'Zurückziehen',
};

/** A question before something that cannot be undone. */
export const dialogSample: Sample = {
  styles: [dialogStyles],
  begin(stage) {
    const confirmation = new Confirmation(stage);
    const ask = () => confirmation.ask({ ...question, act: () => stage.note('zurückgezogen') });
    return () => html`<button class="button quiet" type="button" @click=${ask}>Zurückziehen …</button>
      ${confirmation.render('Abbrechen')}`;
  },
};
