import * as z from 'zod';
import { Id, Instant } from '../core/schemas.js';

/** A number by which a person may be called, and from whom it is known. */
export const ReachablePhone = z
  .object({
    value: z.string().describe('As it was written.'),
    from: z
      .enum(['person', 'form', 'noted', 'company'])
      .describe(
        'The own profile, the last form that was sent in, what a manager has noted here, or the property software.',
      ),
    kind: z.enum(['mobile', 'home', 'work']).nullable().describe('Of the own profile.'),
    label: z.string().nullable().describe('What the property software calls it, or the form.'),
    at: Instant.nullable().describe('When it was said; null where only the property software knows.'),
    ticketId: Id.nullable().describe('The ticket that the form opened.'),
  })
  .meta({ id: 'ReachablePhone' });
export type ReachablePhone = z.infer<typeof ReachablePhone>;
