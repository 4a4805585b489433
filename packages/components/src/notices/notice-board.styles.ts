import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-notice-board-min-height, 22em);
  }
  .sections {
    display: grid;
    gap: var(--_space-s);
  }
  .sections[data-pending] {
    opacity: 0.6;
  }
  .heading:not(:first-child) {
    margin-block-start: var(--_space-l);
  }
  .fresh {
    display: grid;
    gap: var(--p24-notice-gap, var(--_space-s));
  }
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--_space-m);
    padding: var(--_space-m);
    animation: p24-appear var(--_duration) var(--_easing);
  }
  .rest .notice + .notice {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .head,
  .files {
    display: grid;
    gap: var(--_space-2xs);
  }
  .head {
    cursor: pointer;
  }
  .meta time {
    margin-inline-start: auto;
  }
  .word {
    color: var(--_kind-text);
    font-weight: var(--_font-weight-bold);
  }
  .title {
    line-height: var(--_line-height-tight);
    hyphens: auto;
  }
  .fresh .title {
    font-size: var(--_font-size-l);
  }
  .title button {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-s);
    inline-size: 100%;
    padding: var(--_space-2xs) 0;
    font-weight: var(--_font-weight-bold);
  }
  .head:hover .title button {
    color: var(--_color-link);
  }
  .head .icon,
  .body .icon {
    color: var(--_color-text-muted);
  }
  .title .icon {
    transition: rotate var(--_duration) var(--_easing);
  }
  [aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    max-inline-size: var(--_measure);
  }
  .rest .excerpt {
    -webkit-line-clamp: 1;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2xs) var(--_space-m);
    margin-block-start: var(--_space-2xs);
    font-size: var(--_font-size-s);
  }
  .facts span,
  .file {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .body {
    grid-column: 2;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--_space-m);
    padding-block: var(--_space-xs);
    overflow-wrap: anywhere;
    animation: p24-appear var(--_duration) var(--_easing);
  }
  .rich {
    max-inline-size: var(--_measure);
  }
  .appointment {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-2xs) var(--_space-s);
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-accent-subtle);
  }
  .appointment a {
    grid-column: 2;
    justify-self: start;
    min-block-size: 1.5em;
  }
  .file {
    flex-wrap: wrap;
    min-block-size: 2em;
  }
  .more {
    justify-self: center;
  }
  .above {
    position: sticky;
    inset-block-start: var(--_space-m);
    z-index: 1;
    display: grid;
    justify-items: center;
    block-size: 0;
  }
  .above .button {
    max-inline-size: 100%;
    border-radius: var(--_radius-full);
    box-shadow: var(--_shadow-l);
  }
  .bone.card {
    block-size: 8em;
  }
  @container (max-width: 30em) {
    .notice {
      position: relative;
      grid-template-columns: minmax(0, 1fr);
    }
    .kind {
      position: absolute;
      inset: var(--_space-m) auto auto var(--_space-m);
      inline-size: 1.75em;
      block-size: 1.75em;
    }
    .meta {
      min-block-size: 2em;
      padding-inline-start: 2.75em;
    }
    .meta time {
      margin-inline-start: 0;
    }
    .body {
      grid-column: 1;
    }
  }
`;
