/** A part of a mail, decoded (RFC 2045). */
export interface MimePart {
  /** Media type in lower case. */
  type: string;
  /** By name in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Those of a multipart. */
  parts: MimePart[];
}

function decoded(body: string, encoding = ''): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body);
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

/** Reads a mail as it came over the wire. */
export function readMime(source: string): MimePart {
  const end = source.indexOf('\r\n\r\n');
  const [head, body] = [source.slice(0, end), source.slice(end + 4)];
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const given = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)/i.exec(given)?.[1];
  const inner = boundary ? body.split(`--${boundary}`).slice(1, -1) : [];
  return {
    type: given.split(';')[0]?.trim().toLowerCase() ?? '',
    headers,
    body: decoded(body, headers['content-transfer-encoding']),
    parts: inner.map((part) => readMime(part.replace(/^\r\n/, ''))),
  };
}
