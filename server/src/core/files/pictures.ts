import type { Sharp } from 'sharp';
import { ProblemError, problem } from '../http/problem.js';

/** Pixels of the largest picture that is taken in, all its frames together. */
const maxPixels = 50_000_000;
/** Pixels of the longer side that is kept of residents' pictures: enough to read a type plate on a photo. */
const longestSide = 4000;
const decodeSeconds = 20;

/** The decoder, loaded by the first who needs it: it takes 30 MB. */
async function decoder() {
  const { default: sharp } = await import('sharp');
  // What is decoded is used once.
  sharp.cache(false);
  return sharp;
}

const encoders: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 85 }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 85 }),
  'image/gif': (picture) => picture.gif(),
};

/** Whether files of this media type are decoded as pictures. */
export const isPicture = (type: string): boolean => type in encoders;

const isAnimated = (type: string) => type === 'image/gif' || type === 'image/webp';

/** Opens a picture whose kind is known already: the decoder would read markup, too. */
async function open(bytes: Buffer, type: string, frames: 'all' | 'first'): Promise<Sharp> {
  const sharp = await decoder();
  const animated = isAnimated(type);
  const { width, height, pages = 1, pageHeight } = await sharp(bytes, { animated, limitInputPixels: false }).metadata();
  if (width * (pageHeight ?? height) * pages > maxPixels) throw problem('picture-too-large');
  return sharp(bytes, { animated: animated && frames === 'all', failOn: 'error', limitInputPixels: maxPixels }).timeout(
    { seconds: decodeSeconds },
  );
}

async function decoded<T>(
  bytes: Buffer,
  type: string,
  use: (picture: Sharp) => Promise<T>,
  frames: 'all' | 'first' = 'all',
): Promise<T> {
  const picture = await open(bytes, type, frames).catch(tellBroken);
  return use(picture).catch(tellBroken);
}

function tellBroken(error: unknown): never {
  throw error instanceof ProblemError ? error : problem('picture-broken', { cause: error });
}

/** Makes sure that a picture can be shown; throws `picture-broken` or `picture-too-large`. */
export async function checkPicture(bytes: Buffer, type: string): Promise<void> {
  await decoded(bytes, type, (picture) => picture.resize(64, 64, { fit: 'inside' }).raw().toBuffer());
}

/**
 * The picture drawn anew in the same format: upright as its camera was held, at most 4,000 pixels a side, and without
 * anything else that the file said, such as where it was taken. Throws `picture-broken` or `picture-too-large`.
 */
export function cleanPicture(bytes: Buffer, type: string): Promise<Buffer> {
  const size = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const;
  const encode = encoders[type];
  if (!encode) throw new Error(`${type} is no picture.`);
  return decoded(bytes, type, (picture) => encode(picture.autoOrient().resize(size)).toBuffer());
}

/**
 * What matters most of a picture as a square WebP of so many pixels a side, upright, of its first frame where it moves, and
 * without anything else that the file said. Throws `picture-broken` or `picture-too-large`.
 */
export function squarePicture(bytes: Buffer, type: string, side: number): Promise<Buffer> {
  const cut = { width: side, height: side, fit: 'cover', position: 'attention' } as const;
  const draw = (picture: Sharp) => picture.autoOrient().resize(cut).webp({ quality: 82 }).toBuffer();
  return decoded(bytes, type, draw, 'first');
}

/** The size that a picture is drawn in. */
export interface Box {
  /** Pixels. */
  width: number;
  height: number;
  /** Whether the whole box is kept, with the picture in its middle. */
  centred?: true;
  /** Whether 256 colours are enough, because the picture travels often. */
  small?: boolean;
}

const nothing = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * The picture as PNG, as large as the box lets it be and never larger than it was; what is transparent stays so, of what
 * moves the first frame is kept. Throws `picture-broken` or `picture-too-large`.
 */
export async function drawnIn(
  bytes: Buffer,
  type: string,
  { width, height, centred, small }: Box,
): Promise<{ bytes: Buffer; width: number; height: number }> {
  const size = { width, height, fit: 'inside', withoutEnlargement: true } as const;
  const draw = (picture: Sharp) => picture.autoOrient().resize(size).png().toBuffer();
  const drawn = await decoded(bytes, type, draw, 'first');
  const sharp = await decoder();
  const whole = centred ? sharp({ create: { width, height, channels: 4, background: nothing } }) : sharp(drawn);
  const { data, info } = await (centred ? whole.composite([{ input: drawn }]) : whole)
    .png({ compressionLevel: 9, palette: small === true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
