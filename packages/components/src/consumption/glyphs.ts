import type { Service } from '@p24/sdk';
import { svg, type TemplateResult } from 'lit';
import { drawn } from '../core/icons.js';
import { art } from '../core/parts/empty.js';
import { shapes } from './icons.generated.js';

/** A sign of this element; words stand beside it. */
export const glyph = (name: Service | 'less' | 'more' | 'same' | 'none'): TemplateResult => drawn(shapes[name]);

/** An empty chart with room for bars. */
export const emptyChart: TemplateResult = art(svg`
  <path class="line" d="M12 12v72h112" />
  <rect class="slot" x="28" y="52" width="16" height="26" rx="3" />
  <rect class="slot" x="56" y="36" width="16" height="42" rx="3" />
  <rect class="tint" x="84" y="22" width="16" height="56" rx="3" />
`);
