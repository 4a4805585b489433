import type { ChatMessage, Conversation } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Reply } from './answers/reply.js';
import * as chatbot from './chatbot.queries.js';

/** A conversation as the API shows it. */
export async function present(sql: Tx, row: chatbot.ConversationRow): Promise<Conversation> {
  const messages = await chatbot.listMessages(sql, row.sourceId, row.id);
  const { id, sourceId, ended, handedOver, ticketId, ticketNumber } = row;
  return {
    ...{ id, sourceId, ended, handedOver },
    messages: messages.map(({ body, ...message }) => ({ ...message, ...body })),
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
  return { ...reply, id: uuidv7(), at: now.toISOString(), sender: 'assistant' };
}
