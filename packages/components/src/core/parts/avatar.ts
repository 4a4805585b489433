import { css, html, type TemplateResult } from 'lit';

/** A round sign with the initials of somebody whose name stands beside it. */
export const avatarStyles = css`
  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 2.5em;
    block-size: 2.5em;
    /* Seen where the reader forces colours. */
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-full);
    background: var(--_color-accent-subtle);
    color: var(--_color-text);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-weight-bold);
    line-height: 1;
    user-select: none;
  }
  .avatar :is(img, svg) {
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .avatar svg.icon {
    inline-size: 60%;
    block-size: 60%;
    border-radius: 0;
  }
`;

/** The first letters of the first and the last word that begin with one; titles such as "Dr." count as words. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => word.match(/^\p{L}/u) ?? [])
    .filter((_letter, at, all) => at === 0 || at === all.length - 1)
    .join('')
    .toUpperCase();

/** Says nothing on its own: the name stands beside it. */
export const avatar = (name: string): TemplateResult =>
  html`<span class="avatar" part="avatar" aria-hidden="true">${initials(name) || '–'}</span>`;
