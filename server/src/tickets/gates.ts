import { fileGate } from '../core/files/files.js';
import { readPeople } from '../core/http/scope.js';
import { deliveryGate } from '../core/outbox/outbox.js';
import { mayTell } from './mails.queries.js';
import { isManaged } from './tickets.manage.queries.js';
import { isEventSeen } from './tickets.queries.js';

// The files of an event are for those who see it now, and for the managers of its data source.
fileGate('ticket-event', async (sql, caller, eventId) => {
  const managed = caller.memberships.filter(({ role }) => role === 'manager' || role === 'admin');
  const memberships = caller.memberships.filter((membership) => !managed.includes(membership));
  return (
    (await isEventSeen(sql, await readPeople(sql, { ...caller, memberships }), eventId)) ||
    isManaged(
      sql,
      managed.map(({ sourceId }) => sourceId),
      eventId,
    )
  );
});

// Hidden or internal since it was ordered: then there is nothing to tell any more.
deliveryGate('ticket', (sql, { sourceId, itemId, contactId }) =>
  mayTell(sql, { sourceId, ticketId: itemId, contactId }),
);
