import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Id } from '../core/schemas.js';

export const NotificationKind = z.enum(['notices', 'documents', 'tickets', 'consumption', 'delegated']).meta({
  id: 'NotificationKind',
  description: 'What a message is about, as people choose it; `delegated`: what somebody gets for whom they act.',
});
export type NotificationKind = z.infer<typeof NotificationKind>;

export const NotificationChannel = z
  .enum(['mail'])
  .meta({ id: 'NotificationChannel', description: 'How somebody is told.' });
export type NotificationChannel = z.infer<typeof NotificationChannel>;

/** What somebody is told by one managing company. */
export const NotificationSettings = z
  .object({
    membershipId: Id,
    sourceId: Id,
    sourceName: z.string(),
    email: z.string().nullable().describe('Where mails go; null where no address is known.'),
    choices: z.array(z.object({ kind: NotificationKind, channel: NotificationChannel, wanted: z.boolean() })),
    always: z
      .array(z.enum(['security', 'access', 'receipt', 'law']))
      .describe('What is always told, because safety, an own act or the law asks for it.'),
  })
  .meta({ id: 'NotificationSettings' });
export type NotificationSettings = z.infer<typeof NotificationSettings>;

export const notificationsApi = defineApi({
  notificationSettings: {
    route: 'GET /me/notification-settings',
    summary: 'List what the signed-in person is told, by managing company, kind and channel.',
    access: 'signed-in',
    result: z.object({ items: z.array(NotificationSettings) }),
  },
  chooseNotification: {
    route: 'PUT /me/notification-settings/:membership/:kind',
    summary: 'Choose whether to be told of one kind on one channel, from now on.',
    access: 'signed-in',
    params: z.object({ membership: Id, kind: NotificationKind }),
    body: z.object({ channel: NotificationChannel, wanted: z.boolean() }),
    result: NotificationSettings,
  },
});
