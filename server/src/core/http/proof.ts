import type { Tx } from '../database/database.js';
import type { Caller } from './caller.js';
import { problem } from './problem.js';

/** Minutes for which somebody who has shown who they are is believed. */
const minutes = 10;

/** Notes that the person behind a session has just shown who they are; when that has to be done anew. */
export async function noteProof(sql: Tx, sessionId: string): Promise<string> {
  const [noted] = await sql<{ until: string }[]>`
    update sessions set proven_at = now() where id = ${sessionId}
    returning now() + ${minutes}::int * interval '1 minute' as until`;
  if (!noted) throw problem('unauthenticated');
  return noted.until;
}

/**
 * Lets through who has shown within ten minutes that it is them. Throws `proof-required` otherwise, and `forbidden` for
 * a session that was handed out: nobody typed anything for it.
 */
export async function requireProof(sql: Tx, { kind, sessionId }: Caller): Promise<void> {
  if (kind !== 'portal' && kind !== 'page') throw problem('forbidden');
  const [session] = await sql<{ proven: boolean | null }[]>`
    select proven_at > now() - ${minutes}::int * interval '1 minute' as proven from sessions where id = ${sessionId}`;
  if (!session?.proven) throw problem('proof-required');
}
