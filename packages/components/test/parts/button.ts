import { html } from 'lit';
import { icon } from '../../src/core/icons.js';
import { buttonStyles } from '../../src/core/parts/button.js';
import type { Sample } from '../part-stage.js';

/** The main action, any other, one that is not possible now, and one that looks like a link. */
export const buttonSample: Sample = {
  styles: [buttonStyles],
  begin: (stage) => () =>
    html`<div class="actions">
      <button class="button" type="button" @click=${() => stage.note('main')}>Speichern</button>
      <button class="button quiet" type="button" @click=${() => stage.note('quiet')}>${icon('clip')}Datei anhängen</button>
      <button class="button" type="button" disabled>Wird gespeichert …</button>
      <button class="plain link" type="button" @click=${() => stage.note('plain')}>Alle anzeigen</button>
    </div>`,
};
