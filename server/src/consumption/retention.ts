import { byCondition, retain } from '../core/retention.js';

// Three years reach over the bill and the twelve months in which it can be objected to (§ 556 Abs. 3 BGB).
retain({
  ...{ kind: 'consumption', days: 1095, least: 730, most: 3650 },
  ...byCondition(
    (sql, sourceId, days) => sql`consumption where source_id = ${sourceId} and month < current_date - ${days}::int`,
    (sql, sourceId, days) =>
      sql`delete from consumption where source_id = ${sourceId} and month < current_date - ${days}::int`,
  ),
});
