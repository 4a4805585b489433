import { type AuditAction, delegatesApi, delegatesManageApi, type Grant } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { type AuditContext, audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import { bumpChanges } from '../core/feed/changes.js';
import { invalid, problem } from '../core/http/problem.js';
import { ownPeople } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { enqueue } from '../core/outbox/outbox.js';
import { delegateAppointed } from './delegates.mail.js';
import * as delegates from './delegates.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

type Acts = AuditContext & { sql: Tx };

/** What the audit log says of one who acts for another. */
interface Noted {
  id: string;
  sourceId: string;
  personId: string;
  forPersonId: string;
  grants?: readonly Grant[];
  endsOn?: string | null;
}

async function requireDay(sql: Tx, sourceId: string, endsOn: string | null, now: Date): Promise<void> {
  if (endsOn === null || !(await delegates.isOver(sql, sourceId, endsOn, now))) return;
  throw invalid([{ pointer: '#/endsOn', code: 'in-the-past' }]);
}

/** Pages of both sides read again, and what was cached for them is out of date. */
async function tell(sql: Tx, sourceId: string, people: readonly string[]): Promise<void> {
  const contacts = (await delegates.findPeople(sql, sourceId, people)).map(({ contactId }) => contactId);
  await bumpChanges(sql, sourceId, contacts);
  await announce(sql, { sourceId, contacts, feature: 'users', id: sourceId });
  await announce(sql, { sourceId, contacts: 'managers', feature: 'users', id: sourceId });
}

const note = (context: Acts, action: AuditAction, { id, ...one }: Noted) =>
  audit(context.sql, context, {
    ...{ action, source: one.sourceId, person: one.forPersonId, target: { kind: 'person', id: one.personId } },
    details: { delegate: id, ...(one.grants ? { grants: one.grants.join(', '), endsOn: one.endsOn ?? null } : {}) },
  });

async function end(context: Acts, sourceId: string, id: string): Promise<void> {
  const ended = await delegates.end(context.sql, sourceId, id);
  if (!ended) throw problem('not-found');
  await tell(context.sql, sourceId, [ended.personId, ended.forPersonId]);
  await note(context, 'delegate.ended', { ...ended, id, sourceId });
}

/** What a managed one is, after it was made or changed. */
async function mustFind(sql: Tx, sourceId: string, id: string) {
  const found = await delegates.find(sql, sourceId, id);
  if (!found) throw problem('not-found');
  return found;
}

/** Who acts for the caller and for whom the caller acts. */
export const delegatesServed = serve(delegatesApi, {
  async delegates(_input, { sql, caller }) {
    const rows = await delegates.listOwn(sql, ownPeople(caller));
    return { actingForMe: rows.filter(({ mine }) => mine), iActFor: rows.filter(({ mine }) => !mine) };
  },

  async endDelegate({ params: { id } }, context) {
    const sourceId = await delegates.findOwn(context.sql, ownPeople(context.caller), id);
    if (!sourceId) throw problem('not-found');
    await end(context, sourceId, id);
    return undefined;
  },
});

/** Managers' operations on who acts for whom. */
export const delegatesManageServed = serve(
  delegatesManageApi,
  {
    async delegates({ params: { id } }, { sql, source: { sourceId } }) {
      if ((await delegates.findPeople(sql, sourceId, [id])).length === 0) throw problem('not-found');
      const rows = await delegates.listOf(sql, sourceId, id);
      return {
        actingFor: rows.filter(({ forPersonId }) => forPersonId === id),
        actsFor: rows.filter(({ personId }) => personId === id),
      };
    },

    async appointDelegate({ params, body }, context) {
      const { sql, source, now } = context;
      const { sourceId } = source;
      const forPersonId = params.id;
      const { personId, grants, endsOn } = body;
      const found = await delegates.findPeople(sql, sourceId, [forPersonId, personId]);
      const forPerson = found.find(({ id }) => id === forPersonId);
      if (!forPerson) throw problem('not-found');
      if (found.length < 2) throw problem('unknown-person');
      await requireDay(sql, sourceId, endsOn, now);
      const id = uuidv7();
      const row = { id, personId, forPersonId, grants: [...new Set(grants)], endsOn, by: source.id };
      if (!(await delegates.insert(sql, sourceId, row))) throw problem('acts-already');
      await tell(sql, sourceId, [personId, forPersonId]);
      await note(context, 'delegate.granted', { ...row, sourceId });
      const mail = {
        sourceId,
        channel: 'mail',
        template: delegateAppointed,
        itemKind: 'delegate',
        itemId: id,
      } as const;
      for (const { id: person, email, contactId } of found) {
        if (!email) continue;
        const data = { acts: person !== forPersonId };
        await enqueue(sql, { ...mail, recipient: email, contactId, data, dedupeKey: `delegate ${id} ${person}` });
      }
      return mustFind(sql, sourceId, id);
    },

    async changeDelegate({ params: { id }, body }, context) {
      const { sql, now } = context;
      const { sourceId } = context.source;
      await requireDay(sql, sourceId, body.endsOn, now);
      const terms = { grants: [...new Set(body.grants)], endsOn: body.endsOn };
      if (!(await delegates.change(sql, sourceId, id, terms))) throw problem('not-found');
      const changed = await mustFind(sql, sourceId, id);
      await tell(sql, sourceId, [changed.personId, changed.forPersonId]);
      await note(context, 'delegate.changed', { ...changed, sourceId });
      return changed;
    },

    async endDelegate({ params: { id } }, context) {
      await end(context, context.source.sourceId, id);
      return undefined;
    },
  },
  { de: de.problems, en: en.problems },
);
