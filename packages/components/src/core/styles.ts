import { css } from 'lit';

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
  a {
    color: var(--_color-link);
    text-underline-offset: 0.2em;
  }
  a:hover {
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
  .muted {
    color: var(--_color-text-muted);
  }
  .heading {
    font-size: var(--_font-size-l);
    font-weight: var(--_font-weight-bold);
    line-height: var(--_line-height-tight);
    text-wrap: balance;
  }
`;

/** Buttons: `.button` is the main action, `.quiet` any other. Used in light DOM too, hence all properties are named. */
export const buttonStyles = css`
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-xs);
    min-block-size: var(--_target-size);
    margin: 0;
    padding: 0.5em 1.25em;
    border: var(--_border-width) solid var(--_color-accent-border);
    border-radius: var(--_radius-m);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font: inherit;
    font-weight: var(--_font-weight-medium);
    line-height: var(--_line-height-tight);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_duration-fast);
    /* The tokens are system colours there; the browser's own plate would cover the words. */
    forced-color-adjust: none;
  }
  .button:hover {
    background: var(--_color-accent-hover);
    color: var(--_color-on-accent);
  }
  .button:active {
    background: var(--_color-accent-active);
  }
  .button.quiet {
    border-color: var(--_color-border-control);
    background: var(--_color-surface);
    color: var(--_color-text);
  }
  .button.quiet:hover {
    border-color: var(--_color-border-control-hover);
    background: var(--_color-surface-hover);
  }
  .button.quiet:active {
    background: var(--_color-surface-active);
  }
  .button[aria-disabled='true'],
  .button:disabled {
    border-color: var(--_color-disabled-border);
    background: var(--_color-disabled-background);
    color: var(--_color-disabled-text);
    cursor: default;
  }
`;

/** What stands where content does not: skeletons, empty states, problems and the hint to sign in. */
export const stateStyles = css`
  .bone {
    border-radius: var(--_radius-s);
    background: var(--_color-skeleton, #8883);
    animation: p24-breathe 1.6s ease-in-out infinite alternate;
  }
  .note {
    display: grid;
    justify-items: center;
    gap: var(--_space-m);
    padding: var(--_space-xl) var(--_space-m);
    text-align: center;
  }
  .note > svg.icon {
    inline-size: 2em;
    block-size: 2em;
    color: var(--_color-accent-border);
  }
  .note p {
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  .note svg.art {
    inline-size: 8.5em;
    block-size: auto;
    overflow: visible;
  }
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
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .bone {
      background: GrayText;
    }
  }
`;

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

/** What an element adopts before its own styles. */
export const elementStyles = [hostStyles, baseStyles, panelStyles, buttonStyles, stateStyles, keyframes];
