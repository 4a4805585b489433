import { html, type TemplateResult } from 'lit';
import type { Kind } from './badge.js';

/** A badge that tells a state as icon, word and colour. */
export const stateBadge = (kind: Kind, sign: unknown, word: string, part = 'state'): TemplateResult =>
  html`<span class="badge ${kind}" part=${part}>${sign}${word}</span>`;
