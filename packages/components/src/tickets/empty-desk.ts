import { svg } from 'lit';
import { art } from '../core/parts/empty.js';

/** A sheet with a tick and room for more. */
export const emptyDesk = art(svg`
  <rect class="tint" x="10" y="14" width="116" height="68" rx="10" />
  <rect class="sheet" x="26" y="28" width="84" height="18" rx="5" />
  <path class="line" d="M50 37h44M34 37l3 3 5-6" />
  <rect class="slot" x="26" y="54" width="84" height="16" rx="5" />
`);
