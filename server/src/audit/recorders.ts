import type { Audience, AuditAction } from '@p24/sdk/api';
import type { AuditEntry } from './audit.port.js';
import type { Recorder } from './recorded.js';

const one =
  (action: AuditAction, kind: string): Recorder =>
  ({ params }) => [{ action, target: { kind, id: params?.id ?? null } }];

const each =
  (action: AuditAction, kind: string, list: string): Recorder =>
  ({ body }) =>
    ((body?.[list] ?? []) as string[]).map((id) => ({ action, target: { kind, id } }));

/** Properties that an entry has room to name; of more it says the number. */
const namedProperties = 20;

/** To whom a release went: properties by id, contacts by their number. */
function releasedTo(body: Readonly<Record<string, unknown>> = {}): NonNullable<AuditEntry['details']> {
  const { all, properties, contacts, groups } = body.audience as Audience;
  return {
    ...(all ? { all: true } : {}),
    ...(properties.length > 0 ? { propertyIds: properties.slice(0, namedProperties).join(', ') } : {}),
    ...(properties.length > namedProperties ? { propertiesMore: properties.length - namedProperties } : {}),
    ...(contacts.length > 0 ? { contactsNamed: contacts.length } : {}),
    ...(groups.length > 0 ? { groups: groups.join(', ') } : {}),
    ...(body.notify === true ? { notify: true } : {}),
  };
}

/** The entries of a recorder, saying to whom the order released. */
const released =
  (recorder: Recorder): Recorder =>
  (given, result) => {
    const details = releasedTo(given.body);
    return recorder(given, result).map((entry) => ({ ...entry, details }));
  };

const settings =
  (area: string): Recorder =>
  ({ params }) => [
    { action: 'settings.changed', ...(params?.id ? { target: { kind: area, id: params.id } } : {}), details: { area } },
  ];

const plain =
  (action: AuditAction): Recorder =>
  () => [{ action }];

const ticket = (id: unknown) => ({ kind: 'ticket', id: typeof id === 'string' ? id : null });

/** The status that an order sets, where it sets one; what was written stays in the ticket. */
const statusOf = ({ status }: Readonly<Record<string, unknown>>): { status?: string } =>
  typeof status === 'string' ? { status } : {};

/**
 * What operations leave in the log, by feature and name. What only the rule itself knows, such as whom of many an order
 * reached, is recorded there by the port; `unrecorded` names those and what needs no entry.
 */
export const recorders: Readonly<Record<string, Recorder>> = {
  'auth.signOut': plain('session.signed-out'),
  'auth.signOutDevice': plain('session.ended'),
  'auth.signOutOthers': plain('session.ended'),
  'profile.decide': ({ params, body }) => [
    { action: 'consent.decided', details: { purpose: String(params?.purpose), state: String(body?.state) } },
  ],
  'notices.manage.release': released(one('notice.released', 'notice')),
  'notices.manage.revoke': one('notice.revoked', 'notice'),
  'documents.manage.release': released(each('document.released', 'document', 'documents')),
  'documents.manage.revoke': each('document.revoked', 'document', 'documents'),
  'documents.manage.remove': one('document.removed', 'document'),
  'documents.manage.addVersion': one('document.released', 'document'),
  'forms.manage.change': one('form.changed', 'form'),
  'forms.manage.changeMany': each('form.changed', 'form', 'ids'),
  'forms.manage.changeSettings': settings('forms'),
  'tickets.manage.change': ({ params, body = {} }) => [
    {
      action: 'ticket.changed',
      target: ticket(params?.id),
      details: { changed: Object.keys(body).join(', '), ...statusOf(body) },
    },
  ],
  'tickets.manage.comment': ({ params, body = {} }) => [
    {
      action: body.internal === true ? 'ticket.noted' : 'ticket.answered',
      target: ticket(params?.id),
      details: statusOf(body),
    },
  ],
  'tickets.manage.saveSettings': settings('tickets'),
  'tickets.manage.createTemplate': settings('tickets'),
  'tickets.manage.saveTemplate': settings('tickets'),
  'chatbot.manage.saveSettings': settings('chatbot'),
  'property.manage.setOnline': ({ params, body }) => [
    {
      action: 'settings.changed',
      target: { kind: 'property', id: params?.id ?? null },
      details: { area: 'property', online: body?.online === true },
    },
  ],
  'integrations.manage.import': ({ query }, result) => {
    if (query?.dryRun === true) return [];
    const { id = null, kind, created } = result as { id?: string | null; kind: string; created: number };
    return [{ action: 'import.run', target: { kind: 'import', id }, details: { kind, created } }];
  },
};

/** Managers' writes without a recorder, each with the reason. */
export const unrecorded: Readonly<Record<string, string>> = {
  'auth.manage.startPreview': 'says it itself',
  'auth.manage.endPreview': 'says it itself',
  'auth.manage.createKey': 'says it itself',
  'auth.manage.rotateKey': 'says it itself',
  'auth.manage.revokeKey': 'says it itself',
  'profile.manage.carryOut': 'says it itself',
  'profile.manage.refuse': 'says it itself',
  'profile.manage.withdraw': 'says it itself',
  'users.manage.appointDelegate': 'says it itself',
  'users.manage.changeDelegate': 'says it itself',
  'users.manage.endDelegate': 'says it itself',
  'users.manage.invite': 'says it itself, for each whom it reached',
  'users.manage.lock': 'says it itself, for each whom it reached',
  'users.manage.unlock': 'says it itself, for each whom it reached',
  'users.manage.removeAccess': 'says it itself, for each whom it reached',
  'users.manage.inviteManager': 'says it itself',
  'integrations.manage.previewImport': 'changes nothing',
  'files.manage.upload': 'nobody sees a file before it is part of something',
  'notices.manage.create': 'a draft that nobody sees',
  'notices.manage.update': 'the release is what counts; a notice keeps when it was changed',
  'notices.manage.remove': 'a draft that nobody saw',
  'notices.manage.countAudience': 'changes nothing',
  'documents.manage.create': 'a draft that nobody sees',
  'documents.manage.update': 'released versions cannot be changed',
  'documents.manage.countAudience': 'changes nothing',
  'documents.manage.createCategory': 'a name for a shelf',
  'documents.manage.renameCategory': 'a name for a shelf',
  'documents.manage.removeCategory': 'a name for a shelf',
  'tickets.manage.create': 'the history of the ticket begins with it',
  'tickets.manage.markRead': 'concerns the manager alone',
  'settings.manage.saveBrand': 'says it itself',
  'settings.manage.uploadPicture': 'nothing wears it before it is saved',
};
