import { type NotificationKind, type NotificationSettings, notificationsApi } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { CallerMembership } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { mailTopics } from '../core/mail/templates.js';
import * as choices from '../core/outbox/choices.queries.js';
import * as notifications from './notifications.queries.js';

/** In the order in which they are shown; managers are told of tickets alone. */
const residents = ['notices', 'documents', 'tickets', 'consumption'] as const;
const managers = ['tickets'] as const;
const isManager = ({ role }: CallerMembership) => role === 'manager' || role === 'admin';

/** Why some mails always go out, as far as any are sent at all; what goes to a company's own address is nobody's. */
function always(): NotificationSettings['always'] {
  const reasons = mailTopics().map(([, topic]) => (typeof topic === 'object' ? topic.always : null));
  return (['security', 'access', 'receipt', 'law'] as const).filter((reason) => reasons.includes(reason));
}

async function settingsOf(sql: Tx, own: readonly CallerMembership[]): Promise<NotificationSettings[]> {
  const rows = await notifications.list(sql, {
    sources: own.map(({ sourceId }) => sourceId),
    memberships: own.map(({ id }) => id),
  });
  return own.flatMap((one) => {
    const { id, sourceId, sourceName } = one;
    const row = rows.find((found) => found.id === id);
    if (!row) return [];
    const { email, acts, away } = row;
    const kinds: readonly NotificationKind[] = [
      ...(isManager(one) ? managers : residents),
      ...(acts ? (['delegated'] as const) : []),
    ];
    const chosen = kinds.map((kind) => ({ kind, channel: 'mail' as const, wanted: !away.includes(kind) }));
    return [{ membershipId: id, sourceId, sourceName, email, choices: chosen, always: always() }];
  });
}

/** What a person wants to be told, apart for each managing company. */
export const notificationsServed = serve(notificationsApi, {
  async notificationSettings(_input, { sql, caller }) {
    return { items: await settingsOf(sql, caller.memberships) };
  },

  async chooseNotification({ params: { membership, kind }, body: { channel, wanted } }, { sql, caller }) {
    const own = caller.memberships.find(({ id }) => id === membership);
    if (!own) throw problem('not-found');
    await choices.save(sql, { sourceId: own.sourceId, membershipId: own.id, kind, channel }, wanted);
    const [settings] = await settingsOf(sql, [own]);
    if (!settings) throw problem('not-found');
    return settings;
  },
});
