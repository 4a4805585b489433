import { css } from 'lit';

export const styles = css`
  :host {
    min-height: var(--p24-documents-min-height, 22em);
  }
  .layout {
    display: grid;
    grid-template-columns: 15em minmax(0, 1fr);
    align-items: start;
    gap: var(--_space-m) var(--_space-l);
  }
  .main,
  .sections,
  section {
    display: grid;
    gap: var(--_space-m);
    min-inline-size: 0;
  }
  section {
    gap: var(--_space-s);
  }
  .sections {
    gap: var(--_space-l);
  }
  .tools,
  .announcement:not(.sr) {
    margin: 0;
  }
  .category {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-s);
    inline-size: 100%;
    border-radius: var(--_radius-m);
  }
  .category.part {
    padding-inline-start: 1.75em;
  }
  .category:hover {
    background: var(--_color-surface-hover);
  }
  .category[aria-current] {
    background: var(--_color-accent-subtle);
    color: var(--_color-text);
    font-weight: var(--_font-weight-bold);
    outline: 1px solid transparent;
  }
  .category .name,
  .label {
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .count {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .group {
    margin-block-start: var(--_space-m);
  }
  .label {
    padding: 0.25em 0.75em;
  }
  .categories > .choice {
    display: none;
  }
  .category,
  .add,
  .link {
    min-block-size: var(--_target-size);
  }
  .category,
  .add {
    padding: 0.5em 0.75em;
    text-decoration: none;
  }
  .chosen,
  .selection,
  .preview-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
  .selection,
  .preview-top {
    justify-content: space-between;
  }
  .selection {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-surface-raised);
    outline: 1px solid var(--_color-accent-border);
    box-shadow: var(--_shadow-m);
  }
  /* A picture, the browser's view of a PDF, or any element that the page makes for one. */
  .preview > :last-child {
    flex: 1;
    min-block-size: 0;
  }
  .preview img {
    object-fit: contain;
  }
  .preview iframe {
    border: 0;
  }
  .dialog .hint {
    display: flex;
    align-items: center;
    gap: var(--_space-2xs);
  }
  .more {
    justify-self: center;
  }
  .bone.tool {
    block-size: 18em;
  }
  @container (width <= 46em) {
    .layout {
      grid-template-columns: minmax(0, 1fr);
    }
    .categories {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2xs);
      /* Words for screen readers are placed inside it: else they would widen the page. */
      position: relative;
      overflow-x: auto;
      margin-inline: calc(-1 * var(--_space-2xs));
      padding: var(--_space-2xs);
    }
    .categories ul,
    .group {
      display: contents;
    }
    .label {
      max-inline-size: 12em;
    }
    .own .label,
    .many :is(ul, .label) {
      display: none;
    }
    .categories > .choice {
      display: block;
      flex: 1 1 14em;
    }
    .category,
    .category.part,
    .add {
      flex: none;
      inline-size: max-content;
      padding: 0.5em 0.875em;
      border: var(--_border-width) solid var(--_color-border-control);
      border-radius: var(--_radius-full);
      background: var(--_color-surface);
    }
    .category[aria-current] {
      border-color: var(--_color-accent-border);
    }
    .bone.tool {
      block-size: var(--_target-size);
    }
  }
  @container (width <= 30em) {
    .categories:not(.many) {
      flex-wrap: nowrap;
    }
  }
`;
