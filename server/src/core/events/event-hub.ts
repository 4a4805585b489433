import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import type { Caller } from '../http/caller.js';
import { problem } from '../http/problem.js';
import { EventStream } from './event-stream.js';
import type { Announcement, SessionNews } from './events.queries.js';
import * as events from './events.queries.js';

/** The open streams of this process. */
export interface EventHub {
  /**
   * Streams the hints that concern a caller, until the session ends or its rights change. Refuses with
   * `too-many-requests` or `unavailable` where too many streams are open. `hangUp` cuts the caller's connection.
   */
  open(caller: Caller, hangUp: () => void): AsyncIterable<Uint8Array>;
  /** Ends all streams and hears nothing more. */
  close(): Promise<void>;
}

/** Bounds of the streams of one process. */
export interface HubLimits {
  perSession: number;
  total: number;
  /** Milliseconds between signs of life; readers give a stream up after 45 seconds of silence. */
  beatMs: number;
}

interface Reader {
  caller: Caller;
  stream: EventStream;
  /** When to look again whether the session lives: milliseconds since 1970. */
  endsAt: number;
}

const defaults: HubLimits = { perSession: 8, total: 2000, beatMs: 20_000 };
const lookMs = 500;

/** Milliseconds that a browser's own reader of events waits before it comes back. */
const greeting = 'retry: 2000\n\n: \n\n';
const resync = 'event: resync\ndata: {}\n\n';

const isManager = (role: string) => role === 'manager' || role === 'admin';

/** Whether a change concerns a caller, as far as the session's scopes reach. */
export function concerns({ sourceId, contacts, feature }: Announcement, { memberships, scopes }: Caller): boolean {
  if (feature !== null && scopes && !scopes.includes(`${feature}:read`)) return false;
  return memberships.some((one) => {
    if (one.sourceId !== sourceId) return false;
    if (feature !== null && one.acting && !one.acting.grants.includes(feature)) return false;
    if (contacts === 'all') return true;
    if (contacts === 'managers') return isManager(one.role);
    return !isManager(one.role) && one.contactId !== null && contacts.includes(one.contactId);
  });
}

/** When a caller is to be looked after again: a session or what somebody was granted ends by itself. */
const nextLook = (endsAt: number, { memberships }: Caller) =>
  Math.min(endsAt, ...memberships.flatMap(({ acting }) => (acting?.until ? [Date.parse(acting.until)] : [])));

const touches = (news: SessionNews, { sessionId, accountId, kind, memberships }: Caller) =>
  ('session' in news && news.session === sessionId) ||
  ('account' in news && news.account === accountId) ||
  ('source' in news &&
    (kind === 'page' || kind === 'embed') &&
    memberships.some(({ sourceId }) => sourceId === news.source));

/** Opens the hub: one listening connection, however many streams there are. */
export async function openEventHub(
  { database, log }: { database: Database; log: Logger },
  limits: Partial<HubLimits> = {},
): Promise<EventHub> {
  const { perSession, total, beatMs } = { ...defaults, ...limits };
  const readers = new Map<EventStream, Reader>();

  function hint(announcement: Announcement): void {
    const { feature, id } = announcement;
    const text = feature === null ? resync : `data: ${JSON.stringify({ feature, id })}\n\n`;
    for (const { caller, stream } of readers.values()) if (concerns(announcement, caller)) stream.send(text);
  }

  /** Whoever's rights changed comes back with the new ones, or does not. */
  function endTouched(news: SessionNews): void {
    for (const { caller, stream } of readers.values()) if (touches(news, caller)) stream.end();
  }

  /** After the first time this means that notifications may have been lost: of changes and of ended sessions. */
  function listening(): void {
    for (const reader of readers.values()) {
      reader.stream.send(resync);
      reader.endsAt = 0;
    }
  }

  async function look(reader: Reader): Promise<void> {
    const endsAt = await events.findEnd(database, reader.caller);
    if (endsAt === null) reader.stream.end();
    // A clock that runs ahead of the database's must not ask it in a tight loop.
    else reader.endsAt = Math.max(nextLook(endsAt, reader.caller), Date.now() + lookMs);
  }

  let looking = false;
  async function lookAfter(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      for (const reader of [...readers.values()].filter(({ endsAt }) => endsAt <= Date.now())) await look(reader);
    } catch (error) {
      // Without the database nobody is told anything; the next round asks again.
      log.warn({ err: error }, 'sessions of streams could not be checked');
    }
    looking = false;
  }

  const timers = [
    setInterval(() => void lookAfter(), lookMs),
    setInterval(() => {
      for (const { stream } of readers.values()) stream.beat();
    }, beatMs),
  ];
  const listeners = [
    await database.listen(events.eventsChannel, (payload) => hint(JSON.parse(payload)), listening),
    await database.listen(events.sessionsChannel, (payload) => endTouched(JSON.parse(payload))),
  ];

  return {
    open(caller, hangUp) {
      const own = [...readers.values()].filter((reader) => reader.caller.sessionId === caller.sessionId).length;
      if (own >= perSession) throw problem('too-many-requests', { retryAfter: 30 });
      if (readers.size >= total) throw problem('unavailable', { retryAfter: 30 });
      const endsAt = nextLook(Math.min(Date.parse(caller.idleUntil), Date.parse(caller.endsAt)), caller);
      const stream = new EventStream({
        hangUp,
        onStart: (started) => readers.set(started, { caller, stream: started, endsAt }),
        onEnd: (ended) => readers.delete(ended),
      });
      stream.send(greeting);
      return stream;
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(listeners.map((listener) => listener.unlisten()));
      for (const { stream } of [...readers.values()]) stream.end();
    },
  };
}
