/** A kind of file that may be stored. */
interface FileKind {
  /** Media type under which it is served. */
  type: string;
  extensions: readonly string[];
  /** Whether the first bytes are of this kind. */
  fits(head: Buffer): boolean;
  /** Whether a browser may show it in place: neither script nor markup can run in it. */
  inline: boolean;
}

/** So many bytes from the start of a file decide its kind. */
export const headBytes = 4096;

const startsWith =
  (...signatures: readonly string[]) =>
  (head: Buffer) =>
    signatures.some((signature) => head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1')));

/** Text in any of the usual encodings: everything but control characters other than tab and line ends. */
const isText = (head: Buffer) => !head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));

const withoutMark = (head: Buffer) => (head.subarray(0, 3).toString('hex') === 'efbbbf' ? head.subarray(3) : head);

const binaryKinds: readonly FileKind[] = [
  { type: 'application/pdf', extensions: ['pdf'], fits: startsWith('%PDF-'), inline: true },
  { type: 'image/png', extensions: ['png'], fits: startsWith('\x89PNG\r\n\x1a\n'), inline: true },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], fits: startsWith('\xff\xd8\xff'), inline: true },
  { type: 'image/gif', extensions: ['gif'], fits: startsWith('GIF87a', 'GIF89a'), inline: true },
  {
    type: 'image/webp',
    extensions: ['webp'],
    fits: (head) => startsWith('RIFF')(head) && head.subarray(8, 12).toString('latin1') === 'WEBP',
    inline: true,
  },
];

const isKnownBinary = (head: Buffer) => binaryKinds.some((kind) => kind.fits(head));

const kinds: readonly FileKind[] = [
  ...binaryKinds,
  {
    type: 'text/calendar',
    extensions: ['ics'],
    fits: (head) => isText(head) && /^BEGIN:VCALENDAR\s/i.test(withoutMark(head).toString('latin1')),
    inline: false,
  },
  { type: 'text/plain', extensions: ['txt'], fits: (head) => isText(head) && !isKnownBinary(head), inline: false },
];

/** Pictures of iPhones as they leave the camera: common, and readable by few browsers. */
const isHeic = (head: Buffer) => /^ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1)/.test(head.toString('latin1', 4, 12));

const extensionOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();

/** Why a file is refused by its name and first bytes. */
export type FileTypeProblem = 'file-empty' | 'file-type-not-allowed' | 'file-type-mismatch' | 'picture-heic';

/** What a file is by its name and first bytes: its media type, or the problem with it as a code. */
export function fileType(name: string, head: Buffer): { type: string } | { problem: FileTypeProblem } {
  const extension = extensionOf(name);
  if (isHeic(head)) return { problem: 'picture-heic' };
  const kind = kinds.find(({ extensions }) => extension && extensions.includes(extension));
  if (!kind) return { problem: 'file-type-not-allowed' };
  if (head.length === 0) return { problem: 'file-empty' };
  return kind.fits(head) ? { type: kind.type } : { problem: 'file-type-mismatch' };
}

/** Whether a browser may show files of this media type in place instead of saving them. */
export const mayShowInline = (type: string): boolean => kinds.some((kind) => kind.type === type && kind.inline);
