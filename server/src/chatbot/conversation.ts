import { callHref } from '@p24/sdk/answers';
import type { ChatMessage, ChatNumber, Conversation } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Reply, Written } from './answers/reply.js';
import * as chatbot from './chatbot.queries.js';
import { type Looking, stillSeen } from './still-seen.js';

/** Numbers with what telephones dial: of two in one field the first, nothing for what is none. */
const dialled = (numbers: readonly Written[]): ChatNumber[] =>
  numbers.flatMap((number) => {
    const href = callHref(number.phone);
    return href ? [{ ...number, dial: href.slice('tel:'.length) }] : [];
  });

/** A conversation as the API shows it: what its answers named and nobody may see any more is left out. */
export async function present(looking: Looking, row: chatbot.ConversationRow): Promise<Conversation> {
  const stored = await chatbot.listMessages(looking.sql, row.sourceId, row.id);
  const said = stored.map(({ body, ...message }) => ({ ...message, ...body, numbers: dialled(body.numbers) }));
  const { id, sourceId, ended, handedOver, ticketId, ticketNumber } = row;
  return {
    ...{ id, sourceId, ended, handedOver },
    messages: await stillSeen(looking, row.sourceId, said),
    ticket: ticketId !== null && ticketNumber !== null ? { id: ticketId, number: ticketNumber } : null,
  };
}

/** What a person said, as a message. */
export const personSays = ({ id, text }: { id: string; text: string }, now: Date): ChatMessage => ({
  ...{ id, text, at: now.toISOString() },
  ...{ sender: 'person', tone: 'plain', numbers: [], links: [], offers: [] },
});

/** What the assistant answers, as a message. */
export function assistantSays({ waiting: _, ...reply }: Reply, now: Date): ChatMessage {
  return { ...reply, numbers: dialled(reply.numbers), id: uuidv7(), at: now.toISOString(), sender: 'assistant' };
}
