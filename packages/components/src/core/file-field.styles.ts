import { css } from 'lit';
import { fileDropStyles } from './parts/file-drop.js';

/** What elements with a file field adopt beside `fieldStyles`. */
export const fileFieldStyles = css`
  ${fileDropStyles}
  .file-field {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-xs);
  }
  .file-field > .label {
    font-weight: var(--_font-weight-medium);
  }
  .uploads {
    display: grid;
    gap: var(--_space-xs);
  }
  .upload {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-s);
    padding: var(--_space-xs);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-m);
    background: var(--_color-surface);
  }
  .upload.refused {
    border-color: var(--_color-error-border);
  }
  .picture {
    display: grid;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    border-radius: var(--_radius-s);
    background: var(--_color-surface-hover);
    color: var(--_color-text-muted);
    overflow: hidden;
  }
  .thumb {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .about {
    display: grid;
    justify-items: start;
    gap: var(--_space-2xs);
  }
  .about .name {
    overflow-wrap: anywhere;
  }
  .about .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-s);
    color: var(--_color-text-muted);
    font-size: var(--_font-size-s);
  }
  .about .kept {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2xs);
  }
  .about progress {
    inline-size: 100%;
    accent-color: var(--_color-accent);
  }
  .take-out {
    min-inline-size: var(--_target-size);
    padding: 0;
    border-color: transparent;
    background: none;
  }
`;
