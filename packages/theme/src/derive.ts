/** Derives themes from colour sets; for servers and tools, because it needs a colour library. */
export { deriveTheme } from './derive-theme.js';
export { contrast, normalHex } from './shades.js';
