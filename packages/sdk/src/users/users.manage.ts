import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { eachItem, type Page } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type { AccessChange, ManagedPerson, PeopleCounts, Recipient, usersManageApi } from './users.manage.api.js';

type Api = typeof usersManageApi;
type Query = Input<Api['recipients']>['query'];
/** For whom something is to be done; `preview` only tells what would happen. */
export type PeopleOrder = Input<Api['invite']>['body'];

/** The people of one data source, for its managers. */
export class ManageUsers {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Lists a page of the contacts that something can be released to, by name. */
  recipients(query: Query = {}, options?: CallOptions): Promise<Page<Recipient>> {
    const params = { source: this.#source };
    return this.#http.call<Api['recipients']>('GET /manage/:source/recipients', { params, query }, options);
  }

  /** Goes through all contacts that `recipients` would give, page by page. */
  eachRecipient(query: Query = {}, options?: CallOptions): AsyncIterable<Recipient> {
    return eachItem((cursor) => this.recipients({ ...query, cursor }, options));
  }

  /** Counts people by what they are and where their sign-in stands. */
  counts(options?: CallOptions): Promise<PeopleCounts> {
    const params = { source: this.#source };
    return this.#http.call<Api['counts']>('GET /manage/:source/people-counts', { params }, options);
  }

  /** Lists a page of the people and managers, by name. */
  people(query: Input<Api['people']>['query'] = {}, options?: CallOptions): Promise<Page<ManagedPerson>> {
    const params = { source: this.#source };
    return this.#http.call<Api['people']>('GET /manage/:source/people', { params, query }, options);
  }

  /** Goes through all people that `people` would give, page by page. */
  eachPerson(query: Input<Api['people']>['query'] = {}, options?: CallOptions): AsyncIterable<ManagedPerson> {
    return eachItem((cursor) => this.people({ ...query, limit: 100, cursor }, options));
  }

  /** Sends people a code for their first sign-in; tells who has no address. An earlier code no longer works. */
  invite(order: PeopleOrder, options?: CallOptions): Promise<AccessChange> {
    const params = { source: this.#source };
    return this.#http.call<Api['invite']>('POST /manage/:source/invitations', { params, body: order }, options);
  }

  /** Keeps people out until they are unlocked; their sessions end at once. */
  lock(order: PeopleOrder, options?: CallOptions): Promise<AccessChange> {
    const params = { source: this.#source };
    return this.#http.call<Api['lock']>('POST /manage/:source/access/lock', { params, body: order }, options);
  }

  /** Lets locked people in again. */
  unlock(order: PeopleOrder, options?: CallOptions): Promise<AccessChange> {
    const params = { source: this.#source };
    return this.#http.call<Api['unlock']>('POST /manage/:source/access/unlock', { params, body: order }, options);
  }

  /** Takes the sign-in of people away; they can be invited anew. */
  removeAccess(order: PeopleOrder, options?: CallOptions): Promise<AccessChange> {
    const params = { source: this.#source };
    return this.#http.call<Api['removeAccess']>('POST /manage/:source/access/remove', { params, body: order }, options);
  }

  /**
   * Invites somebody as a manager.
   * @throws {ApiError} `manager-exists`
   */
  inviteManager(order: Input<Api['inviteManager']>['body'], options?: CallOptions): Promise<{ id: string }> {
    const params = { source: this.#source };
    return this.#http.call<Api['inviteManager']>('POST /manage/:source/managers', { params, body: order }, options);
  }
}
