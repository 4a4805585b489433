import { css, html, nothing } from 'lit';
import { avatar, avatarStyles } from '../../src/core/parts/avatar.js';
import { RowWindow } from '../../src/core/parts/row-window.js';
import { type Column, foldingTable, tableStyles } from '../../src/core/parts/table.js';
import type { Sample } from '../part-stage.js';

/** Somebody as the sample shows them. */
export interface Somebody {
  id: number;
  name: string;
  email: string | null;
  city: string;
  state: string;
}

const cities = ['Bonn', 'Dresden', 'Kiel'];

/** As many people as asked for. */
export const somebodies = (count: number): Somebody[] =>
  Array.from({ length: count }, (_, id) => ({
    ...{ id, name: `Person ${id + 1}`, email: id % 4 === 1 ? null : `person${id + 1}@beispiel.de` },
    ...{ city: cities[id % 3] ?? '', state: id % 2 ? 'aktiv' : 'eingeladen' },
  }));

const styles = css`
  .table {
    --_columns: 2em minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr);
  }
  .main {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
`;

/** A table of people; the window over its rows is told when its end is near. */
export const tableSample = (rows: readonly Somebody[]): Sample => ({
  styles: [tableStyles, avatarStyles, styles],
  begin(stage) {
    const window = new RowWindow(stage);
    window.follow(() => stage.done.unshift('end'));
    const columns: Column<Somebody>[] = [
      {
        ...{ name: 'pick', word: 'Auswahl', silent: true },
        cell: ({ name }) => html`<input type="checkbox" aria-label="${name} auswählen" />`,
      },
      {
        ...{ name: 'main', word: 'Name' },
        cell: ({ name }) =>
          html`${avatar(name)}<button class="plain" type="button" @click=${() => stage.note(name)}>${name}</button>`,
      },
      { name: 'email', word: 'E-Mail', labelled: true, cell: ({ email }) => email ?? nothing },
      { name: 'city', word: 'Ort', labelled: true, cell: ({ city }) => city },
      { name: 'state', word: 'Stand', cell: ({ state }) => html`<span class="badge neutral">${state}</span>` },
    ];
    return () =>
      foldingTable({
        ...{ label: 'Personen', columns, rows, window, count: rows.length, part: 'person' },
        key: ({ id }) => id,
        open: ({ name }) => stage.note(`${name} open`),
      });
  },
});
