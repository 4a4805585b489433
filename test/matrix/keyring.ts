import type { Sql } from 'postgres';
import { anApiKey, fromServer } from '../support/keys.js';
import type { CallerName } from './callers.js';

/** The callers that present an API key. */
export type KeyCaller = Extract<CallerName, `key${string}`>;

/** The API keys of the matrix as the headers of requests, and the id of the one that may do everything. */
export async function keyring(
  sql: Sql,
  { here, elsewhere }: { here: string; elsewhere: string },
): Promise<{ id: string; headers: Record<KeyCaller, Record<string, string>> }> {
  const past = '2020-01-01T00:00:00Z';
  const key = await anApiKey(sql, here);
  const narrow = await anApiKey(sql, here, { scopes: ['chatbot:read'] });
  const foreign = await anApiKey(sql, elsewhere);
  const expired = await anApiKey(sql, here, { expiresAt: past });
  const replaced = await anApiKey(sql, here);
  await anApiKey(sql, here, { previous: { token: replaced.token, until: past } });
  const revoked = await anApiKey(sql, here);
  // What was rotated away is known as a predecessor only, what was revoked not at all.
  await sql`delete from accounts where id = any (${[replaced.id, revoked.id]})`;
  return {
    id: key.id,
    headers: {
      key: key.headers,
      keyWithoutScope: narrow.headers,
      keyElsewhere: foreign.headers,
      keyOnPage: { ...key.headers, origin: 'https://www.lindenhof.example' },
      keyExpired: expired.headers,
      keyReplaced: fromServer(replaced.token),
      keyRevoked: revoked.headers,
    },
  };
}
