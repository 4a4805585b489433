import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Email, Id, Instant } from '../core/schemas.js';
import { Scopes } from './keys.manage.api.js';

/** An origin as browsers send it: scheme, host and, where it is not the usual one, port. */
const PageOrigin = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^/?#\s]+$/);

const Subject = z
  .union([Id, Email])
  .describe('Whom the page has signed in: the id of a person of the data source, or the address of their account.');

export const EmbedCode = z
  .object({
    code: z.string().describe('For `fetchSession`; works once, from the named origin alone.'),
    expiresAt: Instant.describe('A minute from now.'),
  })
  .meta({ id: 'EmbedCode' });
export type EmbedCode = z.infer<typeof EmbedCode>;

export const EmbedGrant = z
  .object({
    token: z.string(),
    expiresIn: z.number().describe('Seconds; another code, exchanged before, keeps the session going.'),
    endsAt: Instant,
  })
  .meta({ id: 'EmbedGrant' });

export const embedApi = defineApi({
  createEmbedSession: {
    route: 'POST /embed-sessions',
    summary: "Let a resident whom the page's own server has signed in use elements on that page.",
    access: 'key',
    body: z.object({
      subject: Subject,
      origin: PageOrigin.describe('Of the page, as browsers send it; one of those that the data source lists.'),
      scopes: Scopes.describe("What the page may do for the person, within the key's own scopes."),
    }),
    result: EmbedCode,
    status: 201,
    secret: true,
    problems: { 'unknown-subject': 404, 'origin-not-listed': 409, 'scopes-exceeded': 403 },
  },
  endEmbedSessions: {
    route: 'DELETE /embed-sessions',
    summary: "End a person's sessions that this key has handed out: when the page's own server signs them out.",
    access: 'key',
    query: z.object({ subject: Subject }),
    problems: { 'unknown-subject': 404 },
  },
  exchangeCode: {
    route: 'POST /embed-sessions/exchange',
    summary: 'Exchange a one-time code, sent as the bearer, for a token of 15 minutes.',
    access: 'code',
    body: z.object({
      previous: z.string().max(100).optional().describe('The token that is about to end: its session goes on.'),
    }),
    result: EmbedGrant,
    secret: true,
  },
});
