import type { Tx } from '../core/database/database.js';
import type { Person } from './users.port.js';

export const findPeople = (sql: Tx, sourceId: string, named: string) => sql<Person[]>`
  select p.id, p.name, p.contact_id as "contactId", exists (
    select from memberships m
    where m.source_id = p.source_id and m.person_id = p.id and m.account_id is not null) as "signsIn"
  from contacts c join people p on p.source_id = c.source_id and p.contact_id = c.id
  where c.source_id = ${sourceId} and (c.external_id = ${named} or c.name = ${named} or p.name = ${named})
  order by p.contact_id, p.id`;

export const noteEmail = (sql: Tx, sourceId: string, personId: string, email: string) => sql`
  update people set email = ${email} where source_id = ${sourceId} and id = ${personId} and email is null`;
