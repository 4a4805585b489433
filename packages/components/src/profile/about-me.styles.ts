import { css } from 'lit';

export const styles = css`
  .card p,
  .card dl,
  .card dd {
    margin: 0;
  }
  form,
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-m);
    min-inline-size: 0;
  }
  .shown {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-m);
  }
  .shown .avatar {
    inline-size: 5.5em;
    block-size: 5.5em;
    font-size: 1.375em;
  }
  .shown > div {
    flex: 1 1 14em;
    display: grid;
    justify-items: start;
    gap: var(--_space-xs);
  }
  .card legend {
    margin-block-end: var(--_space-xs);
    overflow-wrap: anywhere;
  }
  .company {
    display: block;
    color: var(--_color-text-muted);
  }
  .question {
    font-weight: var(--_font-weight-normal);
  }
  .drawings {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5em, 1fr));
    gap: var(--_space-xs);
  }
  .phones {
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    align-items: start;
  }
  .phones .hint {
    grid-column: 1 / -1;
    color: var(--_color-text-muted);
  }
  .phones label {
    font-weight: var(--_font-weight-normal);
  }
  .drawing {
    flex-direction: column;
    justify-content: center;
    gap: var(--_space-2xs);
    padding: var(--_space-s) var(--_space-2xs);
    font-size: var(--_font-size-s);
    text-align: center;
    cursor: pointer;
  }
  .drawing:has(:checked) {
    border-color: var(--_color-accent-border);
    box-shadow: inset 0 0 0 1px var(--_color-accent-border);
  }
  .known {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    padding: var(--_space-m);
    border-radius: var(--_radius-m);
    background: var(--_color-surface-sunken);
  }
  .known dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: var(--_space-s) var(--_space-l);
  }
  .known .button {
    justify-self: start;
  }
  .known dd {
    overflow-wrap: anywhere;
  }
  .known dt {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-xs);
  }
  .option > span {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .always {
    gap: var(--_space-2xs);
    margin-block: var(--_space-xs);
  }
  .always svg {
    color: var(--_color-text-muted);
  }
  .bone.card {
    block-size: 14em;
  }
`;
