import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { ById, Id, Instant, Scope, text } from '../core/schemas.js';

export const ChatLink = z
  .object({
    kind: z.enum([
      'notice',
      'document',
      'form',
      'ticket',
      'consumption',
      'contact',
      'contract',
      'notifications',
      'profile',
    ]),
    id: Id.nullable().describe('Null where it leads to a list.'),
    sourceId: Id,
    title: z.string(),
    detail: z.string().nullable().describe('A second line, for example a date.'),
    view: z.string().describe('What `p24-navigate` calls it.'),
  })
  .meta({ id: 'ChatLink', description: 'Where an answer comes from, or where to go on.' });
export type ChatLink = z.infer<typeof ChatLink>;

export const ChatNumber = z
  .object({
    label: z.string(),
    phone: z.string().describe('As it is written.'),
    dial: z.string().describe('What telephones dial.'),
    note: z.string().nullable().describe('For example office hours.'),
  })
  .meta({ id: 'ChatNumber', description: 'A telephone number to call.' });
export type ChatNumber = z.infer<typeof ChatNumber>;

const Prefill = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]))
  .describe('Answers by the key of their element, as far as they are known.');

export const ChatOffer = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('form'), formId: Id, sourceId: Id, title: z.string(), prefill: Prefill }),
    z.object({ kind: z.literal('handover') }),
    z.object({ kind: z.literal('reply'), text: z.string() }),
  ])
  .meta({ id: 'ChatOffer', description: 'A step that the assistant offers: a form, the handover, a quick reply.' });
export type ChatOffer = z.infer<typeof ChatOffer>;

export const ChatMessage = z
  .object({
    id: Id,
    at: Instant,
    sender: z.enum(['person', 'assistant']),
    text: z.string().describe('Plain text with line breaks, never markup.'),
    tone: z
      .enum(['plain', 'emergency', 'unsure'])
      .describe('Of an answer that is `unsure` what was meant, the numbers are for the case of danger.'),
    numbers: z.array(ChatNumber),
    links: z.array(ChatLink),
    offers: z.array(ChatOffer),
  })
  .meta({ id: 'ChatMessage' });
export type ChatMessage = z.infer<typeof ChatMessage>;

export const Conversation = z
  .object({
    id: Id,
    sourceId: Id,
    messages: z.array(ChatMessage).max(200).describe('Oldest first.'),
    ended: z.boolean(),
    ticket: z.object({ id: Id, number: z.int() }).nullable().describe('The ticket that it was handed over with.'),
    handedOver: z.boolean().describe('Whether the managing company has got it, as a ticket, a mail or both.'),
  })
  .meta({ id: 'Conversation', description: 'What was said between a person and the assistant.' });
export type Conversation = z.infer<typeof Conversation>;

export const ChatState = z
  .object({
    enabled: z.boolean().describe('Whether any managing company of the person offers the assistant.'),
    sources: z.array(z.object({ id: Id, name: z.string() })).describe('Those that do.'),
    conversation: Conversation.nullable().describe('The one that goes on.'),
    greeting: z.string().describe('What the assistant begins with: that it is automatic, and what it can do.'),
    suggestions: z.array(z.string()).describe('What people often ask.'),
  })
  .meta({ id: 'ChatState' });
export type ChatState = z.infer<typeof ChatState>;

export const chatbotApi = defineApi({
  current: {
    route: 'GET /chat',
    summary: 'Show whether the assistant is offered, and the conversation that goes on.',
    access: 'resident',
    query: Scope.pick({ source: true }),
    result: ChatState,
  },
  say: {
    route: 'POST /chat',
    summary: 'Say something to the assistant; the same message again gets the same answer.',
    access: 'resident',
    body: z.object({
      conversationId: Id.describe('Made by the client; a new one begins a conversation.'),
      sourceId: Id.optional().describe('Which managing company it is about; needed where several offer the assistant.'),
      message: z.object({ id: Id.describe('Made by the client.'), text: text(1000) }),
    }),
    result: Conversation,
    problems: { 'source-needed': 422, 'conversation-ended': 409, 'conversation-full': 409, 'id-taken': 409 },
  },
  handOver: {
    route: 'POST /chat/:id/handover',
    summary: 'Hand the whole conversation over to the managing company, once.',
    access: 'resident',
    params: ById,
    body: z.object({ note: text(2000).optional().describe('What the person adds.') }),
    result: Conversation,
  },
  end: {
    route: 'POST /chat/:id/end',
    summary: 'End a conversation; the next message begins a new one.',
    access: 'resident',
    params: ById,
    result: Conversation,
  },
});
