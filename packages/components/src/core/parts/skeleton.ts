import { css, html, type TemplateResult } from 'lit';
import type { CoreTexts } from '../texts.de.js';

/** Grey that breathes in the place of what is on its way, in three shapes; an element says how high its own are. */
export const skeletonStyles = css`
  .bone {
    margin-block-end: var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-skeleton, #8883);
    /* Seen where the reader forces colours. */
    outline: 1px solid transparent;
    animation: p24-breathe 1.6s ease-in-out infinite alternate;
  }
  .bone.tool {
    inline-size: min(14em, 100%);
    block-size: var(--_target-size);
  }
  .bone.line {
    block-size: 4.5em;
    margin-block-end: 1px;
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
`;

/** What a bone stands for: a field above a list, a row of it, or something on a ground of its own. */
export type Bone = 'tool' | 'line' | 'card';

/** As many bones as what is coming is likely to have parts. */
export const bones = (kind: Bone, count = 1): TemplateResult[] =>
  Array.from({ length: count }, () => html`<div class="bone ${kind}"></div>`);

/** Bones as one thing that says that it is loading; `layout` is the class of what they stand for. */
export const skeleton = (core: Pick<CoreTexts, 'loading'>, content: unknown, layout = 'skeleton'): TemplateResult =>
  html`<div class=${layout} part="skeleton" role="status"><span class="sr">${core.loading}</span>${content}</div>`;
