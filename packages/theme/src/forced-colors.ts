import { type ColorName, grounds } from './color-tokens.js';

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
  'disabled-background': 'Canvas',
  'disabled-text': 'GrayText',
  'disabled-border': 'GrayText',
  skeleton: 'GrayText',
  overlay: 'Canvas',
  shadow: 'transparent',
  'chart-bar': 'Highlight',
  'chart-comparison': 'Canvas',
};

const canvas: ReadonlySet<ColorName> = new Set(grounds);

/** The system colour that replaces a colour where the reader forces colours, such as Windows' contrast themes. */
export const forcedColor = (name: ColorName): string => (canvas.has(name) ? 'Canvas' : (others[name] ?? 'CanvasText'));
