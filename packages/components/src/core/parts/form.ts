import { css } from 'lit';

/** What stands in forms beside text fields: boxes to tick, groups of them, two fields side by side. */
export const formStyles = css`
  legend {
    padding: 0;
    font-weight: var(--_font-weight-medium);
  }
  /* A long word breaks rather than makes its field wider than the form. */
  .field,
  fieldset {
    grid-template-columns: minmax(0, 1fr);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: 2em;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .pair {
    display: grid;
    align-items: start;
    gap: var(--_space-m) var(--_space-l);
  }
  @container (min-width: 40em) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .form,
  .dialog form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-l);
  }
`;
