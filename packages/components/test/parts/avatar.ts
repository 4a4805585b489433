import { html } from 'lit';
import { avatar, avatarStyles } from '../../src/core/parts/avatar.js';
import { portrait } from '../../src/core/parts/portrait.js';
import type { Sample } from '../part-stage.js';

const names = ['Erika Muster', 'Dr. Jonas von der Heide', 'Łukasz', '(unbekannt)'];

const photo = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`;

/** People with and without a family name, with a drawing, a photo, and neither. */
export const avatarSample: Sample = {
  styles: [avatarStyles],
  begin: () => () => [
    ...names.map((name) => html`<p class="title">${avatar(name)} ${name}</p>`),
    html`<p class="title">${portrait('Mia Katz', { drawing: 'cat', url: null })} Mia Katz</p>`,
    html`<p class="title">${portrait('Ben Bild', { drawing: null, url: photo })} Ben Bild</p>`,
    html`<p class="title">${portrait('Nora Ohne', null)} Nora Ohne</p>`,
  ],
};
