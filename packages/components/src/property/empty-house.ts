import { svg } from 'lit';
import { art } from '../core/parts/empty.js';

/** A house with a door and room for a second one. */
export const emptyHouse = art(svg`
  <path class="slot" d="M88 84V48l18-14 20 14v36" />
  <path class="tint" d="M24 84V42l30-26 30 26v42Z" />
  <path class="sheet" d="M46 84V60h16v24Z" />
  <path class="line" d="M36 48h10v8H36ZM62 48h10v8H62ZM12 84h112" />
  <circle class="pin" cx="58" cy="73" r="2" />
`);
