import { svg } from 'lit';
import { drawn } from './icons.js';

/** Something was done, or is in force. Path from Lucide (ISC licence, https://lucide.dev). */
export const doneSign = drawn(svg`<path d="M20 6 9 17l-5-5"/>`);
