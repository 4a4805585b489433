import { css, html, type TemplateResult } from 'lit';
import type { Kind } from './badge.js';

/** What a badge wears that has a sign beside its word. */
export const stateStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .badge svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
`;

/** A badge that tells a state as icon, word and colour. */
export const stateBadge = (kind: Kind, sign: unknown, word: string, part = 'state'): TemplateResult =>
  html`<span class="badge ${kind}" part=${part}>${sign}${word}</span>`;
