import type { SignInState } from '@p24/sdk/api';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { openOffice } from '../../../test/support/office.js';
import { type AccessEvent, afterEvent, leads } from './access.js';
import { bounce, expire } from './access.queries.js';

const office = await openOffice();
beforeEach(() => office.db.direct`delete from rate_limits`);

type Admin = Awaited<ReturnType<typeof office.anAdmin>>;
/** The newest letter that somebody has, whether it counts or not. */
interface Letter {
  code?: string | undefined;
}
type Tenant = Awaited<ReturnType<Admin['aTenant']>>;

const events: readonly AccessEvent[] = [
  ...(['invite', 'letter', 'name', 'activate', 'lock', 'unlock', 'remove', 'expire', 'bounce'] as const),
];
const paths = { invite: 'invitations', lock: 'access/lock', unlock: 'access/unlock', remove: 'access/remove' } as const;

/** Lets an event happen as it does in life: by the manager, by the person, by the clock, or by the mail server. */
async function happen(admin: Admin, { id, email }: Tenant, event: AccessEvent, letter: Letter): Promise<void> {
  const { direct, database } = office.db;
  if (event === 'letter') letter.code = await admin.letterTo(id);
  else if (event === 'name') {
    if (letter.code) await office.name(letter.code, email);
  } else if (event === 'activate') {
    const { token } = (await office.mailbox.to(email)).at(-1) ?? {};
    if (token) await office.activate({ token });
  } else if (event === 'expire') {
    await direct`update memberships set invited_until = now() where person_id = ${id}`;
    await direct.begin((sql) => expire(sql));
  } else if (event === 'bounce') {
    const [row] = await direct`select id from memberships where person_id = ${id}`;
    await database.transaction({ sources: [admin.source.id] }, async (sql) => {
      if (row) await bounce(sql, admin.source.id, row.id, email);
    });
  } else expect((await admin.order(paths[event], [id])).status).toBe(200);
}

test('whatever happens in whatever order, states follow the rules and the matrix adds up', async () => {
  const admin = await office.anAdmin();
  const step = fc.record({ who: fc.integer({ min: 0, max: 1 }), event: fc.constantFrom(...events) });
  const walk = fc.array(step, { minLength: 3, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      await office.db.direct`delete from rate_limits`;
      const people = [await admin.aTenant(), await admin.aTenant()];
      const states: SignInState[] = ['none', 'none'];
      const joined = [false, false];
      const papers: [Letter, Letter] = [{}, {}];
      // Whether the letter counts, and whether an address has been invited, by mail or with the letter.
      const counts = [false, false];
      const invited = [false, false];
      for (const { who, event } of steps) {
        await happen(admin, people[who] as Tenant, event, papers[who as 0 | 1]);
        const before = states[who] as SignInState;
        const nothing =
          (event === 'name' && !counts[who]) || ((event === 'activate' || event === 'bounce') && !invited[who]);
        states[who] = nothing ? before : afterEvent(before, event, joined[who] ?? false);
        const led = leads[event].includes(before) && !nothing;
        if (led) {
          counts[who] = event === 'letter' || (counts[who] === true && ['name', 'bounce'].includes(event));
          invited[who] = event === 'invite' || event === 'name';
        }
        if (event === 'activate' && led) joined[who] = true;
        if (states[who] === 'none' || states[who] === 'pending') joined[who] = false;
        expect(await admin.stateOf(people[who]?.id ?? ''), `${event} on ${before}`).toBe(states[who]);
      }
      const { body } = await admin.get('people-counts');
      const [{ tenants }] = await office.db.direct<[{ tenants: number }]>`
        select count(*)::int as tenants from people where source_id = ${admin.source.id}`;
      const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
      expect(sum(body.tenants)).toBe(tenants);
      expect(sum(body.managers)).toBe(1);
    }),
    { numRuns: Number(process.env.P24_RUNS ?? 8), interruptAfterTimeLimit: 25_000 },
  );
}, 60_000);
