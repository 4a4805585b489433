import type { Tx } from '../core/database/database.js';
import { findVisible } from '../core/feed/feed.queries.js';
import { fileGate } from '../core/files/files.js';
import type { Caller } from '../core/http/caller.js';
import { ownContacts } from '../core/http/scope.js';
import { deliveryGate } from '../core/outbox/outbox.js';
import { isManaged } from './notices.manage.queries.js';

const kind = 'notice';

/** Whether the caller may fetch a notice's files: as one who sees it now, or as a manager of its data source. */
async function mayFetch(sql: Tx, caller: Caller, itemId: string): Promise<boolean> {
  const managed = caller.memberships.filter(({ role }) => role === 'manager' || role === 'admin');
  const memberships = caller.memberships.filter((membership) => !managed.includes(membership));
  const seen = await findVisible(sql, ownContacts({ ...caller, memberships }), { kind, itemId, now: new Date() });
  return (
    seen !== undefined ||
    isManaged(
      sql,
      managed.map(({ sourceId }) => sourceId),
      itemId,
    )
  );
}

fileGate(kind, mayFetch, 'notices');

// Revoked or over since it was ordered: then there is nothing to tell any more.
deliveryGate(kind, async (sql, { sourceId, contactId, itemId }) => {
  const contacts = contactId ? [contactId] : [];
  const reader = { sources: contacts.map(() => sourceId), contacts };
  return (await findVisible(sql, reader, { kind, itemId, now: new Date() })) !== undefined;
});
