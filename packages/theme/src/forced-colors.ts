import type { ColorName } from './color-tokens.js';

/** What is not plainly text on the canvas. */
const others: Partial<Record<ColorName, string>> = {
  link: 'LinkText',
  'link-hover': 'LinkText',
  'link-active': 'LinkText',
  focus: 'Highlight',
  accent: 'Highlight',
  'accent-hover': 'Highlight',
  'accent-active': 'Highlight',
  'on-accent': 'HighlightText',
  header: 'Canvas',
  'header-hover': 'Canvas',
  'header-active': 'Canvas',
  'on-danger': 'Canvas',
  'disabled-text': 'GrayText',
  'disabled-border': 'GrayText',
  skeleton: 'Canvas',
  overlay: 'Canvas',
  shadow: 'transparent',
  'chart-bar': 'Highlight',
  'chart-comparison': 'Canvas',
};

/** The grounds by their names, because the list of them would weigh more in every page; the test compares. */
const canvas = /^(surface|field|accent-subtle)|background$/;

/** The system colour for a colour's property where the reader forces colours, such as Windows' contrast themes. */
export function forcedColor(property: string): string {
  const name = property.replace('--p24-color-', '');
  return canvas.test(name) ? 'Canvas' : (others[name as ColorName] ?? 'CanvasText');
}
