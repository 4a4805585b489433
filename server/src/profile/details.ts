import { detailsApi, type OwnDetails, type PersonalDetails } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import type { CallerMembership } from '../core/http/caller.js';
import { invalid, problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as details from './details.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

const isStaff = ({ role }: CallerMembership) => role === 'manager' || role === 'admin';

async function detailsOf(sql: Tx, own: readonly CallerMembership[]): Promise<PersonalDetails[]> {
  const rows = await details.list(sql, {
    sources: own.map(({ sourceId }) => sourceId),
    memberships: own.map(({ id }) => id),
  });
  return own.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.id);
    if (!row) return [];
    const { name, email, phones, addresses, own: said, changedAt } = row;
    return [
      {
        ...{ membershipId: one.id, sourceId: one.sourceId, sourceName: one.sourceName, staff: isStaff(one) },
        ...{ known: { name, email, phones, addresses }, own: said, changedAt },
      },
    ];
  });
}

/** The names of what is said in another way than before. */
const changed = (before: OwnDetails, after: OwnDetails): string[] =>
  (Object.keys(after) as (keyof OwnDetails)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );

/** What people say about themselves; the managers see it beside what their property software knows. */
export const detailsServed = serve(
  detailsApi,
  {
    async details(_input, { sql, caller }) {
      return { items: await detailsOf(sql, caller.memberships) };
    },

    async saveDetails({ params: { membership }, body }, context) {
      const { sql, caller } = context;
      const own = caller.memberships.find(({ id }) => id === membership);
      const [before] = own ? await detailsOf(sql, [own]) : [];
      if (!own || !before) throw problem('not-found');
      if (body.position && !isStaff(own)) throw invalid([{ pointer: '#/position', code: 'staff-only' }]);
      const fields = changed(before.own, body);
      if (fields.length === 0) return before;
      const { sourceId, personId, id } = own;
      await details.save(sql, sourceId, id, body);
      const person = personId ?? id;
      const told = { action: 'details.changed', source: sourceId, account: caller.accountId, person } as const;
      await audit(sql, context, { ...told, details: { fields: fields.join(', ') } });
      await announce(sql, { sourceId, contacts: 'managers', feature: 'users', id: person });
      const [after] = await detailsOf(sql, [own]);
      if (!after) throw problem('not-found');
      return after;
    },
  },
  { de: de.details, en: en.details },
);
