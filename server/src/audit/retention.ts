import type { Tx } from '../core/database/database.js';
import { byCondition, retain } from '../core/retention.js';
import { actionsOf } from './areas.js';

const old = (sql: Tx, sourceId: string, days: number, signIns: boolean) => sql`
  audit a where a.source_id = ${sourceId} and a.emptied_at is null and a.seq is not null
    and (a.action = any (${actionsOf('sign-in')}::text[])) = ${signIns} and a.at < now() - ${days}::int * interval '1 day'`;

/** Takes the content away and leaves the link: the chain holds, and what and when can still be read. */
const empty = (sql: Tx, sourceId: string, days: number, signIns: boolean) => sql`
  update audit set emptied_at = now(), actor_kind = null, actor_id = null, account_id = null, person_id = null,
    target_kind = null, target_id = null, address = null, details = null
  where source_id = ${sourceId} and id in (select a.id from ${old(sql, sourceId, days, signIns)})`;

const keep = (signIns: boolean) =>
  byCondition(
    (sql, sourceId, days) => old(sql, sourceId, days, signIns),
    (sql, sourceId, days) => empty(sql, sourceId, days, signIns),
  );

// Of sign-ins no longer than is needed to find misuse (Art. 5 Abs. 1 lit. e DSGVO).
retain({ kind: 'sign-ins', days: 180, least: 90, most: 180, ...keep(true) });
// Until claims are out of time, counted from the end of the year (§§ 195, 199 BGB).
retain({ kind: 'audit', days: 1460, least: 1095, most: 3650, ...keep(false) });
