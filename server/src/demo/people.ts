import { randomUUID } from 'node:crypto';
import { createAccount, join } from '../auth/auth.port.js';
import { demoAccounts } from '../core/demo-accounts.js';
import { rebuildFeed } from '../core/feed/feed.js';
import type { Services } from '../core/services.js';
import * as demo from './demo.queries.js';
import type { Desk } from './desk.js';

/** People with something of their own to show: by the names of the tables, but for who is to come. */
export interface DemoPeople {
  /** Who has signed a tenancy in a property that begins on the first of the month after next. */
  movesIn: { name: string; property: string };
  /** Who acts for whom, for three months. */
  acts: { person: string; forPerson: string };
  /** What is released to somebody without a contract alone. */
  toProvider: { person: string; title: string; html: string };
}

interface Making {
  services: Services;
  desk: Desk;
  id: string;
  now: Date;
}

const inDays = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const monthAfterNext = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 1)).toISOString().slice(0, 10);

/** Lets somebody move in later: nothing of the house is theirs before. */
async function expect({ services, id, now }: Making, { name, property }: DemoPeople['movesIn']): Promise<void> {
  const account = demoAccounts.find(({ person }) => person === name);
  if (!account) throw new Error(`${name} has no sign-in.`);
  await services.database.transaction({ sources: [id] }, async (sql) => {
    const order = { name, property, email: account.email, startsOn: monthAfterNext(now) };
    const { personId, contactId } = await demo.insertFutureTenant(sql, id, order);
    const accountId = await createAccount(sql, { ...account, demo: true });
    await join(sql, { sourceId: id, accountId, role: 'resident', personId, name });
    await rebuildFeed(sql, id, { contacts: [contactId] }, now);
  });
}

/** Lets somebody act for somebody, somebody move in later, and tells a provider what is theirs alone. */
export async function placePeople(making: Making, { acts, toProvider, movesIn }: DemoPeople): Promise<void> {
  const { services, desk, id, now } = making;
  const find = (person: string) =>
    services.database.transaction({ sources: [id] }, (sql) => demo.findPerson(sql, id, person));
  const [who, forWhom] = [await find(acts.person), await find(acts.forPerson)];
  const order = { personId: who.id, grants: ['notices', 'documents'], endsOn: inDays(now, 90) };
  await desk.call('POST', `/manage/${id}/people/${forWhom.id}/delegates`, order);
  const { person, title, html } = toProvider;
  const { contactId } = await find(person);
  const notice = await desk.call<{ id: string }>('POST', `/manage/${id}/notices`, { title, html, type: 'info' });
  const release = { id: randomUUID(), audience: { contacts: [contactId] } };
  await desk.call('POST', `/manage/${id}/notices/${notice.id}/releases`, release);
  await expect(making, movesIn);
}
