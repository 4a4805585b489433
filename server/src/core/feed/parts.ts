import type { AudienceMember, AudiencePart } from '@p24/sdk/api';
import * as z from 'zod';
import type { Tx } from '../database/database.js';
import { decodeCursor, KeyText, toPage } from '../http/cursor.js';
import type { FeedItem } from './feed.js';
import * as queries from './parts.queries.js';

interface Paging {
  cursor?: string | undefined;
  limit: number;
}

type Page<T> = { items: T[]; nextCursor: string | null };

const partKey = z.tuple([z.enum(['0', '1', '2']), KeyText, z.union([z.enum(['all', 'contacts']), z.uuid()])]);
const memberKey = z.tuple([z.literal('listed'), KeyText, z.uuid()]);

/** A page of the parts of whom an item is released to. */
export async function partsOf(
  sql: Tx,
  item: FeedItem,
  { cursor, limit, now }: Paging & { now: Date },
): Promise<Page<AudiencePart>> {
  const rows = await queries.listParts(sql, item, { after: decodeCursor(cursor, partKey), limit, now });
  return toPage(rows, limit, {
    item: ({ rank: _, ...part }) => part,
    key: ({ rank, name, id }) => [rank, name ?? '', id],
  });
}

/** A page of those who see an item through a part of its audience; of a part that it was not released to, nobody. */
export async function membersOf(
  sql: Tx,
  item: FeedItem,
  { part, cursor, limit, ...mails }: Paging & queries.MailsAbout & { part: string },
): Promise<Page<AudienceMember>> {
  const from = { after: decodeCursor(cursor, memberKey), limit, part };
  const rows = await queries.listMembers(sql, item, from, mails);
  return toPage(rows, limit, {
    item: ({ sortName: _, ...member }) => member,
    key: ({ sortName, id }) => ['listed', sortName, id],
  });
}
