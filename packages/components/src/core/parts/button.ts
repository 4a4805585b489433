import { css } from 'lit';

/** `.button` is the main action, `.quiet` any other; `.plain` looks like its words, with `.link` like a link. */
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
  .plain {
    appearance: none;
    min-block-size: 1.75em;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
`;
