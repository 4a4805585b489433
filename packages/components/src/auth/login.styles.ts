import { css } from 'lit';

export const styles = css`
  /* Their words side by side, on the smallest card too. */
  .tabs {
    flex-wrap: wrap;
  }
  .tab {
    padding-inline: var(--_space-xs);
  }
  @media (max-width: 26em) {
    .tab {
      padding-inline: var(--_space-2xs);
      font-size: var(--_font-size-s);
    }
  }
  .card,
  .card > div,
  form {
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .card {
    display: grid;
    gap: var(--_space-l);
    max-inline-size: 26em;
    padding: var(--_space-l);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    /* Seen where the reader forces colours, which takes shadows away. */
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-m);
  }
  /* A phone whose reader has doubled the type. */
  @media (max-width: 17em) {
    .card {
      padding: var(--_space-s);
    }
    .card .button {
      padding-inline: 0.5em;
    }
  }
  /* A title, and what is as wide as the card below it. */
  .bone:nth-child(n + 3) {
    inline-size: auto;
  }
  .panel {
    display: grid;
    gap: var(--_space-l);
  }
  /* Led to by the page, not by a key: nothing happens there. */
  .title:focus {
    outline: none;
  }
  .title {
    margin: 0;
    font-size: var(--_font-size-xl);
    font-weight: var(--_font-weight-bold);
    line-height: var(--_line-height-tight);
  }
  form {
    display: grid;
    gap: var(--_space-m);
    margin: 0;
  }
  .input {
    scroll-margin-block: 5em;
  }
  .password {
    position: relative;
  }
  .password .input {
    padding-inline-end: 3.25em;
  }
  .reveal {
    appearance: none;
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: var(--_target-size);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_color-text-muted);
    cursor: pointer;
  }
  .reveal:hover {
    color: var(--_color-text);
  }
  .link {
    appearance: none;
    justify-self: start;
    min-block-size: 2em;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link:hover {
    color: var(--_color-link-hover);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
  }
  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_space-xs);
    align-items: center;
  }
  .check input {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .check .hint {
    grid-column: 2;
  }
  .message {
    display: flex;
    gap: var(--_space-xs);
    padding: var(--_space-s);
    border-radius: var(--_radius-m);
    background: var(--_color-danger-background);
    color: var(--_color-danger-text);
  }
  .message a {
    color: inherit;
  }
  .demo {
    display: grid;
    gap: var(--_space-xs);
    padding-block-start: var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .demo .button {
    justify-content: start;
    text-align: start;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
  }
  .person p {
    margin: 0;
  }
  .name {
    font-weight: var(--_font-weight-bold);
  }
`;
