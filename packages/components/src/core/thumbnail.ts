/** Pixels of a thumbnail's sides on screens of double density. */
const side = 96;

/**
 * A small square of a picture on a canvas, painted when the picture is read; undefined for anything else. A page whose
 * content security policy allows pictures of our server alone would block an address made for the file.
 */
export function thumbnail(file: Blob): HTMLCanvasElement | undefined {
  if (!/^image\/(jpeg|png|webp|gif)$/.test(file.type)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  canvas.className = 'thumb';
  canvas.setAttribute('aria-hidden', 'true');
  void paint(canvas, file).catch(() => canvas.remove());
  return canvas;
}

async function paint(canvas: HTMLCanvasElement, file: Blob): Promise<void> {
  const picture = await createImageBitmap(file);
  const { width, height } = picture;
  const part = Math.min(width, height);
  const at = [(width - part) / 2, (height - part) / 2] as const;
  canvas.getContext('2d')?.drawImage(picture, ...at, part, part, 0, 0, side, side);
  picture.close();
}
