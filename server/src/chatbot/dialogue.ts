import * as z from 'zod';
import type { Slots } from './understand/slots.js';
import type { Intent } from './understand/understand.js';

/** What is remembered of a conversation from one message to the next. */
export interface Dialogue {
  /** What the last question was about. */
  intent: Intent | null;
  slots: Slots;
  /** The contract of the home that was chosen. */
  home: string | null;
  /** What was asked back. */
  waiting: 'year' | 'home' | 'smell' | null;
  /** The message that began what is being talked about. */
  said: string | null;
  /** How often something was asked back since the last answer. */
  asked: number;
}

export const beginning: Dialogue = { intent: null, slots: {}, home: null, waiting: null, said: null, asked: 0 };

const Kept = z.object({
  intent: z.string().nullable(),
  slots: z.record(z.string(), z.unknown()),
  home: z.uuid().nullable(),
  waiting: z.enum(['year', 'home', 'smell']).nullable(),
  said: z.string().nullable(),
  asked: z.int(),
});

/** A kept dialogue as it was written; the beginning for one of an older build. */
export function dialogueOf(kept: unknown): Dialogue {
  const parsed = Kept.safeParse(kept);
  return parsed.success ? (parsed.data as Dialogue) : beginning;
}
