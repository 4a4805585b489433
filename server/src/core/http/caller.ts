import type { Role } from '@p24/sdk/api';

/** For whom a caller acts, what of theirs it was granted, and until when. */
export interface Acting {
  /** Of the row that says so. */
  id: string;
  name: string;
  /** Names of features. */
  grants: string[];
  /** Null: until it is ended. */
  until: string | null;
}

/** One membership of the caller, as `enter()` finds it. */
export interface CallerMembership {
  id: string;
  sourceId: string;
  sourceSlug: string;
  sourceName: string;
  timeZone: string;
  role: Role;
  personId: string | null;
  contactId: string | null;
  name: string;
  /** Counts changes that concern this membership alone. */
  change: number;
  /** Counts changes that concern everybody in the data source. */
  sourceChange: number;
  /** Set where the contact is not the caller's own but that of somebody for whom the caller acts; then no person is. */
  acting: Acting | null;
}

/** The row that `enter()` answers with for a live session. */
export interface Entered {
  sessionId: string;
  accountId: string;
  /** Of a `key` the session and the account are the key itself. */
  kind: 'portal' | 'page' | 'embed' | 'preview' | 'key';
  /** A link opens files only, a code is exchanged for a token only. */
  via: 'token' | 'link' | 'code';
  email: string;
  locale: string;
  scopes: string[] | null;
  idleUntil: string;
  endsAt: string;
  memberships: CallerMembership[];
}

/** Who calls, with the memberships that the operation's access leaves. */
export type Caller = Entered;
