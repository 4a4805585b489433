import { html } from 'lit';
import { icon } from '../../src/core/icons.js';
import { fieldStyles, filterChoice, searchField } from '../../src/core/parts/field.js';
import type { Sample } from '../part-stage.js';

/** Fields above a list, and fields of a form with hint and error. */
export const fieldSample: Sample = {
  styles: [fieldStyles],
  begin(stage) {
    let chosen: 'open' | 'done' = 'open';
    const choose = (value: 'open' | 'done') => {
      chosen = value;
      stage.note(value);
    };
    const options = [['open', 'Offen'] as const, ['done', 'Erledigt'] as const];
    return () => html`<div class="tools">
        ${searchField('Suchen', '', (words) => stage.note(words))}
        ${filterChoice({ label: 'Stand', chosen, options, choose })}
      </div>
      <div class="field">
        <label for="place">Wo ist der Schaden?</label>
        <span class="hint" id="place-hint">Zum Beispiel: Küche, unter der Spüle</span>
        <input class="input" id="place" aria-describedby="place-hint" />
      </div>
      <div class="field">
        <label for="mail">E-Mail-Adresse</label>
        <input class="input" id="mail" value="erika" aria-invalid="true" aria-describedby="mail-error" />
        <span class="error" id="mail-error">${icon('alert')}<span>Bitte prüfen Sie die Adresse.</span></span>
      </div>`;
  },
};
