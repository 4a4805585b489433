import type { AccessChange } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { type AuditContext, audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import type { CallerMembership } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { enqueue, type NewDelivery } from '../core/outbox/outbox.js';
import { type AccessEvent, afterEvent, leads } from './access.js';
import * as access from './access.queries.js';
import { invitation, invitationReminder } from './users.mail.js';

/** Days for which an invitation can be taken. */
export const invitationDays = 30;
/** Days after which it is said once more. */
const reminderDays = 14;

/** As whom of a data source something is done. */
export type Managing = Pick<CallerMembership, 'id' | 'sourceId' | 'role'>;

interface Order {
  /** Who orders it. */
  by: AuditContext;
  people: readonly string[];
  preview: boolean;
}

const isAddress = (email: string | null): boolean => email !== null && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email);
export const isManager = ({ role }: access.Chosen) => role === 'manager' || role === 'admin';
const named = ({ id, name }: access.Chosen) => ({ id, name });

/** Whether the opposite order brings back what was: what is removed is gone, and who had not activated is no longer invited. */
const reversible = (event: 'lock' | 'unlock' | 'remove', { joined }: access.Chosen) => event !== 'remove' && joined;

/** Those for whom an event may happen, and the others with the reason. Managers are an administrator's to change. */
async function choose(sql: Tx, source: Managing, order: Order, event: AccessEvent) {
  const chosen = await access.findChosen(sql, source.sourceId, order.people);
  if (source.role !== 'admin' && chosen.some(isManager)) throw problem('admin-only');
  const may = (one: access.Chosen) => leads[event].includes(one.state) && one.membershipId !== source.id;
  const fitting = chosen.filter(may);
  return {
    fitting,
    skipped: chosen.filter((one) => !may(one)).map((one) => ({ ...named(one), state: one.state })),
  };
}

/** Tells open pages of managers that people have changed. */
export const tellManagers = (sql: Tx, sourceId: string) =>
  announce(sql, { sourceId, contacts: 'managers', feature: 'users', id: sourceId });

/** The mail of an invitation, and the one that says it again; those of earlier rounds find that out themselves. */
export function deliveriesOf(
  sourceId: string,
  { membershipId, email, round }: access.Invited,
  contactId: string | null,
): NewDelivery[] {
  const common = {
    ...{
      sourceId,
      channel: 'mail' as const,
      recipient: email,
      data: { round },
      itemKind: 'access',
      itemId: membershipId,
    },
    ...(contactId ? { contactId } : {}),
  } as const;
  const dueAt = new Date(Date.now() + reminderDays * 86_400_000).toISOString();
  return [
    { ...common, template: invitation, dedupeKey: `invitation:${membershipId}:${round}` },
    { ...common, template: invitationReminder, dedupeKey: `invitation-reminder:${membershipId}:${round}`, dueAt },
  ];
}

/** Invites people and managers: who has an address gets a code by mail, the others are named. */
export async function invite(sql: Tx, source: Managing, order: Order): Promise<AccessChange> {
  const { sourceId } = source;
  const { fitting, skipped } = await choose(sql, source, order, 'invite');
  const reachable = fitting.filter(({ email }) => isAddress(email));
  const withoutAddress = fitting.filter(({ email }) => !isAddress(email)).map(named);
  if (order.preview) return { changed: reachable.length, withoutAddress, skipped, reversible: [] };
  const given = reachable.map((one) => ({ ...one, newId: uuidv7() }));
  const invited = await access.invite(sql, sourceId, given, { from: leads.invite, days: invitationDays });
  const contacts = new Map(reachable.map(({ personId, contactId }) => [personId, contactId]));
  await enqueue(
    sql,
    invited.flatMap((one) => deliveriesOf(sourceId, one, contacts.get(one.personId) ?? null)),
  );
  const reached = invited.map((one) => ({ person: one.personId ?? one.membershipId }));
  await audit(
    sql,
    order.by,
    reached.map((one) => ({ ...one, action: 'access.invited', source: sourceId })),
  );
  await tellManagers(sql, sourceId);
  return { changed: invited.length, withoutAddress, skipped, reversible: [] };
}

/** Locks, unlocks or takes away accesses; the database ends what their sessions see within a second. */
export async function change(
  sql: Tx,
  source: Managing,
  order: Order,
  event: 'lock' | 'unlock' | 'remove',
): Promise<AccessChange> {
  const { fitting, skipped } = await choose(sql, source, order, event);
  if (order.preview) return { changed: fitting.length, withoutAddress: [], skipped, reversible: [] };
  const ids = fitting.flatMap(({ membershipId }) => membershipId ?? []);
  const to = afterEvent(leads[event][0] ?? 'none', event, true);
  const changed = await access.move(sql, source.sourceId, ids, { from: leads[event], to });
  const action = ({ lock: 'access.locked', unlock: 'access.unlocked', remove: 'access.removed' } as const)[event];
  await audit(
    sql,
    order.by,
    fitting.map(({ id }) => ({ action, source: source.sourceId, person: id })),
  );
  await tellManagers(sql, source.sourceId);
  return {
    changed,
    withoutAddress: [],
    skipped,
    reversible: fitting.filter((one) => reversible(event, one)).map(({ id }) => id),
  };
}

/** Invites somebody as a manager; throws `manager-exists` where the address is one's already. */
export async function inviteManager(
  sql: Tx,
  source: Managing,
  { by, ...order }: { name: string; email: string; role: 'manager' | 'admin'; by: AuditContext },
): Promise<{ id: string }> {
  const id = uuidv7();
  if (!(await access.insertManager(sql, source.sourceId, { id, ...order }))) throw problem('manager-exists');
  await audit(sql, by, {
    action: 'manager.invited',
    source: source.sourceId,
    person: id,
    details: { role: order.role },
  });
  await invite(sql, source, { people: [id], preview: false, by });
  return { id };
}
