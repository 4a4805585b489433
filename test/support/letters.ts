import { v7 as uuid } from 'uuid';
import { issueLetterCode } from '../../server/src/auth/letter-codes.js';
import type { TestDatabase } from './database.js';
import { aContact, testSecret } from './factories.js';

/** Somebody without an address, who has a letter; its code in both forms. */
export async function aLetter({ direct, database }: TestDatabase, sourceId: string) {
  const { personId, name } = await aContact(direct, sourceId);
  const [membershipId, id] = [uuid(), uuid()];
  await direct`
    insert into memberships (source_id, id, person_id, name, role, state, invited_until, letter_code, letter_at,
      letter_until)
    values (${sourceId}, ${membershipId}, ${personId}, ${name}, 'resident', 'pending', now() + interval '60 days',
      ${id}, now(), now() + interval '60 days')`;
  const target = { accountId: null, sourceId, membershipId, id };
  const code = await database.transaction({ sources: [sourceId] }, (sql) => issueLetterCode(sql, testSecret, target));
  return { personId, name, token: code.token, typed: code.typed };
}
