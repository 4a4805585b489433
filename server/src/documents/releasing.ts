import type { documentsManageApi, Parsed } from '@p24/sdk/api';
import { v5 as uuidv5 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import { isAudienceKnown } from '../core/feed/audience.queries.js';
import { releaseItems, revokeItem } from '../core/feed/feed.js';
import { notifyRecipients } from '../core/feed/notify.js';
import { problem } from '../core/http/problem.js';
import { documentsReleased } from './documents.mail.js';
import * as documents from './documents.manage.queries.js';
import { orderKind } from './gates.js';

interface Releasing {
  sql: Tx;
  now: Date;
  source: { id: string; sourceId: string };
}

type Order = Parsed<typeof documentsManageApi.release>['body'];

const feature = 'documents';
const kind = 'document';

/** Holds all of these documents, or throws `unknown-document`. */
async function mustLock({ sql, source }: Releasing, ids: readonly string[]) {
  const wanted = new Set(ids);
  const locked = await documents.lock(sql, source.sourceId, [...wanted]);
  if (locked.length !== wanted.size) throw problem('unknown-document');
  return locked;
}

/** Releases the documents of an order, all or nothing; each release has an id of its own that follows from the order's. */
export async function release(releasing: Releasing, { id: orderId, audience, notify, ...order }: Order) {
  const { sql, now, source } = releasing;
  const { id: by, sourceId } = source;
  const locked = await mustLock(releasing, order.documents);
  if (!(await isAudienceKnown(sql, sourceId, audience))) throw problem('unknown-recipient');
  const visibleFrom = order.visibleFrom ?? now.toISOString();
  const made = await releaseItems(
    sql,
    locked.map(({ id: itemId, categoryId }) => ({
      ...{ sourceId, kind, itemId, categoryId, type: null, audience, by, orderId, notify, visibleFrom },
      ...{ id: uuidv5(itemId, orderId), startGiven: order.visibleFrom !== null, visibleUntil: null },
    })),
    { feature, now },
  );
  if (made === 'taken') throw problem('release-exists');
  const ids = locked.map(({ id }) => id);
  await documents.sealVersions(sql, sourceId, ids, now);
  const [first] = ids;
  if (made === 'released' && notify && first) {
    const mail = {
      feature,
      template: documentsReleased,
      itemKind: orderKind,
      itemId: orderId,
      key: `documents ${orderId}`,
    };
    await notifyRecipients(sql, { sourceId, releaseId: uuidv5(first, orderId), ...mail });
  }
  return ids;
}

/** Revokes all releases of the documents, all or nothing. */
export async function revoke(releasing: Releasing, ids: readonly string[]) {
  const { sql, now, source } = releasing;
  const locked = await mustLock(releasing, ids);
  for (const { id: itemId } of locked) {
    await revokeItem(sql, { sourceId: source.sourceId, kind, itemId }, { feature, now });
  }
  return locked.map(({ id }) => id);
}
