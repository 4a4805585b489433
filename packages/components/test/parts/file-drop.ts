import { html } from 'lit';
import { icon } from '../../src/core/icons.js';
import { fileDrop, fileDropStyles, filePick } from '../../src/core/parts/file-drop.js';
import type { Sample } from '../part-stage.js';

/** A place that takes several files, by a button or dropped. */
export const fileDropSample: Sample = {
  styles: [fileDropStyles],
  begin(stage) {
    const take = (files: Iterable<File>) => stage.note([...files].map(({ name }) => name).join(', '));
    const words = html`${icon('clip')}Dateien auswählen`;
    const pick = filePick(words, { take, accept: '.txt', multiple: true, described: 'kinds' });
    return () => html`<p class="muted small" id="kinds">Textdateien, zusammen höchstens 1 MB</p>
      ${fileDrop(take, html`${pick}<span class="muted" aria-hidden="true">oder hierher ziehen</span>`)}
      <p role="status">${stage.done[0]}</p>`;
  },
};
