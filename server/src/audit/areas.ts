import { type AuditAction, type AuditArea, auditActions } from '@p24/sdk/api';

const areas: Readonly<Record<string, AuditArea>> = {
  ...{ session: 'sign-in', password: 'sign-in', email: 'sign-in', factor: 'sign-in', recovery: 'sign-in' },
  ...{ access: 'access', role: 'access', manager: 'access', delegate: 'access', household: 'access' },
  ...{ preview: 'preview', notice: 'releases', document: 'releases', ticket: 'tickets' },
  ...{ form: 'settings', settings: 'settings', origin: 'settings', domain: 'settings', source: 'settings' },
  ...{ key: 'settings', retention: 'privacy', consent: 'privacy', erasure: 'privacy' },
  ...{ import: 'data', list: 'data', data: 'privacy' },
};

/** The area that an action belongs to. */
export const areaOf = (action: AuditAction): AuditArea => areas[action.split('.')[0] ?? ''] ?? 'settings';

/** The actions of an area. */
export const actionsOf = (area: AuditArea): AuditAction[] => auditActions.filter((action) => areaOf(action) === area);
