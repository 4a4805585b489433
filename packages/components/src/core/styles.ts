import { css } from 'lit';
import { badgeStyles } from './parts/badge.js';
import { buttonStyles } from './parts/button.js';
import { emptyStyles } from './parts/empty.js';
import { skeletonStyles } from './parts/skeleton.js';

/** The element itself, as the page sees it. The page's rules win here, so nothing that matters inside is settled here. */
export const hostStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
`;

/**
 * What all elements look like inside. The page's rules end at the shadow root but what is inherited does not, so `.base`
 * settles all of it; its font size, `medium`, is the reader's own whatever the page's root says.
 */
export const baseStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .base {
    color: var(--_color-text);
    font-size: var(--_font-size-base);
    font-style: normal;
    font-variant: normal;
    font-weight: var(--_font-weight-normal);
    line-height: var(--_line-height);
    font-family: var(--_font-family, inherit);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    hyphens: manual;
    cursor: auto;
    list-style: none;
    visibility: visible;
    -webkit-text-size-adjust: 100%;
  }
  @media (prefers-reduced-motion: reduce) {
    .base.base {
      --_duration: 0s;
      --_duration-fast: 0s;
    }
  }
  [data-theme='light'] {
    color-scheme: light;
  }
  [data-theme='dark'] {
    color-scheme: dark;
  }
  [hidden] {
    display: none !important;
  }
  p,
  ul,
  ol,
  h2 {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  /* Pages without a doctype keep text styles out of tables. */
  table {
    color: inherit;
    font: inherit;
    text-align: inherit;
    white-space: inherit;
  }
  a,
  .plain.link {
    color: var(--_color-link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  a:hover,
  .plain.link:hover {
    color: var(--_color-link-hover);
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
    border-radius: var(--_radius-s);
  }
  svg.icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .small {
    font-size: var(--_font-size-s);
  }
  .muted {
    color: var(--_color-text-muted);
  }
  .surface {
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    /* Seen where the reader forces colours, which takes shadows away. */
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-s);
  }
  .tools,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .tools {
    margin-block-end: var(--_space-m);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-s);
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
    overflow-wrap: anywhere;
  }
  .heading {
    font-size: var(--_font-size-l);
    font-weight: var(--_font-weight-bold);
    line-height: var(--_line-height-tight);
    text-wrap: balance;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
`;

/** What stands above content that may be out of date. */
const staleStyles = css`
  .stale {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    margin-block-end: var(--_space-m);
    padding: var(--_space-xs) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-warning-background);
    color: var(--_color-warning-text);
  }
`;

/** What stands where content does not, or not quite. */
const stateStyles = [skeletonStyles, emptyStyles, staleStyles];

/** The ground of elements that stand in the page: what is written there is readable whatever the page looks like. */
export const panelStyles = css`
  .base {
    padding: var(--p24-panel-padding, var(--_space-m));
    border-radius: var(--_radius-l);
    background: var(--_color-background);
  }
`;

/** Motion by name; apart because rules inside rules cannot hold it. */
export const keyframes = css`
  @keyframes p24-breathe {
    to {
      opacity: 0.5;
    }
  }
  @keyframes p24-appear {
    from {
      opacity: 0;
      translate: 0 -0.25em;
    }
  }
`;

/** What an element in the page's own document adopts before its own styles. */
export const lightDomStyles = [baseStyles, buttonStyles, ...stateStyles];

/** What an element adopts before its own styles. */
export const elementStyles = [
  hostStyles,
  baseStyles,
  panelStyles,
  buttonStyles,
  badgeStyles,
  ...stateStyles,
  keyframes,
];
