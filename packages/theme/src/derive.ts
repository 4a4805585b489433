/** Derives themes from colour sets; for servers and tools, because it needs a colour library. */
export { type Adjustment, adjustments } from './adjustments.js';
export { deriveTheme } from './derive-theme.js';
export { contrast, normalHex } from './shades.js';
