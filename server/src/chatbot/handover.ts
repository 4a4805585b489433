import type { ChatMessage } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import type { Locale } from '../core/http/context.js';
import { enqueue } from '../core/outbox/outbox.js';
import { openTicket } from '../tickets/tickets.port.js';
import { homeLabel } from './answers/homes.js';
import { link, reply } from './answers/reply.js';
import { chatHandedOver } from './chatbot.mail.js';
import * as chatbot from './chatbot.queries.js';
import { assistantSays } from './conversation.js';
import { dialogueOf } from './dialogue.js';
import { knowledgeOf } from './knowledge.js';
import type { Offered } from './offered.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const texts = { de, en };

interface Asking {
  sql: Tx;
  caller: Caller;
  now: Date;
  locale: Locale;
}

interface Order {
  row: chatbot.ConversationRow;
  by: Offered;
  note: string | null;
}

/** The longest subject that is cut from what was said. */
const longestSubject = 80;

/** What was said, line by line with who said it; the numbers and titles that stood beside an answer with it. */
function transcriptOf(messages: readonly Pick<ChatMessage, 'sender' | 'text' | 'links' | 'numbers'>[], name: string) {
  const { transcript } = de;
  return messages.map(({ sender, text, links, numbers }) => {
    const beside = [...numbers.map(({ label, phone }) => `${label}: ${phone}`), ...links.map(({ title }) => title)];
    const who = sender === 'person' ? transcript.person(name) : transcript.assistant;
    return [`${who}: ${text}`, ...beside.map((one) => `  · ${one}`)].join('\n');
  });
}

/** The first thing that was said of the matter, as a subject. */
function subjectOf(messages: readonly { sender: string; text: string }[]): string {
  const [first] = messages.filter(({ sender, text }) => sender === 'person' && text.length > 5);
  const line = (first?.text ?? '').replace(/\s+/g, ' ');
  return line.length > longestSubject ? `${line.slice(0, longestSubject - 1).trimEnd()}…` : line;
}

async function homeOf({ sql, caller, locale, now }: Asking, { sourceId, state }: chatbot.ConversationRow) {
  const homes = await knowledgeOf({ sql, caller, sourceId, locale, now }).homes();
  const chosen = homes.find(({ contractId }) => contractId === dialogueOf(state).home);
  return chosen ?? (homes.length === 1 ? homes[0] : undefined);
}

/**
 * Gives a conversation to the managing company as it is set: a ticket, mails, or both, in the transaction that marks it
 * as handed over, so that it happens once. The managers read German.
 */
export async function handOver(asking: Asking, { row, by, note }: Order): Promise<void> {
  const { sql, now, locale } = asking;
  const { sourceId, id, personId } = row;
  const said = (await chatbot.listMessages(sql, sourceId, id)).map(({ body, ...message }) => ({ ...message, ...body }));
  const name = (await chatbot.findPerson(sql, sourceId, personId))?.name ?? '';
  const home = await homeOf(asking, row);
  const subject = subjectOf(said);
  const lines = [...transcriptOf(said, name), ...(note ? [`${de.transcript.note}: ${note}`] : [])];
  const title = subject ? de.ticketTitle(subject) : de.ticketTitleAlone;
  const ticket = by.settings.delivery.ticket
    ? await openTicket(sql, {
        ...{ sourceId, kind: 'chat', templateSystem: 'chat', title, text: lines.join('\n\n'), personId, now },
        ...{ contractId: home?.contractId ?? null, files: [], released: true },
      })
    : null;
  const data = { name, subject, lines, home: home ? homeLabel(home) : null, ticket: ticket?.number ?? null };
  await enqueue(
    sql,
    by.settings.delivery.emails.map((recipient) => ({
      ...{ sourceId, channel: 'mail' as const, recipient, template: chatHandedOver, data, locale: 'de' as const },
      dedupeKey: `chat:${id}:${recipient}`,
    })),
  );
  await chatbot.markHandedOver(sql, row, { ticketId: ticket?.id ?? null, now });
  const words = texts[locale];
  const told = ticket
    ? reply(words.handedOver(ticket.number), {
        links: [link(sourceId, 'ticket', { id: ticket.id, title: words.ticket(ticket.number, title) })],
      })
    : reply(words.handedOverByMail);
  await chatbot.append(sql, row, [assistantSays(told, now)]);
}
