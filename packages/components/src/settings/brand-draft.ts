import type { BrandOrder, ManagedBrand, ManagedPicture, PictureKind } from '@p24/sdk/manage';
import type { ColorSet } from '@p24/theme';
import { readyMadeSets } from '@p24/theme/sets';

/** A public face while it is edited: fields as they were typed, pictures as they are kept. */
export interface Draft {
  name: string;
  title: string;
  homepage: string;
  imprint: string;
  privacy: string;
  terms: string;
  /** Lines of the postal address. */
  postal: string;
  /** Of the office, when somebody answers there, and where somebody answers at any hour. */
  phone: string;
  hours: string;
  emergency: string;
  /** As typed; one that is no colour yet is not worn. */
  colors: ColorSet;
  /** Whether the colours are the standard ones because none were chosen. */
  standard: boolean;
  images: Record<PictureKind, ManagedPicture | null>;
}

/** The fields with words. */
export type Words = 'name' | 'title' | 'homepage' | 'imprint' | 'privacy' | 'terms' | 'postal' | Calls;
type Calls = 'phone' | 'hours' | 'emergency';

/** The pictures, in the order in which they are asked for. */
export const pictures: readonly PictureKind[] = ['logo', 'appSmall', 'appLarge', 'mail', 'favicon'];

const standardColors: ColorSet = { ...readyMadeSets[0].set };

/** What is edited of a saved face. */
export const draftOf = ({ name, legal, colors, images, ...typed }: ManagedBrand): Draft => ({
  ...{ name, title: typed.title ?? '', homepage: typed.homepage ?? '', postal: typed.postal ?? '' },
  ...{ phone: typed.phone ?? '', hours: typed.hours ?? '', emergency: typed.emergency ?? '' },
  ...{ imprint: legal.imprint ?? '', privacy: legal.privacy ?? '', terms: legal.terms ?? '' },
  ...{ colors: colors ?? standardColors, standard: colors === null, images },
});

/** A typed colour as `#rrggbb`; null where it is none yet. */
export function colorOf(typed: string): string | null {
  const hex = typed.trim().toLowerCase().replace(/^#?/, '#');
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  return /^#[0-9a-f]{3}$/.test(hex) ? hex.replace(/[0-9a-f]/g, '$&$&') : null;
}

/** The typed colours; null while one of them is none. */
export function colorsOf({ colors }: Draft): ColorSet | null {
  const [accent, header, background] = [colors.accent, colors.header, colors.background].map(colorOf);
  return accent && header && background ? { accent, header, background } : null;
}

const orNull = (typed: string) => typed.trim() || null;

/** What a draft is saved as; its colours have to be colours. */
export function orderOf(draft: Draft): BrandOrder {
  const { name, title, homepage, imprint, privacy, terms, postal, phone, hours, emergency, standard, images } = draft;
  return {
    ...{ name: name.trim(), title: orNull(title), homepage: orNull(homepage) },
    legal: { imprint: orNull(imprint), privacy: orNull(privacy), terms: orNull(terms) },
    ...{ postal: orNull(postal), phone: orNull(phone), hours: orNull(hours), emergency: orNull(emergency) },
    colors: standard ? null : colorsOf(draft),
    images: Object.fromEntries(pictures.map((kind) => [kind, images[kind]?.id ?? null])) as BrandOrder['images'],
  };
}

/** The field that an issue of the server is about. */
export const fieldAt = (pointer: string): string => pointer.split('/').at(-1) ?? '';
