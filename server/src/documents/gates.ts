import { fileGate } from '../core/files/files.js';
import { deliveryGate } from '../core/outbox/outbox.js';
import { isManaged } from './documents.manage.queries.js';
import { findOrdered } from './mail.queries.js';

// Managers look at every version. Residents open the current one, by its own address.
fileGate('document', (sql, { memberships }, itemId) => {
  const managed = memberships.filter(({ role }) => role === 'manager' || role === 'admin');
  return isManaged(
    sql,
    managed.map(({ sourceId }) => sourceId),
    itemId,
  );
});

/** What mails about documents that were released together are about. */
export const orderKind = 'document-order';

// Revoked since it was ordered: then there is nothing to tell any more.
deliveryGate(orderKind, async (sql, { sourceId, contactId, itemId }) => {
  if (!contactId) return false;
  return (await findOrdered(sql, { sourceId, contactId, orderId: itemId })).length > 0;
});
