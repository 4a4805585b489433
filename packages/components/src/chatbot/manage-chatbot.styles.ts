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
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
  }
  .settings > .muted,
  .hint {
    max-inline-size: var(--_measure);
  }
  form {
    gap: var(--_space-l);
    max-inline-size: 46em;
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
  .error:empty {
    display: none;
  }
  @container (max-width: 30em) {
    form {
      padding: var(--_space-m);
    }
  }
`;
