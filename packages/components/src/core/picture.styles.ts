import { css } from 'lit';

/** Pictures over the page: their name above and the way to the others below. */
export const pictureStyles = css`
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
`;
