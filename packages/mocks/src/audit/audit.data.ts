import type { AuditAction, AuditArea, ManagedAuditEntry, OwnAuditEntry } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { accounts, type Content, contacts, properties, source } from '../world.js';

const happened: readonly (readonly [AuditAction, number | null])[] = [
  ['session.signed-in', null],
  ['preview.started', 0],
  ['access.invited', 1],
  ['document.released', null],
  ['ticket.answered', null],
  ['settings.changed', null],
  ['session.refused', 2],
  ['list.exported', null],
  ['access.locked', 3],
];

const targets: Partial<Record<AuditAction, ManagedAuditEntry['target']>> = {
  'document.released': { kind: 'document', id: mockId('document', 1), name: 'Betriebskostenabrechnung 2025' },
  'ticket.answered': { kind: 'ticket', id: mockId('ticket', 1), name: '1042' },
};

const counts: Readonly<Record<Content, number>> = {
  usual: happened.length,
  empty: 0,
  many: 120,
  long: happened.length,
};

/** The managers' log, newest first. */
export function logOf(content: Content, now: Date): ManagedAuditEntry[] {
  const manager = accounts.find(({ role }) => role === 'manager');
  return Array.from({ length: counts[content] }, (_, index) => {
    const [action, about] = happened[index % happened.length] ?? ['session.signed-in', null];
    const contact = about === null ? undefined : contacts[about];
    const refused = action === 'session.refused';
    return {
      id: mockId('audit-entry', index + 1),
      number: counts[content] - index,
      at: daysAgo(now, Math.floor(index / 3), 16 - (index % 3) * 3, 12),
      action,
      actor: refused
        ? { kind: 'nobody', id: null, name: null }
        : { kind: 'manager', id: manager?.id ?? null, name: manager?.name ?? null },
      person: contact ? { id: contact.id, name: contact.name } : null,
      target: targets[action] ?? null,
      address: refused ? '198.51.100.0' : '203.0.113.0',
      properties: action === 'document.released' ? [properties[0].name] : [],
      details: action === 'settings.changed' ? { area: 'tickets' } : {},
      emptied: false,
    };
  });
}

const own: readonly (readonly [AuditAction, OwnAuditEntry['by']])[] = [
  ['session.signed-in', 'myself'],
  ['preview.started', 'manager'],
  ['session.refused', 'nobody'],
  ['password.changed', 'myself'],
  ['access.activated', 'myself'],
];

/** What happened with the tenant's access, newest first. */
export function ownLogOf(content: Content, now: Date): OwnAuditEntry[] {
  const manager = accounts.find(({ role }) => role === 'manager');
  const length = content === 'many' ? 45 : content === 'empty' ? 0 : own.length;
  return Array.from({ length }, (_, index) => {
    const [action, by] = own[index % own.length] ?? ['session.signed-in', 'myself'];
    return {
      ...{ id: mockId('own-entry', index + 1), sourceId: source.id, sourceName: source.name, action, by },
      at: daysAgo(now, index, 18, 4),
      byName: by === 'manager' ? (manager?.name ?? null) : null,
      address: by === 'manager' ? null : '203.0.113.0',
    };
  });
}

const areas: Readonly<Record<string, AuditArea>> = {
  session: 'sign-in',
  access: 'access',
  preview: 'preview',
  document: 'releases',
  settings: 'settings',
  list: 'data',
};

/** The area of the actions that the mocks know. */
export const areaOf = (action: AuditAction): AuditArea | undefined => areas[action.split('.')[0] ?? ''];
