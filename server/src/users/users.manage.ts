import { usersManageApi } from '@p24/sdk/api';
import * as z from 'zod';
import { audit } from '../audit/audit.port.js';
import { decodeCursor, KeyText, toFoundPage, toPage } from '../core/http/cursor.js';
import { serve } from '../core/http/serve.js';
import { forgiving, type Sought, searchPatterns } from '../core/search.js';
import { searchOf, wordsFor } from './finding.js';
import { textsNear } from './finding.queries.js';
import { countFunnel, listHouses } from './funnel.queries.js';
import { change, invite, inviteManager } from './inviting.js';
import { notePhone } from './noting.js';
import { peoplePage } from './people-list.js';
import { refreshStandings } from './people-list.queries.js';
import { peopleTable } from './people-table.js';
import { personDetails } from './person.js';
import { changeWeights, showWeights, weightsOf } from './profile-check.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import * as users from './users.manage.queries.js';

const cursorKey = z.tuple([KeyText, z.uuid()]);
const recipientKey = z.tuple([z.literal('listed'), KeyText, z.uuid()]);

/** Managers' operations on the people of a data source. */
export const usersManageServed = serve(
  usersManageApi,
  {
    async recipients({ query }, { sql, source, now }) {
      const { limit, property } = query;
      const from = decodeCursor(query.cursor, recipientKey);
      const after = from && ([from[1], from[2]] as const);
      const { sourceId } = source;
      const read = async (sought: Sought) => {
        const words = await wordsFor(sql, sourceId, sought);
        return users.listRecipients(sql, sourceId, { after, words, property, limit, now });
      };
      const { rows, similar } = await forgiving(
        { ...query, search: searchOf(query.search) },
        { read, texts: (words) => textsNear(sql, sourceId, words) },
      );
      const page = toPage(rows, limit, {
        item: ({ sortName: _, ...row }) => row,
        key: ({ sortName, id }) => ['listed', sortName, id],
      });
      return toFoundPage(page, similar);
    },

    async counts(_input, { sql, source, now }) {
      await refreshStandings(sql, source.sourceId, now);
      return users.countPeople(sql, source.sourceId);
    },

    async people({ query }, { sql, source, now }) {
      const weights = await weightsOf(sql, source.sourceId);
      return peoplePage(sql, source.sourceId, { look: query, now, weights });
    },

    person: ({ params: { id } }, { sql, source, now }) => personDetails(sql, source.sourceId, { id, now }),

    notePhone: ({ params: { id }, body }, by) => notePhone(by.sql, by.source.sourceId, { ...body, id, by }),

    async savePeople({ query }, context) {
      const { sql, source, now, locale } = context;
      const { body, people } = await peopleTable(sql, source.sourceId, { look: query, now, locale });
      const details = { list: 'people', entries: people };
      await audit(sql, context, { action: 'list.exported', source: source.sourceId, details });
      return { body, type: 'text/csv; charset=utf-8', name: (locale === 'de' ? de : en).table.file };
    },

    async funnel({ query: { limit, cursor, search } }, { sql, source: { sourceId }, now }) {
      await refreshStandings(sql, sourceId, now);
      const after = decodeCursor(cursor, cursorKey);
      const houses = await listHouses(sql, sourceId, { after, search: searchPatterns(search), limit, now });
      const { total, others } = await countFunnel(sql, sourceId, now);
      return { ...toPage(houses, limit, { item: (row) => row, key: ({ name, id }) => [name, id] }), total, others };
    },

    profileCheck: (_input, { sql, source }) => showWeights(sql, source.sourceId),

    async changeProfileCheck({ body: { weights } }, context) {
      const { sql, source } = context;
      await changeWeights(sql, source.sourceId, weights);
      const details = { part: 'profile-check', ...(weights ?? { standard: true }) };
      await audit(sql, context, { action: 'settings.changed', source: source.sourceId, details });
      return showWeights(sql, source.sourceId);
    },

    invite: ({ body }, by) => invite(by.sql, by.source, { ...body, by }),
    lock: ({ body }, by) => change(by.sql, by.source, { ...body, by }, 'lock'),
    unlock: ({ body }, by) => change(by.sql, by.source, { ...body, by }, 'unlock'),
    removeAccess: ({ body }, by) => change(by.sql, by.source, { ...body, by }, 'remove'),
    inviteManager: ({ body }, by) => inviteManager(by.sql, by.source, { ...body, by }),
  },
  { de: de.problems, en: en.problems },
);
