import type { Input, Result } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import { type Exactly, eachItem, type FoundPage } from '../core/pages.js';
import type { CallOptions } from '../core/request.js';
import type {
  AccessChange,
  ManagedPerson,
  ManagedPersonDetails,
  PeopleCounts,
  ProfileWeights,
  Recipient,
  usersManageApi,
} from './users.manage.api.js';

type Api = typeof usersManageApi;
type Query = Input<Api['recipients']>['query'];
type PeopleQuery = Input<Api['people']>['query'];
/** What a list of people is narrowed to, and its order. */
export type PeopleFilter = Input<Api['savePeople']>['query'];
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

  /** Lists a page of the contacts that something can be released to, by last name. */
  recipients(query: Query = {}, options?: CallOptions): Promise<FoundPage<Recipient>> {
    const params = { source: this.#source };
    return this.#http.call<Api['recipients']>('GET /manage/:source/recipients', { params, query }, options);
  }

  /** Goes through all contacts that `recipients` would give, page by page. */
  eachRecipient(query: Exactly<Query> = {}, options?: CallOptions): AsyncIterable<Recipient> {
    return eachItem((cursor) => this.recipients({ ...query, cursor }, options));
  }

  /** Counts people by what they are and where their sign-in stands. */
  counts(options?: CallOptions): Promise<PeopleCounts> {
    const params = { source: this.#source };
    return this.#http.call<Api['counts']>('GET /manage/:source/people-counts', { params }, options);
  }

  /** Lists a page of the people and managers, by last name where no other order is asked for. */
  people(query: PeopleQuery = {}, options?: CallOptions): Promise<FoundPage<ManagedPerson>> {
    const params = { source: this.#source };
    return this.#http.call<Api['people']>('GET /manage/:source/people', { params, query }, options);
  }

  /** Goes through all people that `people` would give, page by page. */
  eachPerson(query: Exactly<PeopleQuery> = {}, options?: CallOptions): AsyncIterable<ManagedPerson> {
    return eachItem((cursor) => this.people({ ...query, limit: 100, cursor }, options));
  }

  /**
   * Shows how a person is reached, what they hold, and where their sign-in stands.
   * @throws {ApiError} `not-found`, also for somebody of the staff
   */
  person(id: string, options?: CallOptions): Promise<ManagedPersonDetails> {
    const params = { source: this.#source, id };
    return this.#http.call<Api['person']>('GET /manage/:source/people/:id', { params }, options);
  }

  /**
   * Notes a telephone number of a person, which no import changes: another one, or `instead` of one that was noted before;
   * null takes that one away.
   * @throws {ApiError} `too-many-phones` where four are noted, `not-found` also where `instead` is noted no more
   */
  notePhone(
    id: string,
    phone: string | null,
    { instead = null, ...options }: CallOptions & { instead?: string | null } = {},
  ): Promise<ManagedPersonDetails> {
    const input = { params: { source: this.#source, id }, body: { phone, instead } };
    return this.#http.call<Api['notePhone']>('POST /manage/:source/people/:id/phones', input, options);
  }

  /** Saves the list, or what it is narrowed to, as a table (CSV) of at most 50,000 people; the audit log notes it. */
  savePeople(query: PeopleFilter = {}, options?: CallOptions): Promise<Blob> {
    const params = { source: this.#source };
    return this.#http.download<Api['savePeople']>('GET /manage/:source/people.csv', { params, query }, options);
  }

  /** Counts a page of houses by name, all or those with the words of a search: how far the people there have come on their way into the portal. */
  funnel(query: Input<Api['funnel']>['query'] = {}, options?: CallOptions): Promise<Result<Api['funnel']>> {
    const params = { source: this.#source };
    return this.#http.call<Api['funnel']>('GET /manage/:source/people-funnel', { params, query }, options);
  }

  /** Reads what each part of a profile counts, and what it counts where nobody has chosen. */
  profileCheck(options?: CallOptions): Promise<Result<Api['profileCheck']>> {
    const params = { source: this.#source };
    return this.#http.call<Api['profileCheck']>('GET /manage/:source/profile-check', { params }, options);
  }

  /** Says what each part of a profile counts, from 0 to 100; null brings back the standard. */
  changeProfileCheck(
    weights: ProfileWeights | null,
    options?: CallOptions,
  ): Promise<Result<Api['changeProfileCheck']>> {
    const input = { params: { source: this.#source }, body: { weights } };
    return this.#http.call<Api['changeProfileCheck']>('PUT /manage/:source/profile-check', input, options);
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
