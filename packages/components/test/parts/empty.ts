import { icon } from '../../src/core/icons.js';
import { emptyNote, emptyStyles, nothingFound } from '../../src/core/parts/empty.js';
import { de } from '../../src/core/texts.de.js';
import { emptyBoard } from '../../src/notices/empty-board.js';
import type { Sample } from '../part-stage.js';

const texts = {
  nothingTitle: 'Dazu gibt es keinen Aushang',
  showAll: 'Alle anzeigen',
};

/** A place where nothing is yet, one where nothing was found, and one that is for somebody else. */
export const emptySample: Sample = {
  styles: [emptyStyles],
  begin: (stage) => () => [
    emptyNote(emptyBoard, 'Noch keine Aushänge', 'Hier sehen Sie, was Ihre Hausverwaltung mitteilt.'),
    nothingFound(de, texts, () => stage.note('all')),
    emptyNote(icon('lock'), 'Diese Seite ist für Verwaltungen.'),
  ],
};
