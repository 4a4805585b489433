import { fileGate } from '../core/files/files.js';
import { ownPeople } from '../core/http/scope.js';
import { isManaged, isOwn } from './submissions.queries.js';

// A submission's files: for its sender, and for the managers of its data source.
fileGate('submission', async (sql, caller, itemId) => {
  const managed = caller.memberships.filter(({ role }) => role === 'manager' || role === 'admin');
  const memberships = caller.memberships.filter((membership) => !managed.includes(membership));
  const sources = managed.map(({ sourceId }) => sourceId);
  return (await isOwn(sql, ownPeople({ ...caller, memberships }), itemId)) || isManaged(sql, sources, itemId);
});
