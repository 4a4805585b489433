import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../server/src/core/database/database.js';
import { openTicket, type TicketOpening } from '../../server/src/tickets/tickets.port.js';
import { openApp, type testApp } from './app.js';
import type { TestDatabase } from './database.js';
import { aManager, aResident, aSource } from './factories.js';

type Session = { headers: Record<string, string> };

/** Somebody of whom tickets can be opened, as `aResident` makes them. */
interface Opener {
  contact: { personId: string };
  contract: { id: string };
}

/** Opens a ticket in a resident's name: a released report of damage unless said otherwise. */
export const aTicket = (
  { database }: TestDatabase,
  sourceId: string,
  resident: Opener,
  values: Partial<TicketOpening> = {},
) =>
  database.transaction({ sources: [sourceId] }, (sql: Tx) =>
    openTicket(sql, {
      sourceId,
      kind: 'request',
      templateSystem: 'damage',
      title: 'Der Wasserhahn tropft',
      text: 'Seit gestern Abend tropft der Hahn in der Küche.',
      personId: resident.contact.personId,
      contractId: resident.contract.id,
      files: [],
      released: true,
      now: new Date(),
      ...values,
    }),
  );

/** A file that is stored as far as the database knows. */
export async function aFile(sql: Sql, sourceId: string, values: { name?: string; accountId?: string } = {}) {
  const id = uuid();
  const { name = 'Foto.jpg', accountId = null } = values;
  await sql`insert into files (source_id, id, sha256, size, type, name, account_id)
    values (${sourceId}, ${id}, ${Buffer.alloc(32, 7)}, 1234, 'image/jpeg', ${name}, ${accountId})`;
  return { id, name };
}

/** The application over a database of the test file's own, and desks in it. */
export async function openDesks() {
  const { db, app } = await openApp();
  return { db, app, aDesk: () => aDesk(db, app) };
}

/** A data source with a manager at work and a resident who has opened a ticket. */
async function aDesk(db: TestDatabase, app: Awaited<ReturnType<typeof testApp>>) {
  const source = await aSource(db.direct);
  const manager = await aManager(db.direct, source.id);
  const resident = await aResident(db.direct, source.id, { name: 'Erika Muster' });
  const ticket = await aTicket(db, source.id, resident);
  const manage = (route: string, body?: unknown) => {
    const [method, path] = route.split(' ');
    return app.call(manager.session, `${method} /manage/${source.id}${path}`, body);
  };

  /** What the manager changes at the ticket, which must succeed. */
  async function change(values: object, id = ticket.id) {
    const { status, body } = await manage(`PATCH /tickets/${id}`, values);
    if (status !== 200) throw new Error(`Changing was answered with ${status} ${JSON.stringify(body)}.`);
    return body;
  }

  /** What the manager writes to the ticket, which must succeed. */
  async function answer(text: string, values: object = {}) {
    const { status, body } = await manage(`POST /tickets/${ticket.id}/comments`, { id: uuid(), text, ...values });
    if (status !== 201) throw new Error(`Answering was answered with ${status} ${JSON.stringify(body)}.`);
    return body;
  }

  /** Says what the template of the ticket shows in a status, to tenants unless said otherwise. */
  async function expose(status: string, exposure: string, audience = 'tenant') {
    await db.direct`
      update ticket_templates set visibility = jsonb_set(visibility, ${[audience, status]}, ${db.direct.json(exposure)})
      where source_id = ${source.id} and system = 'damage'`;
  }

  const get = (session: Session = resident.session, id = ticket.id) => app.call(session, `GET /tickets/${id}`);
  const write = (text: string, values: object = {}, session: Session = resident.session) =>
    app.call(session, `POST /tickets/${ticket.id}/comments`, { id: uuid(), text, ...values });

  return { source, manager, resident, ticket, manage, change, answer, expose, get, write };
}
