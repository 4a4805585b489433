import type { Tx } from '../database/database.js';
import type { Caller, CallerMembership } from './caller.js';
import { problem } from './problem.js';
import { findActedFor, findReach } from './scope.queries.js';

/** The caller's contacts as columns: a person has one in every data source. */
export interface OwnContacts {
  sources: string[];
  contacts: string[];
}

/** The caller's people as columns: whom they are in every data source. */
export interface OwnPeople {
  sources: string[];
  people: string[];
}

/** What residents' lists are narrowed to. */
export interface Scope {
  /** Slug or id. */
  source?: string | undefined;
  property?: string | undefined;
  contract?: string | undefined;
}

/**
 * The contacts that read, each with the property it reads for, the end of its contract there (null: open) and what it is
 * there (groups of an audience, with commas between).
 */
export interface Reach extends OwnContacts {
  reach: { properties: string[]; ends: (string | null)[]; parties: string[] } | null;
}

/** One property of one data source, and one contract there where a list is narrowed to it. */
export interface Place {
  source: string;
  property: string;
  contract: string | undefined;
}

/** Whether a membership lies in the data source of this slug or id; each does where none is named. */
export function inSource(source: string | undefined): (membership: CallerMembership) => boolean {
  const named = source?.toLowerCase();
  return ({ sourceId, sourceSlug }) => named === undefined || sourceId === named || sourceSlug === named;
}

/** The contacts for whom the caller reads; a data source that is not the caller's does not exist (`not-found`). */
export function ownContacts(caller: Caller, source?: string): OwnContacts {
  const own = caller.memberships.filter(inSource(source));
  if (source !== undefined && own.length === 0) throw problem('not-found');
  const pairs = new Map(own.flatMap(({ sourceId, contactId }) => (contactId ? [[contactId, sourceId] as const] : [])));
  return { sources: [...pairs.values()], contacts: [...pairs.keys()] };
}

/** The same, narrowed to a property or a contract; one that is not the caller's does not exist (`not-found`). */
export async function reachOf(sql: Tx, caller: Caller, { source, property, contract }: Scope): Promise<Reach> {
  const own = ownContacts(caller, source);
  if (property === undefined && contract === undefined) return { ...own, reach: null };
  const rows = await findReach(sql, own, { property, contract });
  if (rows.length === 0) throw problem('not-found');
  return {
    sources: rows.map(({ sourceId }) => sourceId),
    contacts: rows.map(({ contactId }) => contactId),
    reach: {
      properties: rows.map(({ propertyId }) => propertyId),
      ends: rows.map(({ endsAt }) => endsAt),
      parties: rows.map(({ parties }) => parties),
    },
  };
}

/**
 * Where a list of what is about places is narrowed to, null where it is not: rows that `liesIn` lets through. What is
 * not the caller's does not exist (`not-found`).
 */
export async function narrowedPlace(sql: Tx, caller: Caller, scope: Scope): Promise<Place | null> {
  const { sources, reach } = await reachOf(sql, caller, scope);
  const [source, property] = [sources[0], reach?.properties[0]];
  return source && property ? { source, property, contract: scope.contract } : null;
}

/** The people that the caller is; a data source that is not the caller's does not exist (`not-found`). */
export function ownPeople(caller: Caller, source?: string): OwnPeople {
  const own = caller.memberships.filter(inSource(source));
  if (source !== undefined && own.length === 0) throw problem('not-found');
  const pairs = own.flatMap(({ sourceId, personId }) => (personId ? [{ sourceId, personId }] : []));
  return { sources: pairs.map(({ sourceId }) => sourceId), people: pairs.map(({ personId }) => personId) };
}

/**
 * The people for whom the caller reads: whom the caller is, and those who let the caller act for them, as far as the
 * operation counts them. A data source that is not the caller's does not exist (`not-found`).
 */
export async function readPeople(sql: Tx, caller: Caller, source?: string): Promise<OwnPeople> {
  const own = ownPeople(caller, source);
  const acting = caller.memberships
    .filter(inSource(source))
    .flatMap((one) => (one.acting ? [{ sourceId: one.sourceId, id: one.acting.id }] : []));
  if (acting.length === 0) return own;
  const rows = await findActedFor(sql, acting);
  return {
    sources: [...own.sources, ...rows.map(({ sourceId }) => sourceId)],
    people: [...own.people, ...rows.map(({ personId }) => personId)],
  };
}
