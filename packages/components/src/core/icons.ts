import { html, type SVGTemplateResult, type TemplateResult } from 'lit';
import { shapes } from './icons.generated.js';

export type IconName = keyof typeof shapes;

/** An icon that says nothing on its own: a word stands beside it. */
export const icon = (name: IconName): TemplateResult => drawn(shapes[name]);

/** The same for an icon that only one element has. */
export const drawn = (path: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;
