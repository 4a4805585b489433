import { svg } from 'lit';
import { art } from '../core/parts/empty.js';

/** Two sheets with lines to fill in. */
export const emptyForms = art(svg`
  <rect class="tint" x="46" y="6" width="60" height="80" rx="8" transform="rotate(6 76 46)" />
  <rect class="sheet" x="32" y="8" width="60" height="80" rx="8" />
  <path class="line" d="M56 27h24M56 46h18" />
  <path class="slot" d="M44 66h36" />
  <circle class="sheet" cx="46" cy="27" r="4" />
  <circle class="pin" cx="46" cy="46" r="4.5" />
`);
