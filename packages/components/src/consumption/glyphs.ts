import type { Service } from '@p24/sdk';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { drawn } from '../core/icons.js';

// Paths from Lucide (ISC licence, https://lucide.dev); apart from the shared icons, which every element carries.
const paths = {
  heating: svg`<path d="M8.5 14.5A2.5 2.5 0 0 0 11 12c0-1.380-.5-2-1-3-1.072-2.143-.224-4.054 2-6 .5 2.5 2 4.9 4 6.5 2 1.6 3 3.5 3 5.5a7 7 0 1 1-14 0c0-1.153.433-2.294 1-3a2.5 2.5 0 0 0 2.5 2.5z"/>`,
  'hot-water': svg`<path d="M12 22a7 7 0 0 0 7-7c0-2-1-3.9-3-5.5s-3.5-4-4-6.5c-.5 2.5-2 4.9-4 6.5C6 11.1 5 13 5 15a7 7 0 0 0 7 7z"/><path d="M9.5 16a2.5 2.5 0 0 0 2.5 2.5"/>`,
  'cold-water': svg`<path d="M12 22a7 7 0 0 0 7-7c0-2-1-3.9-3-5.5s-3.5-4-4-6.5c-.5 2.5-2 4.9-4 6.5C6 11.1 5 13 5 15a7 7 0 0 0 7 7z"/>`,
  cooling: svg`<path d="M12 2v20M4.5 6.5l15 11M19.5 6.5l-15 11M9 4l3 3 3-3M9 20l3-3 3 3"/>`,
  less: svg`<path d="M16 17h6v-6"/><path d="m22 17-8.5-8.5-5 5L2 7"/>`,
  more: svg`<path d="M16 7h6v6"/><path d="m22 7-8.5 8.5-5-5L2 17"/>`,
  same: svg`<path d="M5 9h14M5 15h14"/>`,
  none: svg`<path d="M5 12h14"/>`,
} satisfies Record<Service | 'less' | 'more' | 'same' | 'none', SVGTemplateResult>;

/** A sign of this element; words stand beside it. */
export const glyph = (name: keyof typeof paths): TemplateResult => drawn(paths[name]);

/** An empty chart with room for bars. */
export const emptyChart: TemplateResult = html`<svg class="art" viewBox="0 0 136 96" aria-hidden="true">
  <g fill="none" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
    <path class="line" d="M12 12v72h112" />
    <rect class="slot" x="28" y="52" width="16" height="26" rx="3" />
    <rect class="slot" x="56" y="36" width="16" height="42" rx="3" />
    <rect class="tint" x="84" y="22" width="16" height="56" rx="3" />
  </g>
</svg>`;
