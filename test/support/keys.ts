import { randomBytes } from 'node:crypto';
import { ApiScope } from '@p24/sdk/api';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { hashToken } from '../../server/src/core/http/credentials.js';
import { aSession } from './factories.js';

/** An API key of a data source with all scopes; `headers` are those of a request from a server, which names no origin. */
export async function anApiKey(
  sql: Sql,
  sourceId: string,
  values: { scopes?: readonly string[]; expiresAt?: string | null; previous?: { token: string; until: string } } = {},
) {
  const id = uuid();
  const token = `p24_${randomBytes(32).toString('base64url')}`;
  const { scopes = ApiScope.options, expiresAt = null, previous } = values;
  await sql`insert into accounts (id) values (${id})`;
  await sql`
    insert into api_keys (source_id, id, name, hint, token_hash, previous_hash, previous_until, scopes, expires_at)
    values (${sourceId}, ${id}, 'Schnittstelle', ${token.slice(0, 10)}, ${hashToken(token)},
      ${previous ? hashToken(previous.token) : null}, ${previous?.until ?? null}, ${[...scopes]}, ${expiresAt})`;
  return { id, token, headers: fromServer(token) };
}

/** The headers of a request that a server makes, with a key or without one. */
export const fromServer = (token: string | null): Record<string, string> =>
  token === null ? { host: 'localhost' } : { host: 'localhost', authorization: `Bearer ${token}` };

/** The code of a session that waits to be opened from a page, handed out by a key. */
export async function aCode(
  sql: Sql,
  values: { accountId: string; keyId: string; sourceId: string; origin: string; scopes?: readonly string[] },
) {
  const { accountId, keyId, sourceId, origin, scopes = ['notices:read'] } = values;
  const { id } = await aSession(sql, accountId, { kind: 'embed', origin, sources: [sourceId], scopes });
  const code = randomBytes(32).toString('base64url');
  await sql`
    update sessions set code_hash = ${hashToken(code)}, api_key_id = ${keyId}, idle = '0',
      idle_until = now() + interval '1 minute', ends_at = now() + interval '1 minute'
    where id = ${id}`;
  return { id, code, headers: { host: 'localhost', authorization: `Bearer ${code}`, origin } };
}
