import { type Parsed, registrationApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { type AuditContext, audit } from '../audit/audit.port.js';
import { checkPassword } from '../auth/auth.port.js';
import type { Tx } from '../core/database/database.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { carryPortrait } from '../profile/profile.port.js';
import { insertManager } from './access.queries.js';
import { invite, tellManagers } from './inviting.js';
import * as registration from './registration.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

type Opening = Parsed<(typeof registrationApi)['staff']>['body'];

/** What an administrator has opened by the own sign-in and the client code. */
interface Opened {
  accountId: string;
  sourceId: string;
  sourceName: string;
  /** The administrator's membership. */
  id: string;
}

/**
 * The data source that code and sign-in open. Throws `wrong-credentials` alike for a code, an address and a password
 * that are wrong, and counts as a try to sign in.
 */
const open = (
  { code, email, password }: Opening,
  context: RequestContext,
  within: <T>(sources: readonly string[], run: (sql: Tx) => Promise<T>) => Promise<T>,
): Promise<Opened> =>
  checkPassword({ email, password }, context, async ({ accountId, sources }) => {
    const found = await within(sources, (sql) => registration.findAdministered(sql, accountId, code));
    if (!found || (found.demo && !context.demo)) throw problem('wrong-credentials');
    return { accountId, ...found };
  });

/** The same for somebody who is nobody yet. */
const openAlone = (opening: Opening, context: RequestContext) =>
  open(opening, context, (sources, run) => context.services.database.transaction({ sources: [...sources] }, run));

/** The candidate's membership, made where there is none yet. */
async function membershipOf(sql: Tx, sourceId: string, candidate: registration.Candidate): Promise<string> {
  if (candidate.membershipId) return candidate.membershipId;
  const id = uuidv7();
  const made = await insertManager(sql, sourceId, { ...candidate, id, role: 'manager' });
  if (!made) throw problem('unknown-person');
  return id;
}

/** Managers who register with a client code, and who add a further data source to their account. */
export const registrationServed = serve(
  registrationApi,
  {
    async staff({ body }, context) {
      const { sourceId, sourceName } = await openAlone(body, context);
      const items = await context.services.database.transaction({ sources: [sourceId] }, (sql) =>
        registration.listStaff(sql, sourceId),
      );
      return { sourceName, items };
    },

    async register({ body }, context) {
      const opened = await openAlone(body, context);
      const { sourceId } = opened;
      return context.services.database.transaction({ sources: [sourceId] }, async (sql) => {
        const candidate = (await registration.listStaff(sql, sourceId)).find(({ id }) => id === body.staffId);
        if (!candidate) throw problem('unknown-person');
        const membershipId = await membershipOf(sql, sourceId, candidate);
        const admin = { id: opened.id, sourceId, role: 'admin' } as const;
        const by: AuditContext = { caller: null, address: context.address };
        await invite(sql, admin, { people: [membershipId], preview: false, by });
        const actor = { kind: 'manager', id: opened.accountId } as const;
        const target = { kind: 'membership', id: membershipId };
        await audit(sql, by, { action: 'access.requested', source: sourceId, actor, person: membershipId, target });
        return { email: candidate.email };
      });
    },

    async joinSource({ body }, context) {
      const { sql, caller } = context;
      if (caller.kind !== 'portal') throw problem('forbidden');
      // A failure undoes what was entered; a second transaction could wait for this one's connection.
      const { sourceId, sourceName } = await open(body, context, async (sources, run) => {
        await registration.enterAlso(sql, sources);
        return run(sql);
      });
      if (await registration.manages(sql, sourceId, caller.accountId)) throw problem('managed-already');
      // The administrator's password alone makes nobody a manager whom the company does not know by address.
      const own = (await registration.listStaff(sql, sourceId)).find(({ email }) => email === caller.email);
      if (!own) throw problem('not-staff');
      const membershipId = await membershipOf(sql, sourceId, own);
      const { accountId } = caller;
      if (!(await registration.letIn(sql, sourceId, { membershipId, accountId }))) throw problem('not-staff');
      await carryPortrait(sql, context.services, [...caller.memberships, { id: membershipId, sourceId }]);
      await audit(sql, context, { action: 'source.added', source: sourceId, account: accountId, person: membershipId });
      await tellManagers(sql, sourceId);
      return { sourceId, sourceName };
    },
  },
  { de: de.problems, en: en.problems },
);
