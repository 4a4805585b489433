/** An archive in which nothing lies: the end of the central directory alone. */
export const makeZip = (): Blob =>
  new Blob([new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...Array<number>(18).fill(0)])], { type: 'application/zip' });
