import { css } from 'lit';

/** Rich text, where it is read and where it is written. */
export const richTextStyles = css`
  .rich > * + * {
    margin-block-start: 0.75em;
  }
  .rich :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  .rich ol {
    list-style: decimal;
  }
  .rich :is(h3, h4) {
    margin-block: 1.25em 0;
    font-size: 1em;
    font-weight: var(--_font-weight-bold);
  }
  .rich blockquote {
    margin-inline: 0;
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_border-width-thick) solid var(--_color-border);
  }
  .rich table {
    display: block;
    overflow-x: auto;
    overflow-wrap: normal;
    border-collapse: collapse;
  }
  .rich :is(th, td) {
    padding: var(--_space-2xs) var(--_space-s);
    border: var(--_border-width) solid var(--_color-border);
    text-align: start;
  }
`;
