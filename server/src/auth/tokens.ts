import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { linkHash } from '../core/files/file-links.js';
import { hashToken } from '../core/http/credentials.js';

/** A new session's names: the token goes to the caller, the hashes into the database. */
export interface NewSession {
  id: string;
  token: string;
  tokenHash: Buffer;
  linkHash: Buffer;
}

/** A token of 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Makes a session's id, token and the hash of its link token. */
export function newSession(secret: string): NewSession {
  const id = uuidv7();
  const token = newToken();
  return { id, token, tokenHash: hashToken(token), linkHash: linkHash(secret, id) };
}
