import { phoneHref, phoneKey } from '@p24/sdk/answers';
import type { ManagedPersonDetails } from '@p24/sdk/api';
import { type AuditContext, audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import { invalid, problem } from '../core/http/problem.js';
import { personDetails } from './person.js';
import { holdNoted, saveNoted } from './person.queries.js';

/** Numbers that may be noted of one person. */
const most = 4;

interface Order {
  id: string;
  phone: string | null;
  /** The noted number that `phone` takes the place of. */
  instead: string | null;
}

/**
 * Notes a number of a person, which no import touches.
 * @throws `not-found` where there is no such person, or no such number any more
 * @throws `invalid-input` where there is no number that could be dialled
 * @throws `too-many-phones` where as many are noted as may be
 */
export async function notePhone(
  sql: Tx,
  sourceId: string,
  { id, phone, instead, by }: Order & { by: AuditContext & { now: Date } },
): Promise<ManagedPersonDetails> {
  const { now } = by;
  if (phone === null ? instead === null : phoneHref(phone) === null)
    throw invalid([{ pointer: '#/phone', code: 'wrong-format' }]);
  const noted = await holdNoted(sql, sourceId, id);
  if (!noted || (instead !== null && !noted.some(({ value }) => value === instead))) throw problem('not-found');
  const replaced = [instead, phone].flatMap((value) => (value === null ? [] : phoneKey(value)));
  const others = noted.filter(({ value }) => !replaced.includes(phoneKey(value)));
  const after = phone === null ? others : [...others, { value: phone, at: now.toISOString() }];
  if (after.length > most) throw problem('too-many-phones');
  await saveNoted(sql, sourceId, id, after);
  await audit(sql, by, { action: 'details.changed', source: sourceId, person: id, details: { fields: 'phones' } });
  await announce(sql, { sourceId, contacts: 'managers', feature: 'users', id });
  return personDetails(sql, sourceId, { id, now });
}
