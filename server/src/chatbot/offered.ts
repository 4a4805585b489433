import type { ChatbotSettings } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { ownContacts } from '../core/http/scope.js';
import * as chatbot from './chatbot.queries.js';
import { settingsOf } from './settings.js';

/** A managing company that offers its assistant to the caller. */
export interface Offered {
  sourceId: string;
  name: string;
  timeZone: string;
  /** In whose name a conversation begins. */
  personId: string;
  /** All that the caller is there. */
  people: string[];
  settings: ChatbotSettings;
}

/** Where the assistant is offered to the caller: by contract, past ones too, since the last statement comes after them. */
export async function offeredTo(sql: Tx, caller: Caller, source?: string): Promise<Offered[]> {
  const rows = await chatbot.findAudiences(sql, ownContacts(caller, source));
  const offered = rows.flatMap(({ sourceId, name, timeZone, audience, settings: stored }) => {
    const settings = settingsOf(stored);
    const people = caller.memberships.flatMap((one) => (one.sourceId === sourceId && one.personId) || []);
    const [personId] = people;
    const meant = audience.some((one) => settings.audience.includes(one));
    return personId && meant ? [{ sourceId, name, timeZone, personId, people, settings }] : [];
  });
  // Somebody may be several contacts of one managing company.
  return [...new Map(offered.map((one) => [one.sourceId, one])).values()];
}

/** The same, but `feature-disabled` where nobody offers it. */
export async function requireOffered(sql: Tx, caller: Caller, source?: string): Promise<Offered[]> {
  const offered = await offeredTo(sql, caller, source);
  if (offered.length === 0) throw problem('feature-disabled');
  return offered;
}

/** The people whose conversations the caller may read, as columns. */
export const peopleOf = (offered: readonly Offered[]) => ({
  sources: offered.flatMap(({ sourceId, people }) => people.map(() => sourceId)),
  people: offered.flatMap(({ people }) => people),
});
