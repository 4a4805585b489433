import { css } from 'lit';

/** Pictures over the page: as large as the window allows, with their name above and the way to the others below. */
export const pictureStyles = css`
  .dialog.picture {
    inline-size: min(64em, calc(100vw - 2em));
    block-size: calc(100dvh - 2em);
  }
  .dialog.picture[open] {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: var(--_space-m);
  }
  .picture-top,
  .picture-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-xs) var(--_space-m);
  }
  .picture-top > .heading {
    flex: 1 1 6em;
    font-size: var(--_font-size-m);
    overflow-wrap: anywhere;
  }
  .picture-stage {
    display: grid;
    flex: 1;
    place-items: center;
    min-block-size: 0;
    border-radius: var(--_radius-m);
    background: var(--_color-surface-hover);
    touch-action: pan-y pinch-zoom;
  }
  .picture-stage img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }
  .picture-ways .button {
    min-inline-size: 3em;
  }
  .picture-ways .icon {
    rotate: 90deg;
  }
  .picture-ways .button:last-child .icon {
    rotate: -90deg;
  }
  @media (width < 40em) {
    .dialog.picture[open] {
      gap: var(--_space-xs);
      inline-size: 100vw;
      max-inline-size: none;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      padding: var(--_space-s);
      border-radius: 0;
    }
  }
`;
