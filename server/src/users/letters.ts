import { lettersApi, type Parsed } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import { type CodeRow, findCode, limitedCodes, presentedLetter } from '../auth/auth.port.js';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { enqueue } from '../core/outbox/outbox.js';
import { leads } from './access.js';
import { deliveriesOf, invitationDays, tellManagers } from './inviting.js';
import * as letters from './letters.queries.js';
import { de } from './letters-texts.de.js';
import { en } from './letters-texts.en.js';

type Presented = Parsed<(typeof lettersApi)['readLetter']>['body'];

/** How many addresses the code of one letter may name: typing errors happen, and each one sends a mail. */
const mostNamings = 5;

/** The access that a letter's code is for. Throws the same as other codes where it does not count any more. */
async function requireLettered(sql: Tx, row: CodeRow): Promise<letters.Lettered> {
  const { sourceId, membershipId, id } = row;
  const found = sourceId && membershipId && (await letters.findLettered(sql, sourceId, membershipId, id));
  if (!found) throw problem('code-wrong');
  if (!found.current) throw problem('code-replaced');
  if (found.state === 'active' || found.state === 'locked') throw problem('code-used');
  if (found.over || !leads.name.includes(found.state)) throw problem('code-expired');
  return found;
}

/** Runs something with the access of the letter that was presented, in its data source; bad codes count as tries. */
const withLetter = <T>(
  order: Presented,
  context: RequestContext,
  run: (sql: Tx, row: CodeRow & { sourceId: string; membershipId: string }, found: letters.Lettered) => Promise<T>,
): Promise<T> =>
  limitedCodes(context, async () => {
    const { services } = context;
    const row = await findCode(services, 'letter', presentedLetter(order));
    const { sourceId, membershipId } = row;
    if (!sourceId || !membershipId) throw problem('code-wrong');
    return services.database.transaction({ sources: [sourceId] }, async (sql) =>
      run(sql, { ...row, sourceId, membershipId }, await requireLettered(sql, row)),
    );
  });

/** What whoever has a letter may do: name an address, which then gets the ordinary invitation. */
export const lettersServed = serve(
  lettersApi,
  {
    readLetter: ({ body }, context) =>
      withLetter(body, context, async (_sql, _row, { name, sourceName, namings }) => ({
        ...{ name, sourceName, left: Math.max(0, mostNamings - namings) },
      })),

    nameAddress: ({ body }, context) =>
      withLetter(body, context, async (sql, { sourceId, membershipId, id }, { namings }) => {
        if (namings >= mostNamings) throw problem('named-too-often');
        const order = { membershipId, code: id, email: body.email };
        const bounds = { from: leads.name, days: invitationDays, most: mostNamings };
        const named = await letters.name(sql, sourceId, order, bounds);
        // Somebody with the same letter was faster.
        if (!named) throw problem('named-too-often');
        await enqueue(sql, deliveriesOf(sourceId, named, named.contactId));
        const actor = { kind: 'nobody', id: null } as const;
        const from = { caller: null, address: context.address };
        await audit(sql, from, { action: 'access.address-named', source: sourceId, actor, person: named.personId });
        await tellManagers(sql, sourceId);
        return { email: named.email };
      }),
  },
  { de: de.problems, en: en.problems },
);
