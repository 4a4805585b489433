import type { Colors } from '@p24/theme';
import * as z from 'zod';
import { BrandSettings, KeptPicture, themeOf } from '../brand.js';
import type { Tx } from '../database/database.js';
import * as senders from './sender.queries.js';

/** A data source as its mails show it. */
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
  images: z.object({ mail: KeptPicture }).catch({ mail: null }),
  mail: z
    .object({
      fromName: z.string().nullable().catch(null),
      from: Address,
      replyTo: Address,
      signature: z.string().catch(''),
    })
    .catch({ fromName: null, from: null, replyTo: null, signature: '' }),
});

/** Reads how the mails of an entered data source look; `domain` is that of the server's own sender address. */
export async function findSender(sql: Tx, sourceId: string, domain: string): Promise<MailSender> {
  const { name, settings } = await senders.find(sql, sourceId);
  const { theme, homepage, legal, images, mail } = MailSettings.parse(settings);
  return {
    name,
    homepage,
    legal,
    from: { name: mail.fromName ?? name, address: mail.from ?? `no-reply@${domain}` },
    replyTo: mail.replyTo,
    signature: mail.signature
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    logo: images.mail,
    ...themeOf(theme),
  };
}
