import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../server/src/core/database/database.js';
import { openTicket, type TicketOpening } from '../../server/src/tickets/tickets.port.js';
import type { TestDatabase } from './database.js';

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
