import { css } from 'lit';

/** The bubble, which is there from the beginning; what opens from it brings styles of its own. */
export const bubbleStyles = css`
  :host {
    /* Containment would hold the window of a phone inside the bubble. */
    container-type: normal;
    position: fixed;
    inset-block-end: var(--p24-chatbot-bottom, max(1rem, env(safe-area-inset-bottom)));
    inset-inline-end: max(1rem, env(safe-area-inset-right));
    z-index: var(--p24-chatbot-z-index, 900);
  }
  :host([inline]) {
    position: static;
  }
  .base {
    padding: 0;
    background: none;
  }
  /* A page is not told in its corner that something it may not need is out of reach. */
  .base > .note {
    display: none;
  }
  .bubble {
    border-radius: 2em;
    min-block-size: 3.25em;
    padding-inline: 1.1em 1.3em;
    box-shadow: var(--_shadow-m);
  }
  /* Whoever reads on has the icon alone, so that less of the page is covered; its word stays for who hears it. */
  .bubble.small:not(:hover, :focus-visible) {
    justify-content: start;
    gap: 2em;
    inline-size: 3.25em;
    padding-inline: 1em;
    overflow: hidden;
    white-space: nowrap;
  }
  .failed {
    max-inline-size: 18em;
    margin-block-end: var(--_space-xs);
    padding: var(--_space-xs) var(--_space-s);
    border-radius: var(--_radius-m);
    background: var(--_color-surface-raised);
    box-shadow: var(--_shadow-m);
  }
  /* On phones the icon alone: a word would lie on figures and fields. */
  @media (max-width: 56rem) {
    .bubble {
      justify-content: start;
      gap: 2em;
      inline-size: 3.25em;
      padding-inline: 1em;
      overflow: hidden;
      white-space: nowrap;
    }
  }
  @media print {
    :host(:not([inline])) {
      display: none;
    }
  }
`;
