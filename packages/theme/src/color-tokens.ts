/** What elements stand on: every text and mark is readable on each of these. */
export const grounds = [
  'background',
  'surface',
  'surface-raised',
  'surface-sunken',
  'surface-hover',
  'surface-active',
  'surface-selected',
  'field',
  'accent-subtle',
  'neutral-background',
  'info-background',
  'warning-background',
  'danger-background',
  'success-background',
] as const;

/** Colours of text. */
export const texts = [
  'text',
  'text-muted',
  'link',
  'link-hover',
  'link-active',
  'neutral-text',
  'info-text',
  'warning-text',
  'danger-text',
  'success-text',
  'error-text',
] as const;

/** Colours of icons, focus rings and the edges of controls: what must be seen but is not read. */
export const marks = [
  'border-control',
  'border-control-hover',
  'accent-border',
  'focus',
  'error-border',
  'neutral-border',
  'info-border',
  'warning-border',
  'danger-border',
  'success-border',
  'neutral-icon',
  'info-icon',
  'warning-icon',
  'danger-icon',
  'success-icon',
] as const;

/** Filled areas; each has a `-hover`, an `-active` and an `on-` colour for what is written on it. */
export const fills = ['accent', 'header', 'danger'] as const;

/** Lines that only divide, what is out of use, and what lies over or under things. */
export const sides = [
  'border',
  'header-border',
  'disabled-background',
  'disabled-text',
  'disabled-border',
  'skeleton',
  'overlay',
  'shadow',
] as const;

/** Parts of charts. */
export const charts = [
  'chart-bar',
  'chart-comparison',
  'chart-comparison-border',
  'chart-average',
  'chart-grid',
] as const;

export type Ground = (typeof grounds)[number];
export type Text = (typeof texts)[number];
export type Mark = (typeof marks)[number];
export type Fill = (typeof fills)[number];
export type FillShade<Name extends Fill = Fill> = Name | `${Name}-hover` | `${Name}-active` | `on-${Name}`;
export type SideColor = (typeof sides)[number];
export type ChartColor = (typeof charts)[number];

/** The name of a colour without its prefix, such as `surface-hover`. */
export type ColorName = Ground | Text | Mark | FillShade | SideColor | ChartColor;

/** The custom property of a colour. */
export type ColorProperty = `--p24-color-${ColorName}`;

/** Every colour there is, in the order in which the README lists them. */
export const colorNames: readonly ColorName[] = [
  ...grounds,
  ...texts,
  ...marks,
  ...fills.flatMap((fill): FillShade[] => [fill, `${fill}-hover`, `${fill}-active`, `on-${fill}`]),
  ...sides,
  ...charts,
];

/** The custom property that carries a colour. */
export const colorProperty = (name: ColorName): ColorProperty => `--p24-color-${name}`;

/** The values of all colours for one scheme, as `#rrggbb` or, where translucent, `#rrggbbaa`. */
export type Colors = Record<ColorProperty, string>;

/** All colours of a brand: for light and for dark surroundings. */
export interface Theme {
  light: Colors;
  dark: Colors;
}
