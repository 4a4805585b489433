import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id, InSource, InSourceById, Instant, line } from '../core/schemas.js';

/**
 * What an API key, or a session that it hands out, may do: the feature of an operation and whether it writes, which
 * includes reading. Exactly those that open something (test/complete says so).
 */
export const ApiScope = z
  .enum([
    'audit:read',
    'auth:write',
    'chatbot:read',
    'chatbot:write',
    'consumption:read',
    'documents:read',
    'documents:write',
    'files:write',
    'forms:read',
    'forms:write',
    'integrations:read',
    'integrations:write',
    'notices:read',
    'notices:write',
    'profile:read',
    'profile:write',
    'property:read',
    'property:write',
    'settings:read',
    'settings:write',
    'tickets:read',
    'tickets:write',
    'users:read',
    'users:write',
  ])
  .meta({ id: 'ApiScope' });
export type ApiScope = z.infer<typeof ApiScope>;

/** At least one scope, each once. */
export const Scopes = z
  .array(ApiScope)
  .min(1)
  .max(ApiScope.options.length)
  .transform((scopes) => [...new Set(scopes)]);

const day = 24;

export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    hint: z.string().describe('How the key begins, to tell it from others.'),
    scopes: z.array(ApiScope),
    createdAt: Instant,
    expiresAt: Instant.nullable().describe('Null: until it is revoked.'),
    lastUsedAt: Instant.nullable().describe('To the minute; null: never.'),
    previousUntil: Instant.nullable().describe('Until when the key before the last rotation works, too.'),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;

export const IssuedKey = z
  .object({ key: ApiKey, secret: z.string().describe('The key itself: shown this once, kept nowhere.') })
  .meta({ id: 'IssuedKey' });
export type IssuedKey = z.infer<typeof IssuedKey>;

export const keysManageApi = defineApi({
  keys: {
    route: 'GET /manage/:source/api-keys',
    summary: 'List the API keys of a data source, newest first; at most 50 exist.',
    access: 'admin',
    params: InSource,
    result: z.object({ items: z.array(ApiKey) }),
  },
  createKey: {
    route: 'POST /manage/:source/api-keys',
    summary: 'Make an API key; the answer alone shows it.',
    access: 'admin',
    params: InSource,
    body: z.object({
      name: line(100).describe('What it is for.'),
      scopes: Scopes,
      expiresInDays: z.int().min(1).max(3650).nullable().default(365).describe('Null: until it is revoked.'),
    }),
    result: IssuedKey,
    status: 201,
    secret: true,
    proven: true,
    problems: { 'too-many-keys': 409 },
  },
  rotateKey: {
    route: 'POST /manage/:source/api-keys/:id/rotate',
    summary: 'Replace an API key by a new one with the same rights; the old one works a while longer.',
    access: 'admin',
    params: InSourceById,
    body: z.object({
      keepHours: z
        .int()
        .min(0)
        .max(7 * day)
        .default(day)
        .describe('How long the old one still works; 0 ends it now.'),
    }),
    result: IssuedKey,
    secret: true,
    proven: true,
  },
  revokeKey: {
    route: 'DELETE /manage/:source/api-keys/:id',
    summary: 'End an API key and all sessions that were handed out by it, at once.',
    access: 'admin',
    params: InSourceById,
  },
});
