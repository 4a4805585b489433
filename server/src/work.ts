import { startMoments } from './core/feed/moments.js';
import { mailCarrier } from './core/mail/mail.js';
import { smtpTransport } from './core/mail/transport.js';
import { createDrainer } from './core/outbox/drainer.js';
import { startJobs } from './core/outbox/jobs.js';
import type { Services } from './core/services.js';

/** Sends what is due and does what is scheduled, until the returned function is called. */
export async function startWork(
  { env, database, files, log, secret }: Services,
  { url, ownerUrl }: { url: string; ownerUrl: string },
): Promise<() => Promise<void>> {
  const transport = env.smtpUrl ? smtpTransport(env.smtpUrl) : null;
  const carriers = { mail: mailCarrier({ url: env.url ?? url, transport, files, secret }) };
  const drainer = createDrainer({ database, log, carriers });
  const jobs = await startJobs({ database, directUrl: ownerUrl, drainer, files, log });
  const moments = startMoments({ ownerUrl, log });
  return async () => {
    await moments.stop();
    await jobs.stop();
    transport?.close();
  };
}
