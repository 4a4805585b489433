import { css } from 'lit';

/** Names, colours and pictures of a data source, with what they will look like. */
export const styles = css`
  :host {
    min-height: var(--p24-manage-brand-min-height, 30em);
  }
  .cards {
    max-inline-size: none;
  }
  .about,
  .sample,
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-2xs);
    font-weight: var(--_font-weight-bold);
  }
  /* Several fields under one word: not another label among theirs. */
  .field + fieldset,
  fieldset + fieldset {
    margin-block-start: var(--_space-s);
    padding-block-start: var(--_space-m);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  fieldset:has(> .field) > legend {
    float: inline-start;
    font-size: var(--_font-size-l);
  }
  p,
  ul,
  figure {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .field,
  p {
    max-inline-size: var(--_measure);
  }
  .error:empty {
    display: none;
  }
  .tools {
    flex-wrap: wrap;
    align-items: center;
    margin: 0;
  }
  code {
    /* By the generic name alone browsers take a size of its own. */
    font-family: ui-monospace, monospace;
  }
  .swatch + code {
    margin-inline-start: 0.375em;
  }
  .ready,
  .bases,
  .panels,
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), 1fr));
    gap: var(--_space-s) var(--_space-m);
  }
  .bases,
  .panels,
  .pictures {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    align-items: start;
  }
  .ready .button {
    flex-wrap: wrap;
    justify-content: flex-start;
    gap: var(--_space-2xs) var(--_space-xs);
    overflow-wrap: anywhere;
    padding-inline: var(--_space-xs);
  }
  .set {
    display: inline-flex;
    flex: none;
  }
  .swatch {
    display: inline-block;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-s);
    vertical-align: -0.25em;
    forced-color-adjust: none;
  }
  .set .swatch + .swatch {
    margin-inline-start: -0.75em;
  }
  .pair {
    display: flex;
    gap: var(--_space-xs);
  }
  .pair .input {
    flex: 1;
    min-inline-size: 0;
  }
  .pair [type='color'] {
    flex: none;
    inline-size: var(--_target-size);
    padding: 0.25em;
    cursor: pointer;
  }
  .adjusted {
    display: grid;
    gap: var(--_space-2xs);
    color: var(--_color-text-muted);
  }
  figure {
    display: grid;
    gap: var(--_space-2xs);
  }
  .panel {
    overflow: hidden;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-m);
    background: var(--_color-background);
    color: var(--_color-text);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
    min-block-size: 4em;
    padding: 0.375em var(--_space-m);
    background: var(--_color-header);
    color: var(--_color-on-header);
    overflow-wrap: anywhere;
  }
  .bar img,
  .frame img {
    inline-size: auto;
    block-size: auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    max-block-size: 3em;
    object-fit: contain;
  }
  .ground,
  .frame.ground {
    background: var(--ground, var(--_color-header));
    forced-color-adjust: none;
  }
  .bar .ground {
    border-radius: 2px;
    box-shadow: 0 0 0 0.375em var(--ground, transparent);
  }
  .person {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    border: 2px solid currentColor;
    border-radius: 50%;
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-bold);
  }
  .page {
    padding: var(--_space-m);
  }
  .sample {
    gap: var(--_space-xs);
    padding: var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
    box-shadow: 0 0 0 1px var(--_color-shadow);
  }
  .tab .title {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
    max-inline-size: 100%;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius-m) var(--_radius-m) 0 0;
    background: var(--_color-surface-raised);
    overflow-wrap: anywhere;
  }
  .picture {
    display: grid;
    gap: var(--_space-s);
  }
  .about {
    gap: var(--_space-2xs);
  }
  .frame {
    display: grid;
    place-items: center;
    min-block-size: 5em;
    padding: var(--_space-s);
    border-radius: var(--_radius-m);
    outline: 1px solid var(--_color-border);
  }
  .frame .muted {
    padding: 0.125em 0.625em;
    border-radius: var(--_radius-full);
    background: var(--_color-surface);
  }
  .frame.favicon,
  .frame:not(:has(img)) {
    background: var(--_color-surface-sunken);
  }
  .pick {
    position: relative;
    cursor: pointer;
  }
  .pick:focus-within {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .save {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-m);
    background: var(--_color-surface-raised);
    box-shadow: var(--_shadow-m);
  }
  .save > span {
    flex: 1 1 8em;
  }
  .save > .faint {
    flex-basis: 20em;
    color: var(--_color-warning-text);
    font-weight: var(--_font-weight-medium);
  }
  @container (max-width: 17em) {
    .pair .input {
      padding-inline: 0.375em;
    }
    .page,
    .sample {
      padding: var(--_space-xs);
    }
    .bar {
      padding-inline: var(--_space-xs);
    }
  }
  /* On a window that is low it would cover what is set. */
  @media (max-height: 24em) {
    .save {
      position: static;
    }
  }
  /* Phones have their navigation at the lower edge. */
  @media (max-width: 48em) {
    .save {
      inset-block-end: 4.5em;
    }
  }
`;
