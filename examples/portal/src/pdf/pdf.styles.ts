import { css } from 'lit';

/** Paper before a dark ground, in the light as in the dark: a document keeps its own colours. */
export const styles = css`
  :host {
    --ground: color-mix(in srgb, black 78%, white);
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden;
    border-radius: var(--_radius-m, 0.5em);
    touch-action: pan-x pan-y;
    background: var(--ground);
    color: white;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
    padding: 0.25em 0.5em;
  }
  .whole {
    display: flex;
    align-items: center;
    gap: inherit;
    margin-inline-start: auto;
  }
  button,
  a,
  input {
    min-inline-size: 2.75em;
    min-block-size: 2.75em;
    box-sizing: border-box;
    border: 1px solid transparent;
    border-radius: 0.4em;
    background: none;
    color: inherit;
    font: inherit;
    text-align: center;
  }
  button {
    font-size: 1.125em;
    cursor: pointer;
  }
  button:hover:not(:disabled),
  a:hover {
    background: color-mix(in srgb, white 16%, transparent);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  input {
    border-color: color-mix(in srgb, white 60%, transparent);
  }
  a {
    padding: 0.6em 0.75em;
    text-decoration: underline;
  }
  .zoom {
    min-inline-size: 3.5em;
    text-align: center;
  }
  :focus-visible {
    outline: 3px solid white;
    outline-offset: -3px;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .pages {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* Two fingers enlarge the document, not the page around it. */
    touch-action: pan-x pan-y;
    scroll-padding: 8px;
  }
  /* As large as what can be scrolled to, also while the pages in it are stretched. */
  .room {
    inline-size: max-content;
    min-inline-size: 100%;
    min-block-size: 100%;
    overflow: clip;
  }
  .sheets {
    padding: 8px;
    transform-origin: 0 0;
  }
  .page {
    position: relative;
    margin: 0 auto 8px;
    background: white;
    color-scheme: only light;
  }
  .page canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  /* As the library's own sheet places the text that its TextLayer writes. */
  .text {
    --min-font-size: 1;
    --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
    --min-font-size-inv: calc(1 / var(--min-font-size));
    position: absolute;
    inset: 0;
    overflow: clip;
    line-height: 1;
    text-align: initial;
    text-size-adjust: none;
    forced-color-adjust: none;
    transform-origin: 0 0;
  }
  .text :is(span, br) {
    position: absolute;
    color: transparent;
    white-space: pre;
    cursor: text;
    transform-origin: 0% 0%;
  }
  .text > :not(.markedContent),
  .text .markedContent span:not(.markedContent) {
    --font-height: 0;
    --scale-x: 1;
    --rotate: 0deg;
    font-size: calc(var(--text-scale-factor) * var(--font-height));
    transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
  }
  .text .markedContent {
    display: contents;
  }
  .text ::selection {
    background: rgb(0 90 220 / 0.3);
  }
  @media (width < 40em) {
    .bar {
      gap: 0;
      padding: 0.125em;
    }
    input {
      inline-size: 2.75em;
      margin-inline-end: 0.4em;
    }
    .word,
    .zoom {
      display: none;
    }
  }
`;
