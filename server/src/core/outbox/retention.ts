import { byCondition, retain } from '../retention.js';

// That a mail went out proves that somebody was told; claims are out of time after three years (§§ 195, 199 BGB).
retain({
  ...{ kind: 'deliveries', days: 1460, least: 365, most: 3650 },
  ...byCondition(
    (sql, sourceId, days) => sql`deliveries where source_id = ${sourceId}
      and state in ('sent', 'failed', 'cancelled') and created_at < now() - ${days}::int * interval '1 day'`,
    (sql, sourceId, days) => sql`delete from deliveries where source_id = ${sourceId}
      and state in ('sent', 'failed', 'cancelled') and created_at < now() - ${days}::int * interval '1 day'`,
  ),
});
