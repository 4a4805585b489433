import type { Tx } from '../core/database/database.js';
import { enqueue } from '../core/outbox/outbox.js';
import * as mails from './mails.queries.js';

/** Names of the mails about tickets. */
export type TicketMail = 'ticket-answered' | 'ticket-ended' | 'ticket-commented';

interface Cause {
  sourceId: string;
  ticketId: string;
  eventId: string;
}

const delivery = ({ sourceId, ticketId, eventId }: Cause, template: TicketMail) => ({
  ...{ sourceId, channel: 'mail' as const, template, data: { eventId }, itemKind: 'ticket', itemId: ticketId },
});

/** Orders a mail to each person who takes part or acts for one that does, and has an address; whether it still may go out is asked again then. */
export async function orderResidentMails(sql: Tx, cause: Cause & { template: TicketMail }): Promise<void> {
  const recipients = await mails.listRecipients(sql, cause.sourceId, cause.ticketId);
  const orders = recipients.map(({ personId, contactId, delegateId, email }) => ({
    ...delivery(cause, cause.template),
    ...{
      recipient: email,
      contactId,
      personId,
      delegateId,
      dedupeKey: `${cause.template} ${cause.eventId} ${personId}`,
    },
  }));
  await enqueue(sql, orders);
}

/** Orders a mail to the manager who sees to a ticket, if one does whose address is known. */
export async function orderAssigneeMail(sql: Tx, cause: Cause): Promise<void> {
  const assignee = await mails.findAssignee(sql, cause.sourceId, cause.ticketId);
  if (!assignee) return;
  const { membershipId: personId, email: recipient, locale } = assignee;
  const dedupeKey = `ticket-commented ${cause.eventId}`;
  await enqueue(sql, { ...delivery(cause, 'ticket-commented'), recipient, personId, locale, dedupeKey });
}
