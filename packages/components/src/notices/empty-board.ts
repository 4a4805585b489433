import { svg } from 'lit';
import { art } from '../core/parts/empty.js';

/** A board with one sheet pinned to it and room for more. */
export const emptyBoard = art(svg`
  <rect class="tint" x="10" y="8" width="116" height="76" rx="10" />
  <rect class="sheet" x="32" y="24" width="36" height="44" rx="4" transform="rotate(-4 50 46)" />
  <path class="line" d="m41 40 18-1.3M42 49l16-1.1M42.6 58l9-.6" />
  <path class="slot" d="M82 26h28a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H82a4 4 0 0 1-4-4V30a4 4 0 0 1 4-4Z" />
  <path class="slot" d="M82 56h18a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H82a4 4 0 0 1-4-4v-6a4 4 0 0 1 4-4Z" />
  <circle class="pin" cx="49" cy="25" r="4.5" />
`);
