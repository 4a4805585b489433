import type { LitElement } from 'lit';

type Contrast = typeof import('@p24/theme/derive')['contrast'];

/** A colour on which pictures stand, and how contrast is measured. */
export interface Ground {
  color: string;
  contrast: Contrast;
}

/** The size at which a picture is read: enough to tell a word mark from its ground. */
const sample = { width: 100, height: 20 };

/** Contrast from which on a point stands out, and the share of a picture's points that have to. */
const visible = { contrast: 2, share: 0.1 };

/** Tells which pictures can hardly be seen on their ground, by their points: a white logo on a light header. */
export class BrandContrast {
  readonly #host: LitElement;
  /** The colours of a picture's points that are not transparent, by its address; empty while it is read. */
  readonly #colors = new Map<string, readonly string[]>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Whether hardly anything of the picture at an address stands out from its ground; false until it has been read. */
  faint(url: string, ground: Ground | undefined): boolean {
    const colors = this.#colors.get(url);
    if (!colors) void this.#read(url);
    if (!ground || !colors || colors.length === 0) return false;
    const seen = colors.filter((color) => ground.contrast(color, ground.color) >= visible.contrast);
    return seen.length < colors.length * visible.share;
  }

  async #read(url: string): Promise<void> {
    this.#colors.set(url, []);
    // A picture that cannot be read gets no advice: it shows in the preview.
    const colors = await colorsAt(url).catch(() => []);
    this.#colors.set(url, colors);
    this.#host.requestUpdate();
  }
}

async function colorsAt(url: string): Promise<string[]> {
  const { width, height } = sample;
  const image = new Image(width, height);
  image.crossOrigin = 'anonymous';
  image.src = url;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), sample).getContext('2d', {
    willReadFrequently: true,
  });
  context?.drawImage(image, 0, 0, width, height);
  const points = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  return Array.from({ length: points.length / 4 }, (_, point) => points.subarray(point * 4, point * 4 + 4))
    .filter(([, , , alpha = 0]) => alpha >= 64)
    .map((point) => `#${[...point.subarray(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`);
}
