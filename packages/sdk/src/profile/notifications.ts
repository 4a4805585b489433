import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type {
  NotificationChannel,
  NotificationKind,
  NotificationSettings,
  notificationsApi,
} from './notifications.api.js';

type Api = typeof notificationsApi;

/** What the signed-in person wants to be told, and how. */
export class NotificationChoices {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Lists what the person is told by each managing company. */
  list(options?: CallOptions): Promise<{ items: NotificationSettings[] }> {
    return this.#http.call<Api['notificationSettings']>('GET /me/notification-settings', {}, options);
  }

  /**
   * Chooses whether a membership of the person is told of one kind on one channel, from now on.
   * @throws {ApiError} `not-found` where the membership is not the person's
   */
  choose(
    membership: string,
    kind: NotificationKind,
    choice: { channel: NotificationChannel; wanted: boolean },
    options?: CallOptions,
  ): Promise<NotificationSettings> {
    return this.#http.call<Api['chooseNotification']>(
      'PUT /me/notification-settings/:membership/:kind',
      { params: { membership, kind }, body: choice },
      options,
    );
  }
}
