import { css } from 'lit';

/** The managers' side of the assistant. */
export const styles = css`
  :host {
    min-height: var(--p24-chatbot-min-height, 20em);
  }
  .settings,
  form,
  fieldset {
    display: grid;
    gap: var(--_space-s);
  }
  .settings > .muted,
  .hint {
    max-inline-size: var(--_measure);
  }
  form {
    gap: var(--_space-l);
    padding: var(--_space-l);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    /* Seen where the reader forces colours, which takes shadows away. */
    outline: 1px solid transparent;
    box-shadow: var(--_shadow-s);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--_space-xs);
    font-weight: var(--_font-weight-bold);
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    max-inline-size: 38em;
    min-block-size: var(--_target-size);
    padding: var(--_space-xs) var(--_space-m);
    border: var(--_border-width) solid var(--_color-border-control);
    border-radius: var(--_radius-m);
    background: var(--_color-field);
    cursor: pointer;
  }
  .option:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_color-focus);
    outline-offset: var(--_focus-offset);
  }
  .option input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_color-accent);
    outline: none;
  }
  .field {
    max-inline-size: 38em;
  }
  .error:empty {
    display: none;
  }
  @container (max-width: 30em) {
    form {
      padding: var(--_space-m);
    }
  }
`;
