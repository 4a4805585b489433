import { css } from 'lit';
import { personSearchStyles } from '../core/parts/person-search.js';
import { sharesStyles } from './erasure-shares.js';

/** The list of requests for erasure, and what stands in one that is open. */
export const styles = [
  personSearchStyles,
  sharesStyles,
  css`
  :host {
    min-height: var(--p24-manage-erasures-min-height, 20em);
  }
  .desk,
  .requests,
  .request,
  .case,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  .desk {
    max-inline-size: 46em;
  }
  .lead {
    margin: 0;
  }
  .requests {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .request {
    gap: var(--_space-s);
    padding: var(--_space-l);
  }
  .recording {
    padding: var(--_space-l);
  }
  .recording p,
  .request p {
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2xs) var(--_space-m);
  }
  .due {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .due svg {
    flex: none;
    color: var(--_color-text-muted);
  }
  .soon,
  .late {
    font-weight: var(--_font-weight-bold);
  }
  .late,
  .wrong {
    color: var(--_color-danger-text);
  }
  .late svg {
    color: var(--_color-danger-icon);
  }
  .soon svg {
    color: var(--_color-warning-icon);
  }
  .answer {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .case {
    margin-block-start: var(--_space-xs);
    padding-block-start: var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
`,
];
