import type { Portrait } from '@p24/sdk';
import { html, type TemplateResult } from 'lit';
import { shapes } from '../drawings.generated.js';
import { drawn } from '../icons.js';
import { avatar } from './avatar.js';

/** The drawings that people may choose, in the order in which they are offered. */
export const drawings = Object.keys(shapes) as (keyof typeof shapes)[];

/** The photo or drawing that somebody shows; null where it is neither. `href` makes a link of the server absolute. */
export function portraitSign(shown: Portrait | null | undefined, href = (url: string) => url): TemplateResult | null {
  if (shown?.url) return html`<img src=${href(shown.url)} alt="" />`;
  return shown?.drawing ? drawn(shapes[shown.drawing]) : null;
}

/** An avatar with what somebody shows, else with their initials; says nothing on its own: the name stands beside it. */
export function portrait(
  name: string,
  shown: Portrait | null | undefined,
  href?: (url: string) => string,
): TemplateResult {
  const sign = portraitSign(shown, href);
  return sign ? html`<span class="avatar" part="avatar" aria-hidden="true">${sign}</span>` : avatar(name);
}
