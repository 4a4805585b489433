import type { Tx } from '../core/database/database.js';
import { byCondition, retain } from '../core/retention.js';

/** Statements of people who have had no contract for so long, counted from the last one's end where there was one. */
const over = (sql: Tx, sourceId: string, days: number) => sql`
  consents s where s.source_id = ${sourceId} and s.at < now() - ${days}::int * interval '1 day'
    and not exists (
      select from people p
      join contract_parties t on t.source_id = ${sourceId} and t.contact_id = p.contact_id
      join contracts c on c.source_id = ${sourceId} and c.id = t.contract_id
      where p.source_id = ${sourceId} and p.id = s.person_id
        and (c.ends_on is null or c.ends_on >= current_date - ${days}::int))`;

// Whoever relied on a consent has to show it (Art. 7 Abs. 1 DSGVO) until claims are out of time (§§ 195, 199 BGB).
retain({
  ...{ kind: 'consents', days: 1460, least: 1095, most: 3650 },
  ...byCondition(
    over,
    (sql, sourceId, days) => sql`
      delete from consents where source_id = ${sourceId} and id in (select s.id from ${over(sql, sourceId, days)})`,
  ),
});
