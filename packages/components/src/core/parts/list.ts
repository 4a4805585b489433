import { css, html, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { CoreTexts } from '../texts.de.js';

/** What stands above a list and a page of it: heading, titles, the way back, grey where nothing is yet. */
export const listStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    margin-block-end: var(--_space-m);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2xs) var(--_space-s);
    font-weight: var(--_font-weight-bold);
  }
  .title button {
    font-weight: inherit;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .badge svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .back {
    color: var(--_color-link);
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2xs);
    min-block-size: var(--_target-size);
  }
  .back .icon {
    rotate: 90deg;
  }
  .back:hover {
    color: var(--_color-link-hover);
    text-decoration: underline;
  }
  .bone.tool {
    inline-size: 14em;
    max-inline-size: 100%;
    block-size: var(--_target-size);
    margin-block-end: var(--_space-m);
  }
  .bone.line {
    block-size: 4.5em;
    margin-block-end: 1px;
  }
`;

/** The way back to a list. */
export const backButton = (word: string, act: () => void): TemplateResult =>
  html`<button class="plain back" type="button" part="back" @click=${act}>${icon('chevron')}${word}</button>`;

/** Grey rows below a grey field, in the place of a list. */
export const listSkeleton = (core: CoreTexts): TemplateResult =>
  html`<div class="skeleton" part="skeleton" role="status">
    <span class="sr">${core.loading}</span>
    <div class="bone tool"></div>
    ${[0, 1, 2, 3].map(() => html`<div class="bone line"></div>`)}
  </div>`;
