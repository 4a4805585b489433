import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/database.js';
import type { ClaimedDelivery } from '../outbox/outbox.js';
import type { Mail } from './transport.js';

/** The HTML part with what belongs into it, which a mail program would put there. */
const whole = ({ html, attachments }: Mail) =>
  attachments.reduce((page, { cid, type, content }) => {
    if (!cid) return page;
    return page.replaceAll(`cid:${cid}`, `data:${type};base64,${Buffer.from(content).toString('base64')}`);
  }, html);

/** Keeps a mail in place of sending it. */
export async function keep(sql: Tx, delivery: ClaimedDelivery, mail: Mail): Promise<void> {
  const attachments = mail.attachments
    .filter(({ cid }) => !cid)
    .map(({ name, type, content }) => ({ name, type, size: content.byteLength }));
  await sql`
    insert into mails (source_id, id, delivery_id, message_id, recipient, subject, html, text, attachments)
    values (${delivery.sourceId}, ${uuidv7()}, ${delivery.id}, ${mail.messageId}, ${mail.to}, ${mail.subject},
      ${whole(mail)}, ${mail.text}, ${sql.json(attachments)})`;
}
