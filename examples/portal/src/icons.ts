import { html, type TemplateResult } from 'lit';
import { shapes } from './icons.generated.js';

export type PortalIcon = keyof typeof shapes;

/** An icon that says nothing on its own: a word stands beside it. */
export const icon = (name: PortalIcon): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[name]}</svg>`;
