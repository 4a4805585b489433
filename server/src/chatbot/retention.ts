import { byCondition, retain } from '../core/retention.js';

// Talks with the assistant are kept as briefly as is of use; what was handed over is a ticket by then.
retain({
  ...{ kind: 'conversations', days: 180, least: 30, most: 365 },
  ...byCondition(
    (sql, sourceId, days) =>
      sql`conversations where source_id = ${sourceId} and changed_at < now() - ${days}::int * interval '1 day'`,
    (sql, sourceId, days) =>
      sql`delete from conversations where source_id = ${sourceId} and changed_at < now() - ${days}::int * interval '1 day'`,
  ),
});
