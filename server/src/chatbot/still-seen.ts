import type { ChatMessage } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import type { Locale } from '../core/http/context.js';
import { ownContacts, ownPeople } from '../core/http/scope.js';
import { ticketsForChat } from '../tickets/tickets.port.js';
import { findSeen } from './chatbot.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** Who looks at a conversation, and when. */
export interface Looking {
  sql: Tx;
  caller: Caller;
  locale: Locale;
  now: Date;
}

const texts = { de, en };
const mostTickets = 200;

/** Of which kind answers name items that may be taken back. */
const revocable: readonly string[] = ['notice', 'document', 'ticket'];

/** The ids of these items that the caller sees in the data source now. */
async function seenNow({ sql, caller, now }: Looking, sourceId: string, messages: readonly ChatMessage[]) {
  const links = messages.flatMap((message) => message.links);
  const idsOf = (...kinds: string[]) => links.flatMap(({ kind, id }) => (id && kinds.includes(kind) ? [id] : []));
  const released = idsOf('notice', 'document');
  const items = released.length > 0 ? await findSeen(sql, ownContacts(caller, sourceId), released, now) : [];
  const tickets =
    idsOf('ticket').length > 0
      ? await ticketsForChat(sql, ownPeople(caller, sourceId), { words: [], now, limit: mostTickets })
      : [];
  return new Set([...items, ...tickets].map(({ id }) => id));
}

/** Earlier answers without what was taken back or hidden since, of which not even the title stays; they say so instead. */
export async function stillSeen(
  looking: Looking,
  sourceId: string,
  messages: readonly ChatMessage[],
): Promise<ChatMessage[]> {
  const seen = await seenNow(looking, sourceId, messages);
  return messages.map((message) => {
    const links = message.links.filter(({ kind, id }) => !id || !revocable.includes(kind) || seen.has(id));
    const gone = message.links.length - links.length;
    return gone > 0 ? { ...message, links, text: `${message.text}\n${texts[looking.locale].gone(gone)}` } : message;
  });
}
