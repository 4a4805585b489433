import type { ChatbotSettings } from '@p24/sdk/api';
import * as z from 'zod';

const Stored = z.object({
  audience: z.array(z.enum(['tenant', 'owner'])),
  delivery: z.object({ emails: z.array(z.string()), ticket: z.boolean() }),
});

/** What holds where a manager has set nothing: the assistant is there for everybody, and hands over by ticket. */
const standard: ChatbotSettings = { audience: ['tenant', 'owner'], delivery: { emails: [], ticket: true } };

/** Settings as they are stored; what is missing or broken counts as not set. */
export function settingsOf(stored: unknown): ChatbotSettings {
  const parsed = Stored.safeParse(stored);
  return parsed.success ? parsed.data : standard;
}
