/** What a file field takes: documents and pictures, pictures alone, or PDF alone. */
export type FileKinds = 'files' | 'photos' | 'pdf';

const extensions: Readonly<Record<FileKinds, readonly string[]>> = {
  photos: ['jpg', 'jpeg', 'png', 'webp', 'gif'],
  pdf: ['pdf'],
  files: ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'gif', 'txt', 'ics'],
};

/** For `accept`. HEIC is not among the types of pictures, so that iPhones hand over JPEG. */
export const acceptOf = (kinds: FileKinds): string =>
  kinds === 'photos'
    ? 'image/jpeg,image/png,image/webp,image/gif'
    : extensions[kinds].map((one) => `.${one}`).join(',');

const extensionOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Why a file need not be sent at all, as the server's code; undefined when it may. */
export function refusal({ name, size }: File, kinds: FileKinds, maxBytes: number): string | undefined {
  const extension = extensionOf(name);
  if (extension === 'heic' || extension === 'heif') return 'picture-heic';
  if (!extensions[kinds].includes(extension)) return 'file-type-not-allowed';
  if (size === 0) return 'file-empty';
  return size > maxBytes ? 'payload-too-large' : undefined;
}

const longestName = 200;

/** A file's name as the server takes it: composed umlauts, no control characters, at most 200 characters. */
export function fileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  if (clean.length <= longestName) return clean;
  const extension = `.${extensionOf(clean)}`;
  return `${clean.slice(0, longestName - extension.length)}${extension}`;
}
