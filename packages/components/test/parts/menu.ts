import { html } from 'lit';
import { Menu, menuStyles } from '../../src/core/parts/menu.js';
import type { Sample } from '../part-stage.js';

/** Two rows with a menu each. */
export const menuSample: Sample = {
  styles: [menuStyles],
  begin(stage) {
    const menu = new Menu(stage);
    const items = (name: string) => [
      { word: 'Einladen', act: () => stage.note(`${name} eingeladen`) },
      { word: 'Sperren', act: () => stage.note(`${name} gesperrt`) },
      { word: 'Löschen', danger: true, act: () => stage.note(`${name} gelöscht`) },
    ];
    return () =>
      html`${['Erika Muster', 'Jonas Weber'].map(
        (name) => html`<p>${name} ${menu.button(`Aktionen für ${name}`, () => items(name))}</p>`,
      )}
      ${menu.render()}`;
  },
};
