import type { Sql } from 'postgres';

/** A kept mail as the list shows it. */
export interface KeptMailSummary {
  id: string;
  createdAt: string;
  recipient: string;
  subject: string;
  /** Name of the data source that it came from. */
  sourceName: string;
}

/** A kept mail with both its parts. */
export interface KeptMail extends KeptMailSummary {
  messageId: string;
  html: string;
  text: string;
  /** What went with it; the bytes are not kept. */
  attachments: { name: string; type: string; size: number }[];
}

/** The newest 200 mails of all data sources. */
export const list = (sql: Sql) => sql<KeptMailSummary[]>`
  select m.id, m.created_at as "createdAt", m.recipient, m.subject, s.name as "sourceName"
  from mails m join sources s on s.id = m.source_id
  order by m.created_at desc, m.id desc
  limit 200`;

/** One mail. */
export const find = (sql: Sql, id: string) => sql<KeptMail[]>`
  select m.id, m.created_at as "createdAt", m.recipient, m.subject, s.name as "sourceName",
    m.message_id as "messageId", m.html, m.text, m.attachments
  from mails m join sources s on s.id = m.source_id
  where m.id = ${id}`;
