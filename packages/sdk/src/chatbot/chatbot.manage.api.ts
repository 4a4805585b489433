import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { InSource } from '../core/schemas.js';

export const ChatbotSettings = z
  .object({
    audience: z
      .array(z.enum(['tenant', 'owner']))
      .max(2)
      .describe('Who is offered the assistant; empty: nobody.'),
    delivery: z.object({
      emails: z.array(z.email().max(254)).max(10).describe('Where a conversation that is handed over is sent to.'),
      ticket: z.boolean().describe('Whether it opens a ticket.'),
    }),
  })
  .meta({ id: 'ChatbotSettings' });
export type ChatbotSettings = z.infer<typeof ChatbotSettings>;

export const chatbotManageApi = defineApi({
  settings: {
    route: 'GET /manage/:source/chatbot-settings',
    summary: 'Show who is offered the assistant and where conversations go.',
    access: 'manager',
    params: InSource,
    result: ChatbotSettings,
  },
  saveSettings: {
    route: 'PUT /manage/:source/chatbot-settings',
    summary: 'Say who is offered the assistant and where conversations go.',
    access: 'manager',
    params: InSource,
    body: ChatbotSettings,
    result: ChatbotSettings,
    problems: { 'delivery-missing': 422 },
  },
});
