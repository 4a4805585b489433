import { consumptionForChat } from '../consumption/consumption.port.js';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import type { Locale } from '../core/http/context.js';
import { ownContacts, ownPeople } from '../core/http/scope.js';
import { documentsForChat } from '../documents/documents.port.js';
import { formsForChat } from '../forms/forms.port.js';
import { noticesForChat } from '../notices/notices.port.js';
import { contactsForChat, emergenciesFor, homesForChat, managerOf } from '../property/property.port.js';
import { ticketsForChat } from '../tickets/tickets.port.js';

/** Of a kind no more are looked through. */
const most = 200;

/** A form as answers offer it, in the language of the conversation. */
export interface FoundForm {
  id: string;
  sourceId: string;
  /** Of a ready-made form. */
  key: string | null;
  title: string;
  description: string;
}

/** Where a person asks from. */
export interface Asking {
  sql: Tx;
  caller: Caller;
  sourceId: string;
  locale: Locale;
  now: Date;
}

/** A session with narrower rights learns nothing here that it could not ask for itself. */
const mayRead = ({ scopes }: Caller, feature: string) =>
  scopes === null || scopes.includes(`${feature}:read`) || scopes.includes(`${feature}:write`);

/**
 * All that answers are made of: what this person may see in this data source, each kind asked of its feature when an answer
 * needs it. Permission comes first; what is chosen from the rest is a matter of words alone.
 */
export function knowledgeOf({ sql, caller, sourceId, locale, now }: Asking) {
  const own = ownContacts(caller, sourceId);
  const people = ownPeople(caller, sourceId);
  const only = async <T>(feature: string, find: () => Promise<T[]>): Promise<T[]> =>
    mayRead(caller, feature) ? find() : [];
  return {
    homes: () => homesForChat(sql, own, now),
    contacts: () => contactsForChat(sql, own, now),
    emergencies: () => emergenciesFor(sql, own, { sourceId, now }),
    manager: () => managerOf(sql, sourceId),
    consumption: () => only('consumption', () => consumptionForChat(sql, own)),
    notices: () => only('notices', () => noticesForChat(sql, own, { now, limit: most })),
    appointments: () => only('notices', () => noticesForChat(sql, own, { upcoming: true, now, limit: most })),
    documents: (words: readonly string[]) =>
      only('documents', () => documentsForChat(sql, own, { words, now, limit: most })),
    forms: (): Promise<FoundForm[]> =>
      only('forms', async () => {
        const found = await formsForChat(sql, caller, { words: [], now, limit: most, source: sourceId });
        const word = ({ de, en }: { de: string; en?: string | undefined }) => (locale === 'en' && en) || de;
        return found.map((form) => ({ ...form, title: word(form.title), description: word(form.description) }));
      }),
    tickets: () => only('tickets', () => ticketsForChat(sql, people, { words: [], now, limit: most })),
  };
}

export type Knowledge = ReturnType<typeof knowledgeOf>;
