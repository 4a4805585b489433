import type { TemplateResult } from 'lit';
import { drawn, icon } from '../core/icons.js';
import { shapes } from './icons.generated.js';

const isDrawn = (key: string): key is keyof typeof shapes => Object.hasOwn(shapes, key);

/** The icon of a ready-made form; a sheet of paper for one that a manager made. */
export const formIcon = (key: string | null): TemplateResult => {
  return key && isDrawn(key) ? drawn(shapes[key]) : icon('file');
};
