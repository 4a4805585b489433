import { byCondition, retain } from '../core/retention.js';

// Nobody goes on with a form after months; what was sent in is no draft.
retain({
  ...{ kind: 'drafts', days: 90, least: 30, most: 365 },
  ...byCondition(
    (sql, sourceId, days) =>
      sql`drafts where source_id = ${sourceId} and saved_at < now() - ${days}::int * interval '1 day'`,
    (sql, sourceId, days) =>
      sql`delete from drafts where source_id = ${sourceId} and saved_at < now() - ${days}::int * interval '1 day'`,
  ),
});
