import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { diskStore } from '../../server/src/core/files/file-store.js';
import { mailCarrier } from '../../server/src/core/mail/mail.js';
import { createDrainer } from '../../server/src/core/outbox/drainer.js';
import type { TestDatabase } from './database.js';
import { testSecret } from './factories.js';

/** A mail as its recipient has it. */
export interface ReadMail {
  recipient: string;
  subject: string;
  text: string;
  /** The token behind the `#` of its link; empty where it has none. */
  token: string;
  /** The code to type; empty where it has none. */
  typed: string;
}

/** Delivers what a test's data sources have due, with the code that does it for people. */
export function openMailbox({ database, direct }: TestDatabase) {
  const carrier = mailCarrier({
    ...{ url: 'https://portal.example.test', transport: null, files: diskStore(tmpdir()), secret: testSecret },
  });
  const drainer = createDrainer({ database, log: pino({ level: 'silent' }), carriers: { mail: carrier } });
  afterAll(() => drainer.stop());
  return {
    /** Delivers what is due, and gives all mails to an address so far, in the order in which they were asked for. */
    async to(recipient: string): Promise<ReadMail[]> {
      drainer.wake();
      await drainer.idle();
      const rows = await direct<{ recipient: string; subject: string; text: string }[]>`
        select m.recipient, m.subject, m.text
        from mails m join deliveries d on d.source_id = m.source_id and d.id = m.delivery_id
        where m.recipient = ${recipient} order by d.created_at, d.id`;
      return rows.map((mail) => ({
        ...mail,
        token: /#([\w-]{64})/.exec(mail.text)?.[1] ?? '',
        typed: /\b[2-9B-Z]{4}-[2-9B-Z]{4}\b/.exec(mail.text)?.[0] ?? '',
      }));
    },
  };
}
