import { html } from 'lit';

/** Two sheets with lines to fill in. */
export const emptyForms = html`<svg class="art" viewBox="0 0 136 96" aria-hidden="true">
  <g fill="none" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
    <rect class="tint" x="46" y="6" width="60" height="80" rx="8" transform="rotate(6 76 46)" />
    <rect class="sheet" x="32" y="8" width="60" height="80" rx="8" />
    <path class="line" d="M56 27h24M56 46h18" />
    <path class="slot" d="M44 66h36" />
    <circle class="sheet" cx="46" cy="27" r="4" />
    <circle class="pin" cx="46" cy="46" r="4.5" />
  </g>
</svg>`;
