import { css } from 'lit';

/** The rows of documents, in chunks. */
export const rowStyles = css`
  .chunk {
    content-visibility: auto;
    contain-intrinsic-size: auto none auto 440em;
  }
  .shelf > .chunk:only-child {
    content-visibility: visible;
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    padding: var(--_space-s) var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .chunk:first-child > .row:first-child {
    border-block-start: 0;
  }
  .row:hover {
    background: var(--_color-surface-hover);
  }
  [part~=unread] .kind {
    color: var(--_color-accent-border);
  }
  .pick {
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    min-block-size: var(--_target-size);
  }
  .pick input {
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .what {
    flex: 1;
    min-inline-size: 0;
  }
  .title {
    hyphens: auto;
    display: inline-block;
    margin-inline-end: var(--_space-xs);
    padding-block: 0.125em;
    color: inherit;
    text-decoration-color: var(--_color-border-control);
    overflow-wrap: anywhere;
  }
  .title:hover {
    color: var(--_color-link);
  }
  [part~=unread] .title {
    font-weight: var(--_font-weight-bold);
  }
  .badge {
    display: inline-block;
    margin-block: 0.125em;
  }
  .move {
    flex: none;
    min-block-size: var(--_target-size);
    padding: 0.5em 0.75em;
    border-radius: var(--_radius-m);
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  /* Whoever has no category of their own begins with one, not with a button at each document. */
  .shelf:not(.filed) .move {
    display: none;
  }
  .move:hover {
    background: var(--_color-surface-active);
    color: var(--_color-link-hover);
  }
  @container (max-width: 46em) {
    .kind {
      display: none;
    }
    .row {
      gap: var(--_space-xs);
      padding-inline: var(--_space-s);
    }
    .chunk {
      contain-intrinsic-size: auto none auto 520em;
    }
  }
  /* Room for the longest word of most titles. */
  @container (max-width: 26em) {
    .row {
      flex-wrap: wrap;
      gap: 0 var(--_space-xs);
    }
    .what {
      flex-basis: 70%;
    }
    .move {
      margin-inline-start: auto;
    }
    .chunk {
      contain-intrinsic-size: auto none auto 800em;
    }
  }
`;
