import { css } from 'lit';

export const styles = css`
  .skeleton {
    display: grid;
    align-content: start;
    gap: var(--_space-m);
    min-block-size: var(--p24-property-min-height, 22em);
  }
  .bone.card {
    block-size: 9em;
    margin: 0;
  }
  .sub {
    margin-block: var(--_space-l) var(--_space-s);
    font-size: var(--_font-size-m);
  }
  article > [part='empty'] {
    margin-block-start: var(--_space-m);
  }
  .title:focus {
    outline: none;
  }
  .back {
    margin-block-end: var(--_space-m);
  }
  .back .icon {
    transform: rotate(90deg);
  }
  .persons,
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
    gap: var(--_space-m);
  }
  [part~='main-heading'] {
    margin-block-end: var(--_space-m);
  }
  .choices {
    margin-block-start: var(--_space-m);
  }
  .person,
  .choice {
    padding: var(--_space-m);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    /* Seen where the reader forces colours, which takes shadows away. */
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-s);
  }
  .whom {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .whom > div {
    min-inline-size: 0;
  }
  .manager {
    max-inline-size: 40em;
  }
  .in-danger {
    display: grid;
    gap: var(--_space-xs);
    margin-block: var(--_space-s);
    padding: var(--_space-s);
    border: var(--_border-width-thick) solid var(--_color-danger-border);
    border-radius: var(--_radius-m);
    background: var(--_color-danger-background);
    color: var(--_color-danger-text);
  }
  .manager > .call {
    margin-block: var(--_space-s);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }
  .call {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_target-size);
    padding: var(--_space-xs) var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-danger-text);
    color: var(--_color-danger-background);
    line-height: var(--_line-height-tight);
    text-decoration: none;
    forced-color-adjust: none;
  }
  .call .small {
    text-wrap: balance;
  }
  .call > span {
    display: grid;
    gap: var(--_space-2xs);
    min-inline-size: 0;
  }
  .address {
    white-space: pre-line;
  }
  .category {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .name {
    font-weight: var(--_font-weight-bold);
  }
  .entries {
    display: grid;
    gap: var(--_space-2xs);
    margin-block-start: var(--_space-xs);
  }
  .entries li {
    display: flex;
    gap: var(--_space-xs);
    min-block-size: 2em;
  }
  .entries .icon {
    margin-block-start: 0.3em;
    color: var(--_color-text-muted);
  }
  .entries a,
  .address {
    display: inline-block;
    padding-block: 0.15em;
    overflow-wrap: anywhere;
  }
  .entries .small {
    display: block;
  }
  .choice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-m);
    inline-size: 100%;
    block-size: 100%;
    min-block-size: var(--_target-size);
    border: 0;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_color-surface-hover);
  }
  .choice:focus-visible {
    outline: var(--_focus-width) solid var(--_color-focus);
    border-radius: var(--_radius-l);
  }
  .choice > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choice > span > * {
    display: block;
  }
  .choice .icon {
    transform: rotate(-90deg);
    color: var(--_color-text-muted);
  }
  .news {
    display: grid;
    margin-block-end: var(--_space-m);
    padding: var(--_space-2xs) var(--_space-m);
  }
  .news li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space-m);
    padding-block: var(--_space-xs);
  }
  .news li > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .news li + li {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 1.75em;
    font-weight: var(--_font-weight-medium);
  }
  .badge {
    display: inline-block;
  }
  .badge + .name {
    margin-block-start: var(--_space-2xs);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7em, 1fr));
    gap: var(--_space-xs) var(--_space-m);
    margin: var(--_space-s) 0 0;
  }
  dt {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  dd {
    margin: 0;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-l);
    margin-block-start: var(--_space-s);
  }
  .ways .link {
    min-block-size: var(--_target-size);
  }
  .persons + .button {
    margin-block-start: var(--_space-m);
  }
`;
