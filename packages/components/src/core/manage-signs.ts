import { svg } from 'lit';
import { drawn } from './icons.js';

// Paths from Lucide (ISC licence, https://lucide.dev); apart from the shared icons, which every element carries.

/** Something is out of sight. */
export const hiddenSign = drawn(
  svg`<path d="M10.73 5.08a10.74 10.74 0 0 1 11.2 6.57 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-1.44 2.49M14.08 14.16a3 3 0 0 1-4.24-4.24M17.48 17.5a10.75 10.75 0 0 1-15.42-5.15 1 1 0 0 1 0-.7 10.75 10.75 0 0 1 4.45-5.14M2 2l20 20"/>`,
);
