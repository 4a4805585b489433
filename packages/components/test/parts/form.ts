import { html } from 'lit';
import { fieldStyles } from '../../src/core/parts/field.js';
import { formStyles } from '../../src/core/parts/form.js';
import type { Sample } from '../part-stage.js';

/** A group of boxes to tick, and two fields side by side. */
export const formSample: Sample = {
  styles: [fieldStyles, formStyles],
  begin: () => () =>
    html`<form class="form">
      <fieldset>
        <legend>Wer sieht das?</legend>
        <label class="check"><input type="checkbox" checked />Mieter</label>
        <label class="check"><input type="checkbox" />Eigentümer</label>
      </fieldset>
      <div class="pair">
        <div class="field"><label for="from">Von</label><input class="input" id="from" type="date" /></div>
        <div class="field"><label for="until">Bis</label><input class="input" id="until" type="date" /></div>
      </div>
    </form>`,
};
