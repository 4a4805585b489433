import type { Tx } from '../core/database/database.js';

/** A telephone number that somebody gave in a form. */
export interface GivenPhone {
  value: string;
  at: string;
  /** Of what was sent in. */
  title: string;
  ticketId: string | null;
}

/** The number in the newest form that a person sent in with one, of the last twenty; undefined where there is none. */
export async function findGivenPhone(sql: Tx, sourceId: string, personId: string): Promise<GivenPhone | undefined> {
  const [found] = await sql<GivenPhone[]>`
    with newest as (
      select * from submissions where source_id = ${sourceId} and person_id = ${personId}
      order by created_at desc, id desc limit 20
    )
    select b.answers->>(e.value->>'key') as value, b.created_at as at, b.title, b.ticket_id as "ticketId"
    from newest b
    join form_versions v on v.source_id = b.source_id and v.form_id = b.form_id and v.no = b.version
    cross join lateral jsonb_path_query(v.definition, '$.pages[*].elements[*] ? (@.type == "phone")') as e (value)
    where b.answers->>(e.value->>'key') <> ''
    order by b.created_at desc, b.id desc limit 1`;
  return found;
}
