import { css } from 'lit';
import { fieldStyles } from '../core/parts/field.js';

/** The window, which comes with the first click: a sheet on small screens, a card beside the page on others. */
export const sheet = css`
  ${fieldStyles}
  .window {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    margin: 0;
    padding: 0;
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-l);
    overflow: hidden;
    background: var(--_color-surface);
    color: var(--_color-text);
    box-shadow: var(--_shadow-l);
  }
  dialog.window {
    position: fixed;
    inset: auto max(1rem, env(safe-area-inset-right)) max(1rem, env(safe-area-inset-bottom)) auto;
    inline-size: min(25em, calc(100vw - 2rem));
    block-size: min(var(--p24-chatbot-height, 40em), calc(100dvh - 2rem));
    max-inline-size: none;
    max-block-size: none;
    animation: p24-appear var(--_duration-fast);
  }
  dialog.window:not([open]) {
    display: none;
  }
  section.window {
    block-size: var(--p24-chatbot-height, 40em);
    box-shadow: none;
  }
  @media (max-width: 40em) {
    dialog.window {
      inset: 0;
      inline-size: 100vw;
      block-size: 100dvh;
      border: 0;
      border-radius: 0;
      padding-block-end: env(safe-area-inset-bottom);
    }
  }
  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-m);
    padding: var(--_space-s) var(--_space-xs) var(--_space-s) var(--_space-m);
    border-block-end: var(--_border-width) solid var(--_color-border);
  }
  .under {
    display: block;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-normal);
  }
  .small {
    font-size: inherit;
  }
  .shut,
  .anew {
    appearance: none;
    margin: 0;
    border: 0;
    background: none;
    color: var(--_color-text-muted);
    font: inherit;
    cursor: pointer;
  }
  .shut {
    display: grid;
    place-content: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: var(--_radius-m);
  }
  .shut:hover,
  .anew:hover {
    background: var(--_color-surface-hover);
  }
  .anew {
    justify-self: center;
    min-block-size: 2.25em;
    margin-block-end: var(--_space-xs);
    padding-inline: var(--_space-m);
    border-radius: var(--_radius-m);
    font-size: var(--_font-size-s);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .log {
    display: flex;
    flex-direction: column;
    gap: var(--_space-s);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: var(--_space-m);
  }
  .log:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .message,
  .numbers,
  .sources {
    /* A long title breaks rather than leave its bubble. */
    grid-template-columns: minmax(0, 1fr);
  }
  .message {
    display: grid;
    /* A long talk scrolls; its messages stay as high as their words. */
    flex: none;
    gap: var(--_space-xs);
    max-inline-size: 92%;
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-l);
    animation: p24-appear var(--_duration-fast);
  }
  .message.person {
    align-self: end;
    border-end-end-radius: var(--_radius-s);
    background: var(--_color-accent-subtle);
  }
  .message.assistant {
    align-self: start;
    border-end-start-radius: var(--_radius-s);
    background: var(--_color-surface-sunken);
  }
  .message.emergency {
    max-inline-size: none;
    border: 2px solid var(--_color-danger-border);
    background: var(--_color-danger-background);
    color: var(--_color-danger-text);
  }
  .message.emergency .under {
    color: inherit;
  }
  /* What is to be pressed has long words in it, and takes the room there is. */
  .message.assistant:has(.sources) {
    max-inline-size: none;
  }
  .aside {
    display: grid;
    gap: var(--_space-2xs);
    font-size: var(--_font-size-s);
  }
  .said {
    display: flex;
    gap: var(--_space-xs);
    white-space: pre-line;
  }
  .numbers,
  .sources {
    display: grid;
    gap: var(--_space-2xs);
  }
  .number,
  .source {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: 2.75em;
    padding: var(--_space-2xs) var(--_space-s);
    border: var(--_border-width) solid var(--_color-border-control);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
    color: var(--_color-link);
    font-weight: var(--_font-weight-medium);
    line-height: var(--_line-height-tight);
    text-decoration: none;
  }
  .number > span,
  .source > span {
    display: grid;
    gap: 0.15em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 12 5 4;
  }
  .number:hover,
  .source:hover {
    background: var(--_color-surface-hover);
    color: var(--_color-link-hover);
  }
  .emergency .number strong {
    font-size: var(--_font-size-l);
  }
  .emergency .number .under {
    color: var(--_color-text-muted);
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
  }
  .offers .button {
    max-inline-size: 100%;
    padding-inline: 0.9em;
    text-align: start;
  }
  .choice {
    padding: 0 var(--_space-m) var(--_space-s);
  }
  .choice .button {
    border-radius: 1.5em;
  }
  .write {
    display: flex;
    align-items: end;
    gap: var(--_space-xs);
    padding: var(--_space-s) var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .write .input {
    field-sizing: content;
    max-block-size: 8em;
    resize: none;
    line-height: var(--_line-height);
  }
  .question,
  .guest {
    display: grid;
    gap: var(--_space-s);
    align-content: start;
    padding: var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .guest {
    overflow-y: auto;
    border: 0;
  }
  .guest .button {
    justify-self: start;
  }
  .done {
    margin: 0 var(--_space-m) var(--_space-s);
    padding: var(--_space-xs) var(--_space-s);
    border-radius: var(--_radius-m);
    background: var(--_color-success-background);
    color: var(--_color-success-text);
  }
  .failing {
    display: grid;
    justify-items: end;
    gap: var(--_space-xs);
    color: var(--_color-error-text);
  }
  .writing {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .dots {
    display: inline-flex;
    gap: 0.25em;
  }
  .dots i {
    inline-size: 0.4em;
    block-size: 0.4em;
    border-radius: 50%;
    background: currentColor;
    animation: p24-breathe 0.6s ease-in-out infinite alternate;
  }
  @media (prefers-reduced-motion: reduce) {
    .dots i {
      animation: none;
    }
  }
`;
