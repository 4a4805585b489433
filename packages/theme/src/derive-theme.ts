import type { ColorSet } from './color-set.js';
import {
  type ChartColor,
  type ColorName,
  type Colors,
  colorNames,
  colorProperty,
  type Ground,
  type Mark,
  type SideColor,
  type Text,
  type Theme,
} from './color-tokens.js';
import { deriveFill } from './derive-fill.js';
import { deriveGrounds } from './derive-grounds.js';
import { chartGrounds, markRatio, textRatio } from './pairs.js';
import { type Palette, paletteOf, type Scheme, schemes } from './schemes.js';
import { contrast, nearest, type Oklch, reaches, toHex } from './shades.js';

type Shades<Name extends ColorName> = Record<Name, string>;
type Passes = (hex: string) => boolean;

function deriveTexts({ scheme, accent, tint, hues }: Palette, on: readonly string[]): Shades<Text> {
  const readable = reaches(textRatio('link'), on);
  const link = nearest(accent, readable);
  const kind = (hue: Oklch) => nearest({ ...hue, l: scheme.kindText }, readable);
  return {
    text: nearest(tint(scheme.text), reaches(textRatio('text'), on)),
    'text-muted': nearest(tint(scheme.muted), readable),
    link,
    'link-hover': scheme.further(link, 0.07, readable),
    'link-active': scheme.further(link, 0.12, readable),
    'neutral-text': nearest(tint(scheme.text), readable),
    'info-text': kind(hues.info),
    'warning-text': kind(hues.warning),
    'danger-text': kind(hues.danger),
    'success-text': kind(hues.success),
    'error-text': kind(hues.danger),
  };
}

function deriveMarks({ scheme, accent, tint, hues }: Palette, visible: Passes): Shades<Mark> {
  const control = nearest(tint(scheme.control), visible);
  const border = (hue: Oklch) => nearest({ ...hue, l: scheme.control }, visible);
  const icon = (hue: Oklch) => nearest({ ...hue, l: scheme.icon }, visible);
  return {
    'border-control': control,
    'border-control-hover': scheme.further(control, 0.12, visible),
    'accent-border': nearest(accent, visible),
    focus: nearest(accent, visible),
    'error-border': border(hues.danger),
    'neutral-border': control,
    'info-border': border(hues.info),
    'warning-border': border(hues.warning),
    'danger-border': border(hues.danger),
    'success-border': border(hues.success),
    'neutral-icon': nearest(tint(scheme.icon), visible),
    'info-icon': icon(hues.info),
    'warning-icon': icon(hues.warning),
    'danger-icon': icon(hues.danger),
    'success-icon': icon(hues.success),
  };
}

function deriveCharts({ scheme, accent, tint }: Palette, grounds: Shades<Ground>): Shades<ChartColor> {
  const on = chartGrounds.map((ground) => grounds[ground]);
  const comparison = toHex({ ...accent, l: scheme.comparison, c: Math.min(accent.c, 0.05) });
  const readable = reaches(4.5, on);
  const apart = reaches(markRatio, [comparison]);
  return {
    'chart-bar': nearest(accent, (hex) => readable(hex) && apart(hex)),
    'chart-comparison': comparison,
    'chart-comparison-border': nearest(tint(scheme.control), reaches(markRatio, on)),
    'chart-average': nearest(tint(scheme.text), readable),
    'chart-grid': toHex(tint(scheme.line)),
  };
}

function deriveSides({ scheme, tint }: Palette, header: string, background: string): Shades<SideColor> {
  const disabled = toHex(tint(scheme.disabled));
  const line = toHex(tint(scheme.line));
  return {
    border: line,
    // A header that stands out from the page needs no line below it.
    'header-border': contrast(header, background) < 1.5 ? line : header,
    'disabled-background': disabled,
    'disabled-text': nearest(tint(scheme.control), reaches(markRatio, [disabled])),
    'disabled-border': line,
    // Translucent grey shows on every ground, so that a skeleton needs no brand.
    skeleton: '#80808029',
    overlay: scheme.overlay,
    shadow: scheme.shadow,
  };
}

function deriveScheme(set: ColorSet, scheme: Scheme): Colors {
  const palette = paletteOf(set, scheme);
  const grounds = deriveGrounds(palette);
  const on = Object.values(grounds);
  const header = scheme.header(palette.header);
  const shades: Shades<ColorName> = {
    ...grounds,
    ...deriveTexts(palette, on),
    ...deriveMarks(palette, reaches(markRatio, on)),
    ...deriveFill('accent', scheme.accent(palette.accent, grounds)),
    ...deriveFill('header', header),
    ...deriveFill('danger', scheme.accent({ ...palette.hues.danger, l: 0.53 }, grounds)),
    ...deriveCharts(palette, grounds),
    ...deriveSides(palette, header, grounds.background),
  };
  return Object.fromEntries(colorNames.map((name) => [colorProperty(name), shades[name]])) as Colors;
}

/**
 * All colours of a brand for light and dark surroundings, each pair of `pairs` with at least its contrast ratio.
 * A chosen colour stays as it is where contrast allows; else its nearest lightness is taken.
 * @throws RangeError when a colour is not `#rgb` or `#rrggbb`.
 */
export const deriveTheme = (set: ColorSet): Theme => ({
  light: deriveScheme(set, schemes.light),
  dark: deriveScheme(set, schemes.dark),
});
