import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, Instant } from '../core/schemas.js';

export const ConsentPurpose = z
  .enum(['repairs', 'meters', 'maintenance'])
  .meta({ id: 'ConsentPurpose', description: 'What a postal address may be passed on for.' });
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

export const ContactPurpose = z
  .enum(['contact-mail', 'contact-phone', 'contact-post'])
  .meta({ id: 'ContactPurpose', description: 'How somebody may be contacted beyond what their contract needs.' });
export type ContactPurpose = z.infer<typeof ContactPurpose>;

/** Everything that somebody may consent to. */
const Purpose = z.enum([...ConsentPurpose.options, ...ContactPurpose.options]);

/** Where a person stands on passing on personal data, or on being contacted, for one purpose. */
export const Consent = z
  .object({
    sourceId: Id,
    sourceName: z.string(),
    purpose: Purpose,
    question: z.string().describe('What is asked, for all purposes of its group, in the language of the request.'),
    state: z.enum(['none', 'given', 'refused', 'withdrawn']).describe('`none`: no statement yet.'),
    at: Instant.nullable().describe('When it was stated; null without a statement.'),
    text: z.string().describe('What consent to this purpose says, in the language of the request.'),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

export const profileApi = defineApi({
  consents: {
    route: 'GET /me/consents',
    summary: 'List where the signed-in person stands on passing on personal data and on being contacted.',
    access: 'resident',
    result: z.object({ items: z.array(Consent) }),
  },
  decide: {
    route: 'PUT /me/consents/:purpose',
    summary: 'Give or withdraw consent for one purpose, from now on.',
    access: 'resident',
    params: z.object({ purpose: Purpose }),
    query: z.object({ source: Id }),
    body: z.object({ state: z.enum(['given', 'withdrawn']) }),
    result: Consent,
  },
});
