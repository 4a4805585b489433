import { html } from 'lit';
import { avatar, avatarStyles } from '../../src/core/parts/avatar.js';
import type { Sample } from '../part-stage.js';

const names = ['Erika Muster', 'Dr. Jonas von der Heide', 'Łukasz', '(unbekannt)'];

/** People with and without a family name. */
export const avatarSample: Sample = {
  styles: [avatarStyles],
  begin: () => () => names.map((name) => html`<p class="title">${avatar(name)} ${name}</p>`),
};
