import { type ManagedPerson, usersManageApi } from '@p24/sdk/api';
import * as z from 'zod';
import { decodeCursor, KeyText, toPage } from '../core/http/cursor.js';
import { serve } from '../core/http/serve.js';
import { searchPatterns } from '../core/search.js';
import { change, invite, inviteManager } from './inviting.js';
import { listPeople } from './people-list.queries.js';
import { profileOf } from './profile-check.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import * as users from './users.manage.queries.js';

/** A person of the list with what the profile lacks. */
function shown(row: Awaited<ReturnType<typeof listPeople>>[number]) {
  const { lacksContract, lacksContactPerson, lacksDocuments, lacksNotices, ...person } = row;
  const lacks: ManagedPerson['lacks'] = [
    ...(person.email ? [] : (['email'] as const)),
    ...(lacksContract ? (['contract'] as const) : []),
    ...(lacksContactPerson ? (['contact-person'] as const) : []),
    ...(lacksDocuments ? (['documents'] as const) : []),
    ...(lacksNotices ? (['notices'] as const) : []),
  ];
  return { ...person, lacks, profile: profileOf(lacks) };
}

const cursorKey = z.tuple([KeyText, z.uuid()]);

/** Managers' operations on the people of a data source. */
export const usersManageServed = serve(
  usersManageApi,
  {
    async recipients({ query }, { sql, source, now }) {
      const { limit, property } = query;
      const after = decodeCursor(query.cursor, cursorKey);
      const search = searchPatterns(query.search);
      const rows = await users.listRecipients(sql, source.sourceId, { after, search, property, limit, now });
      return toPage(rows, limit, { item: (row) => row, key: ({ name, id }) => [name, id] });
    },

    counts: (_input, { sql, source, now }) => users.countPeople(sql, source.sourceId, now),

    async people({ query }, { sql, source, now }) {
      const { limit, group, state, property } = query;
      const after = decodeCursor(query.cursor, cursorKey);
      const search = searchPatterns(query.search?.toLowerCase());
      const found = await listPeople(sql, source.sourceId, { after, search, group, state, property, limit, now });
      return toPage(found, limit, { item: shown, key: ({ name, id }) => [name, id] });
    },

    invite: ({ body }, by) => invite(by.sql, by.source, { ...body, by }),
    lock: ({ body }, by) => change(by.sql, by.source, { ...body, by }, 'lock'),
    unlock: ({ body }, by) => change(by.sql, by.source, { ...body, by }, 'unlock'),
    removeAccess: ({ body }, by) => change(by.sql, by.source, { ...body, by }, 'remove'),
    inviteManager: ({ body }, by) => inviteManager(by.sql, by.source, { ...body, by }),
  },
  { de: de.problems, en: en.problems },
);
