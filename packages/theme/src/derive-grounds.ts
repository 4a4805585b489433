import type { Ground } from './color-tokens.js';
import type { Palette } from './schemes.js';
import { type Oklch, toHex } from './shades.js';

/** The surfaces of a scheme, from the page's background up. */
export function deriveGrounds({ scheme, background, accent, tint, hues }: Palette): Record<Ground, string> {
  const { at } = scheme;
  const base = background.l;
  const kind = (hue: Oklch) => toHex({ ...hue, l: at.kind(base), c: scheme.kindChroma });
  const tinted = (l: number) => toHex({ ...accent, l, c: Math.min(accent.c, scheme.accentChroma) });
  return {
    background: toHex(background),
    surface: toHex(tint(at.surface(base))),
    'surface-raised': toHex(tint(at.raised(base))),
    'surface-sunken': toHex(tint(at.sunken(base))),
    'surface-hover': toHex(tint(at.hover(base))),
    'surface-active': toHex(tint(at.active(base))),
    'surface-selected': tinted(at.selected(base)),
    field: toHex(tint(at.field(base))),
    'accent-subtle': tinted(at.subtle(base)),
    'neutral-background': toHex(tint(at.kind(base))),
    'info-background': kind(hues.info),
    'warning-background': kind(hues.warning),
    'danger-background': kind(hues.danger),
    'success-background': kind(hues.success),
  };
}
