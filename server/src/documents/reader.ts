import type { Document } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { type LinkContext, signedUrl } from '../core/files/file-links.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { ownContacts, reachOf, type Scope } from '../core/http/scope.js';
import { fileName } from './file-names.js';
import { type DocumentFilter, type DocumentRow, listDocuments, type Reader } from './list.queries.js';

/** A list that nothing narrows. */
export const everything: DocumentFilter = {
  ...{ after: null, unread: undefined, category: undefined, search: { patterns: [], similar: false } },
  ids: undefined,
};

const peopleOf = ({ memberships }: Caller) => memberships.flatMap(({ personId }) => personId ?? []);

/** Who reads, narrowed as asked for; what is not the caller's does not exist (`not-found`). */
export async function readerOf(sql: Tx, caller: Caller, scope: Scope): Promise<Reader> {
  return { ...(await reachOf(sql, caller, scope)), accountId: caller.accountId, people: peopleOf(caller) };
}

/** Those of these documents that the caller sees now. */
export function findDocuments(sql: Tx, caller: Caller, { ids, now }: { ids: readonly string[]; now: Date }) {
  const reader = { ...ownContacts(caller), reach: null, accountId: caller.accountId, people: peopleOf(caller) };
  return listDocuments(sql, reader, { filter: { ...everything, ids }, limit: ids.length, now });
}

/** The document, as the caller sees it now; throws `not-found`. */
export async function mustFind(sql: Tx, caller: Caller, id: string, now: Date): Promise<DocumentRow> {
  const [row] = await findDocuments(sql, caller, { ids: [id], now });
  if (!row) throw problem('not-found');
  return row;
}

/** The person as whom the caller files documents of a data source; throws `not-found` where the caller has none. */
export function filerOf({ memberships }: Caller, sourceId: string): string {
  const own = memberships.filter((one) => one.sourceId === sourceId.toLowerCase());
  const [personId] = own.flatMap((one) => one.personId ?? []).sort();
  if (!personId) throw problem('not-found');
  return personId;
}

/** A row as the definition shows it, its file under a link of the caller's session. */
export function toDocument(context: LinkContext, row: DocumentRow): Document {
  const { id, sourceId, title, category, house, datedOn, releasedAt, releasedBy, version, read, ticketId } = row;
  const url = signedUrl(context, `/documents/${id}/content`);
  const file = { id: row.fileId, name: fileName(title, row.fileName), type: row.type, size: row.size, url };
  return {
    ...{ id, sourceId, title, category, house, datedOn, releasedAt, releasedBy },
    version,
    file,
    read,
    ticketId,
  };
}
