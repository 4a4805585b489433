import type { SignInState } from '@p24/sdk/api';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOffice } from '../../../test/support/office.js';
import { type AccessEvent, afterEvent } from './access.js';
import { bounce, expire } from './access.queries.js';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => office.db.direct`delete from rate_limits`);

type Admin = Awaited<ReturnType<typeof office.anAdmin>>;
type Tenant = Awaited<ReturnType<Admin['aTenant']>>;

const events: readonly AccessEvent[] = ['invite', 'activate', 'lock', 'unlock', 'remove', 'expire', 'bounce'];
const paths = { invite: 'invitations', lock: 'access/lock', unlock: 'access/unlock', remove: 'access/remove' } as const;

/** Lets an event happen as it does in life: by the manager, by the person, by the clock, or by the mail server. */
async function happen(admin: Admin, { id, email }: Tenant, event: AccessEvent): Promise<void> {
  const { direct, database } = office.db;
  if (event === 'activate') {
    const { token } = (await office.mailbox.to(email)).at(-1) ?? {};
    if (token) await office.activate({ token });
  } else if (event === 'expire') {
    await direct`update memberships set invited_until = now() where person_id = ${id}`;
    await direct.begin((sql) => expire(sql));
  } else if (event === 'bounce') {
    const [row] = await direct`select id from memberships where person_id = ${id}`;
    await database.transaction({ sources: [admin.source.id] }, async (sql) => {
      if (row) await bounce(sql, admin.source.id, row.id);
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
      for (const { who, event } of steps) {
        await happen(admin, people[who] as Tenant, event);
        const before = states[who] as SignInState;
        states[who] = afterEvent(before, event, joined[who] ?? false);
        if (event === 'activate' && before === 'pending') joined[who] = true;
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
