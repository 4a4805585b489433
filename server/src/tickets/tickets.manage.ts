import './retention.js';
import { type Parsed, TicketSettings, ticketsManageApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import { announce } from '../core/events/events.js';
import { bumpSource } from '../core/feed/changes.js';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { soughtBy, withoutTitles } from '../core/search.js';
import { creating } from './creating.js';
import * as events from './events.queries.js';
import { answer, change, type Managing } from './managing.js';
import { showManaged } from './show.js';
import * as templates from './templates.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import * as tickets from './tickets.manage.queries.js';
import { ensureTicketTemplates } from './tickets.port.js';

type Query = Parsed<typeof ticketsManageApi.list>['query'];

const cursorKey = z.tuple([Micros, z.uuid()]);
const mostTemplates = 200;
const shownByDefault: TicketSettings = { showStatus: true, showChange: true };

const filterOf = (query: Query, { source, now }: Managing): tickets.ManagedFilter => ({
  ...query,
  after: decodeCursor(query.cursor, cursorKey),
  search: soughtBy(withoutTitles(query.search)),
  open: query.open,
  status: query.status,
  priority: query.priority,
  assignee: query.assignee === 'me' ? source.id : query.assignee === 'nobody' ? null : query.assignee,
  property: query.property,
  person: query.person,
  template: query.template,
  overdue: query.overdue,
  today: query.today,
  now,
});

/** What residents see of every ticket is different now: everybody asks again. */
async function changedForAll({ sql, source: { sourceId } }: Managing, id: string): Promise<void> {
  await bumpSource(sql, sourceId);
  await announce(sql, { sourceId, contacts: 'all', feature: 'tickets', id });
}

/** Managers' operations on tickets. */
export const ticketsManageServed = serve(
  ticketsManageApi,
  {
    async list({ query }, context) {
      const { sql, source, caller } = context;
      const rows = await tickets.list(sql, source.sourceId, caller.accountId, filterOf(query, context));
      return toPage(rows, query.limit, {
        item: ({ micros: _, ...row }) => row,
        key: ({ micros, id }) => [micros, id],
      });
    },

    counts: (_input, { sql, source, now }) => tickets.count(sql, source.sourceId, source.id, now),

    get: ({ params: { id } }, context) => showManaged(context, id),

    create: creating,

    async change({ params: { id }, body }, context) {
      await change(context, id, body);
      return showManaged(context, id);
    },

    async comment({ params: { id }, body }, context) {
      await answer(context, id, body);
      return showManaged(context, id);
    },

    async markRead({ params: { id } }, { sql, source: { sourceId }, caller: { accountId }, now }) {
      if (!(await tickets.find(sql, sourceId, accountId, id))) throw problem('not-found');
      return { id, readAt: await events.markRead(sql, { sourceId, accountId, kind: 'managed-ticket', id, now }) };
    },

    async assignees(_input, { sql, source }) {
      return { items: await tickets.listAssignees(sql, source.sourceId) };
    },

    async templates(_input, { sql, source: { sourceId } }) {
      const items = await templates.list(sql, sourceId);
      if (items.length > 0) return { items };
      await ensureTicketTemplates(sql, sourceId);
      return { items: await templates.list(sql, sourceId) };
    },

    async createTemplate({ body }, { sql, source: { sourceId } }) {
      const made = await templates.insert(sql, { sourceId, id: uuidv7(), most: mostTemplates }, body);
      if (!made) throw problem('too-many-templates');
      return made;
    },

    async saveTemplate({ params: { id }, body }, context) {
      const saved = await templates.update(context.sql, context.source.sourceId, id, body);
      if (!saved) throw problem('not-found');
      await changedForAll(context, id);
      return saved;
    },

    async settings(_input, { sql, source }) {
      return TicketSettings.catch(shownByDefault).parse(await templates.findSettings(sql, source.sourceId));
    },

    async saveSettings({ body }, context) {
      await templates.saveSettings(context.sql, context.source.sourceId, body);
      await changedForAll(context, context.source.sourceId);
      return body;
    },
  },
  { de: de.problems, en: en.problems },
);
