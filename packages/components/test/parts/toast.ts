import { html } from 'lit';
import { Toast, toastStyles } from '../../src/core/parts/toast.js';
import type { Sample } from '../part-stage.js';

/** Two actions, of which one can be taken back. */
export const toastSample: Sample = {
  styles: [toastStyles],
  begin(stage) {
    const toast = new Toast(stage);
    const undo = { word: 'Rückgängig', act: () => stage.note('zurück') };
    return () => html`<div class="actions">
        <button class="button" type="button" id="save" @click=${() => toast.say('Gespeichert.')}>Speichern</button>
        <button class="button quiet" type="button" id="lock" @click=${() => toast.say('Formular gesperrt.', undo)}>Sperren</button>
      </div>
      ${toast.render('Schließen')}`;
  },
};
