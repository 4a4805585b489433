import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { afterAll } from 'vitest';
import type { Database } from '../../server/src/core/database/database.js';
import { diskStore } from '../../server/src/core/files/file-store.js';
import { mailCarrier } from '../../server/src/core/mail/mail.js';
import { mailTemplate } from '../../server/src/core/mail/templates.js';
import type { MailTransport } from '../../server/src/core/mail/transport.js';
import type { DrainLimits } from '../../server/src/core/outbox/drain-batch.js';
import { createDrainer, type Drainer } from '../../server/src/core/outbox/drainer.js';
import { enqueue, type NewDelivery, type Outcome } from '../../server/src/core/outbox/outbox.js';
import { ownDatabase, type testDatabase } from './database.js';
import { aSource, testSecret } from './factories.js';

mailTemplate('test-mail', { always: 'office' }, ({ locale }) => ({
  subject: 'Hallo',
  heading: locale === 'de' ? 'Guten Tag' : 'Hello',
  paragraphs: ['Text'],
}));

/** A mail server made of a function, and whom it took mails for. */
export function answering(answer: (to: string) => Outcome | Promise<Outcome>) {
  const sent: string[] = [];
  const transport: MailTransport = {
    async send({ to }) {
      const outcome = await answer(to);
      if (outcome.state === 'sent') sent.push(to);
      return outcome;
    },
    close() {},
  };
  return { transport, sent };
}

/** A test database with drainers on it, and what tests ask about deliveries. */
export async function openOutbox() {
  const db = await ownDatabase();
  const log = pino({ level: 'silent' });
  const drainers: Drainer[] = [];
  afterAll(() => Promise.all(drainers.map((drainer) => drainer.stop())));

  /** A drainer that keeps mails, or hands them to a transport. */
  function aDrainer(
    transport: MailTransport | null = null,
    more: Partial<DrainLimits> & { on?: Database } = {},
  ): Drainer {
    const { on: database = db.database, ...limits } = more;
    // No mail of these tests has attachments.
    const files = diskStore(tmpdir());
    const carriers = {
      mail: mailCarrier({ url: 'https://portal.example.test', transport, files, secret: testSecret }),
    };
    const drainer = createDrainer({ database, log, carriers }, limits);
    drainers.push(drainer);
    return drainer;
  }

  return {
    db,
    aDrainer,
    /** Leaves a drainer behind as a killed process would. */
    abandon: (drainer: Drainer) => drainers.splice(drainers.indexOf(drainer), 1),
    aSender: async () => senderIn(db, (await aSource(db.direct)).id),
  };
}

/** What tests write and look at in one data source. */
function senderIn({ database, direct }: Awaited<ReturnType<typeof testDatabase>>, sourceId: string) {
  const aDelivery = (values: Partial<NewDelivery> = {}) => ({
    sourceId,
    id: uuid(),
    channel: 'mail' as const,
    recipient: 'mieterin@example.test',
    template: 'test-mail',
    data: {},
    dedupeKey: uuid(),
    ...values,
  });
  return {
    sourceId,
    aDelivery,
    write: (delivery: NewDelivery | NewDelivery[]) =>
      database.transaction({ sources: [sourceId] }, (sql) => enqueue(sql, delivery)),
    async drain(drainer: Drainer) {
      drainer.wake(sourceId);
      await drainer.idle();
    },
    /** How many deliveries are in which state. */
    async states(): Promise<Record<string, number>> {
      const rows = await direct`select state, count(*) from deliveries where source_id = ${sourceId} group by state`;
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    },
    async delivery(id: string): Promise<Record<string, unknown>> {
      const [row] = await direct`select *, due_at - now() as wait from deliveries where id = ${id}`;
      return row as Record<string, unknown>;
    },
    mails: () => direct`select * from mails where source_id = ${sourceId} order by id`,
    /** Lets a delivery be due, as if its time had come or its lease were over. */
    fallDue: (id: string) => direct`update deliveries set due_at = now() where id = ${id}`,
  };
}
