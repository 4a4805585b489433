import type { Colors } from '@p24/theme';
import * as z from 'zod';
import { BrandSettings, KeptPicture, themeOf } from '../brand.js';
import type { Tx } from '../database/database.js';
import type { FileStore } from '../files/file-store.js';
import * as senders from './sender.queries.js';

/** A data source as its mails and letters show it. */
export interface MailSender {
  name: string;
  homepage: string | null;
  /** Legal links that are set. */
  legal: { imprint: string | null; privacy: string | null; terms: string | null };
  /** Name and address in From. */
  from: { name: string; address: string };
  replyTo: string | null;
  /** Lines under every mail. */
  signature: readonly string[];
  /** A picture of at most 600 × 100 pixels in place of the name, by its hash. */
  logo: KeptPicture;
  /** The picture at the head of letters, at most 600 × 122 pixels: the portal's logo, else that of mails. */
  letterLogo: KeptPicture;
  /** Lines of its postal address without the name; none while it is not set. */
  postal: readonly string[];
  light: Colors;
  dark: Colors;
}

const Address = z
  .string()
  .regex(/^[^\s@<>]+@[^\s@<>]+$/)
  .nullable()
  .catch(null);

/** The settings that mails depend on. What is missing or broken falls back, so that it never holds up a mail. */
const MailSettings = BrandSettings.extend({
  images: z.object({ mail: KeptPicture, logo: KeptPicture }).catch({ mail: null, logo: null }),
  mail: z
    .object({
      fromName: z.string().nullable().catch(null),
      from: Address,
      replyTo: Address,
      signature: z.string().catch(''),
    })
    .catch({ fromName: null, from: null, replyTo: null, signature: '' }),
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Reads how the mails and letters of an entered data source look; `domain` is that of the server's own sender address. */
export async function findSender(sql: Tx, sourceId: string, domain: string): Promise<MailSender> {
  const { name, settings } = await senders.find(sql, sourceId);
  const { theme, homepage, legal, images, mail, postal } = MailSettings.parse(settings);
  return {
    name,
    homepage,
    legal,
    from: { name: mail.fromName ?? name, address: mail.from ?? `no-reply@${domain}` },
    replyTo: mail.replyTo,
    signature: linesOf(mail.signature),
    logo: images.mail,
    letterLogo: images.logo ?? images.mail,
    postal: linesOf(postal ?? ''),
    ...themeOf(theme),
  };
}

/** The bytes of a picture of an entered data source; null where there is none, or where it was lost. */
export async function readPicture(files: FileStore, sourceId: string, picture: KeptPicture): Promise<Buffer | null> {
  if (!picture) return null;
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of files.read(sourceId, Buffer.from(picture.sha256, 'hex'))) chunks.push(chunk);
  } catch {
    // The name stands in its place: a lost picture holds up no mail and no letter.
    return null;
  }
  return Buffer.concat(chunks);
}
