/** Everything that is not a colour: the same for every brand, in `em`, so that it follows the base size. */
export const tokens = {
  // The font of the page.
  '--p24-font-family': 'inherit',
  // `medium` is the reader's own size and, unlike `rem`, not changed by the host page's root.
  '--p24-font-size-base': 'medium',
  '--p24-font-size-s': '0.875em',
  '--p24-font-size-m': '1em',
  '--p24-font-size-l': '1.1875em',
  '--p24-font-size-xl': '1.4375em',
  '--p24-font-size-2xl': '1.875em',
  '--p24-font-weight-normal': '400',
  '--p24-font-weight-medium': '550',
  '--p24-font-weight-bold': '650',
  '--p24-line-height': '1.5',
  '--p24-line-height-tight': '1.25',
  '--p24-measure': '65ch',
  '--p24-space-2xs': '0.25em',
  '--p24-space-xs': '0.5em',
  '--p24-space-s': '0.75em',
  '--p24-space-m': '1em',
  '--p24-space-l': '1.5em',
  '--p24-space-xl': '2.25em',
  '--p24-space-2xl': '3.5em',
  '--p24-target-size': '2.75em',
  '--p24-icon-size': '1.25em',
  '--p24-radius-s': '0.375em',
  '--p24-radius-m': '0.625em',
  '--p24-radius-l': '1em',
  '--p24-radius-full': '999px',
  '--p24-border-width': '1px',
  '--p24-border-width-thick': '2px',
  '--p24-focus-width': '3px',
  '--p24-focus-offset': '2px',
  '--p24-shadow-s': '0 0 0 1px var(--p24-color-shadow)',
  '--p24-shadow-m': '0 2px 10px var(--p24-color-shadow)',
  '--p24-shadow-l': '0 10px 36px var(--p24-color-shadow)',
  '--p24-duration-fast': '90ms',
  '--p24-duration': '160ms',
  '--p24-easing': 'cubic-bezier(0.2, 0, 0, 1)',
} as const;

/** A custom property that is not a colour. */
export type TokenProperty = keyof typeof tokens;
