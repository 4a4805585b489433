import { css, html, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import { stateStyles } from './state.js';

/** What stands above a list and a page of it: heading, titles, the way back. */
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
    hyphens: auto;
  }
  .title .plain {
    font-weight: inherit;
  }
  ${stateStyles}
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
`;

/** The way back to a list. */
export const backButton = (word: string, act: () => void): TemplateResult =>
  html`<button class="plain back" type="button" part="back" @click=${act}>${icon('chevron')}${word}</button>`;
