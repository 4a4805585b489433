import { css } from 'lit';

/** A tick or a choice of one in a frame of its own, `<label class="option">`: the whole of it can be pressed. */
export const optionStyles = css`
  .option {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_target-size);
    padding: 0.5em 0.875em;
    border: var(--_border-width) solid var(--_color-border-control);
    border-radius: var(--_radius-m);
    background: var(--_color-field);
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--_color-border-control-hover);
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
  @container (max-width: 17em) {
    .option {
      gap: var(--_space-xs);
      padding-inline: 0.5em;
    }
  }
`;
