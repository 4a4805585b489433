import { css } from 'lit';

export const styles = css`
  form,
  .field {
    max-inline-size: 30em;
  }
  form {
    display: grid;
    gap: var(--_space-m);
  }
  /* What is wrong comes into view with its label. */
  .input,
  #refused {
    scroll-margin-block: 5em;
  }
  .mail {
    overflow-wrap: anywhere;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
  }
  .strength {
    display: grid;
    gap: var(--_space-2xs);
  }
  .meter {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--_space-2xs);
    max-inline-size: 16em;
  }
  .meter i {
    block-size: 0.375em;
    border: 1px solid var(--_color-border-control);
    border-radius: var(--_radius-full);
  }
  .meter i.full {
    border-color: transparent;
    background: var(--_color-accent-border);
    forced-color-adjust: none;
  }
  ol.steps {
    display: grid;
    gap: var(--_space-m);
    padding-inline-start: 1.5em;
  }
  .steps li {
    padding-inline-start: var(--_space-2xs);
  }
  .qr {
    display: block;
    inline-size: min(13em, 100%);
    margin-block: var(--_space-s);
    border-radius: var(--_radius-m);
    /* Cameras read dark on light, whatever the page is like. */
    background: #fff;
    forced-color-adjust: none;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    margin-block-start: var(--_space-2xs);
  }
  code {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    gap: var(--_space-xs) var(--_space-m);
    padding: var(--_space-m);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-m);
    list-style: none;
  }
  .devices {
    display: grid;
  }
  .device {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-xs) var(--_space-m);
    padding-block: var(--_space-s);
    border-block-end: var(--_border-width) solid var(--_color-border);
  }
  .device > div {
    min-inline-size: 0;
  }
  .name {
    font-weight: var(--_font-weight-medium);
    overflow-wrap: anywhere;
  }
  .bone.card {
    block-size: 11em;
  }
`;
