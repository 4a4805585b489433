import type { Funnel, PeopleCounts } from '@p24/sdk/api';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { aContact, aContract, aManager, aMembership, anAccount, aProperty } from '../../../test/support/factories.js';
import { openOffice } from '../../../test/support/office.js';

const office = await openOffice();

type Admin = Awaited<ReturnType<typeof office.anAdmin>>;

const ask = ({ source, session }: Admin, query = '') =>
  office.app.app.request(`http://localhost/api/v1/manage/${source.id}/people.csv${query}`, {
    headers: { host: 'localhost', 'accept-language': 'de', ...session.headers },
  });

async function save(admin: Admin, query = '') {
  const answer = await ask(admin, query);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  const rows: string[][] = parse(text, { delimiter: ';', bom: true });
  return { answer, text, rows };
}

test('the list is saved as it is narrowed, and no name in it is taken for a formula or for more than one cell', async () => {
  const admin = await office.anAdmin();
  const hostile = [
    '=cmd|"/c calc"!A1',
    '+49 30 1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    'Meier; =1+1',
    '"Ö" & Söhne',
    'a\r\nb',
  ];
  for (const name of hostile) await admin.aTenant({ name, email: null });
  await office.db.direct`update contacts set kind = 'company' where source_id = ${admin.source.id}`;
  await admin.aTenant({ name: 'Nicht Gesucht' });
  await admin.aTenant({ name: 'Ute =1+1' });
  const { answer, text, rows } = await save(admin, '?group=tenants&sort=name');
  expect(answer.headers.get('content-disposition')).toContain('Personen.csv');
  expect(text.slice(0, 13)).toBe('\uFEFFName;E-Mail;');
  const names = rows.slice(1).map(([name]) => name ?? '');
  expect(names.toSorted()).toEqual(
    [
      ...hostile.map((name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name)),
      'Gesucht, Nicht',
      "'=1+1, Ute",
    ].toSorted(),
  );
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
  expect((await save(admin, '?search=nicht')).rows.slice(1).map(([name]) => name)).toEqual(['Gesucht, Nicht']);
  const { body } = await admin.get('audit?area=data');
  expect(body.items[0]).toMatchObject({ action: 'list.exported', details: { list: 'people', entries: 1 } });
  expect((await save(admin, '?search=gesuchd&similar=true')).rows).toHaveLength(1);
});

test('the list is saved only by who has just shown that it is them', async () => {
  const admin = await office.anAdmin();
  await office.db.direct`
    update sessions set proven_at = now() - interval '11 minutes' where account_id = ${admin.account.id}`;
  const answer = await ask(admin);
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'proof-required']);
});

const sum = (...numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

test('the numbers of the funnel add up with the overview, and each is as many people as the list then has', async () => {
  const admin = await office.anAdmin();
  const sql = office.db.direct;
  const [first, second] = [
    await aProperty(sql, admin.source.id, { name: 'Ahornweg 1' }),
    await aProperty(sql, admin.source.id, { name: 'Birkenweg 2' }),
  ];
  await aProperty(sql, admin.source.id, { name: 'Cedernweg 3' });
  const person = async (houses: { id: string }[], state: string, days: number | null, email = true) => {
    const contact = await aContact(sql, admin.source.id, email ? { email: `${crypto.randomUUID()}@example.test` } : {});
    for (const { id } of houses) await aContract(sql, admin.source.id, { propertyId: id, contacts: [contact.id] });
    if (state === 'none') return;
    const account = ['active', 'locked'].includes(state) ? await anAccount(sql) : null;
    const { id: accountId } = account ?? (await anAccount(sql));
    const { id } = await aMembership(sql, admin.source.id, { accountId, personId: contact.personId });
    await sql`update memberships set state = ${state}, account_id = ${account?.id ?? null},
      last_online = now() - ${days}::int * interval '1 day' where id = ${id}`;
  };
  await person([first], 'active', 3);
  await person([first, second], 'active', 89);
  await person([first], 'active', 91);
  await person([first], 'pending', null);
  await person([second], 'locked', 5);
  await person([second], 'none', null, false);
  await person([], 'expired', null);
  const { body } = await admin.get('people-funnel');
  const of = (people: number, email: number, invited: number, activated: number, recent: number): Funnel => ({
    ...{ people, email, invited, activated, recent },
  });
  expect(body.items).toMatchObject([
    { name: 'Ahornweg 1', ...of(4, 4, 4, 3, 2) },
    { name: 'Birkenweg 2', ...of(3, 2, 2, 2, 2) },
    { name: 'Cedernweg 3', ...of(0, 0, 0, 0, 0) },
  ]);
  expect(body).toMatchObject({ total: of(7, 6, 6, 4, 3), others: of(1, 1, 1, 0, 0) });

  const { managers: _, ...counts }: PeopleCounts = (await admin.get('people-counts')).body;
  const everybody = Object.values(counts).flatMap((states) => Object.values(states));
  const having = (state: 'none' | 'active' | 'locked') => sum(...Object.values(counts).map((states) => states[state]));
  expect(sum(...everybody)).toBe(body.total.people);
  expect(sum(...everybody) - having('none')).toBe(body.total.invited);
  expect(having('active') + having('locked')).toBe(body.total.activated);

  const rows = [
    ...body.items.map(({ id, ...row }: { id: string } & Funnel) => [`property=${id}`, row]),
    ...[['group=others', body.others] as const, ['', body.total] as const],
  ];
  for (const [query, row] of rows) {
    for (const reached of ['email', 'invited', 'activated', 'recent'] as const) {
      const { body: list } = await admin.get(`people?${query}&reached=${reached}`);
      expect(list.items, `${query} ${reached}`).toHaveLength(row[reached]);
    }
  }
});

test('houses of the funnel come in pages, or by the words of their names', async () => {
  const admin = await office.anAdmin();
  for (const name of ['Haus C', 'Haus A', 'Haus B']) await aProperty(office.db.direct, admin.source.id, { name });
  const { body } = await admin.get('people-funnel?limit=2');
  expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Haus A', 'Haus B']);
  const next = await admin.get(`people-funnel?limit=2&cursor=${body.nextCursor}`);
  expect(next.body).toMatchObject({ items: [{ name: 'Haus C' }], nextCursor: null });
  const found = await admin.get('people-funnel?search=b%20haus');
  expect(found.body.items.map(({ name }: { name: string }) => name)).toEqual(['Haus B']);
});

test('administrators say what each part of a profile counts, every profile follows, and the standard comes back', async () => {
  const admin = await office.anAdmin();
  const { name } = await admin.aTenant({ email: null });
  const profile = async () => {
    const { body } = await admin.get(`people?search=${encodeURIComponent(name)}`);
    return body.items[0].profile;
  };
  const change = (weights: object | null, session = admin.session) =>
    office.app.call(session, `PUT /manage/${admin.source.id}/profile-check`, { weights });
  const weights = { email: 100, contract: 100, 'contact-person': 50, documents: 0, notices: 50 };
  expect(await profile()).toBe(20);
  expect((await change(weights)).body).toMatchObject({ weights, standard: { email: 40 } });
  expect(await profile()).toBe(33);
  expect((await change({ ...weights, email: 101 })).status).toBe(400);
  const nothing = { email: 0, contract: 0, 'contact-person': 0, documents: 0, notices: 0 };
  expect((await change(nothing)).body.errors).toMatchObject([{ pointer: '#/weights/email' }]);
  expect((await change(null)).body.weights).toMatchObject({ email: 40 });
  expect(await profile()).toBe(20);
  const { body } = await admin.get('audit?area=settings');
  expect(body.items).toMatchObject([
    { action: 'settings.changed', details: { part: 'profile-check', standard: true } },
    { details: { part: 'profile-check', email: 100 } },
  ]);
  const { session } = await aManager(office.db.direct, admin.source.id, { role: 'manager' });
  expect((await change(weights, session)).status).toBe(403);
});

test('locking says for whom unlocking brings back what was: not for those who had not activated yet', async () => {
  const admin = await office.anAdmin();
  const [one, two] = [await admin.aTenant(), await admin.aTenant()];
  await admin.order('invitations', [one.id, two.id]);
  await office.activate({ token: (await office.mailTo(one.email)).token });
  expect((await admin.order('access/lock', [one.id, two.id], true)).body.reversible).toEqual([]);
  expect((await admin.order('access/lock', [one.id, two.id])).body).toMatchObject({ changed: 2, reversible: [one.id] });
  const { body } = await admin.order('access/unlock', [one.id, two.id]);
  expect(body).toMatchObject({ changed: 2, reversible: [one.id] });
  expect([await admin.stateOf(one.id), await admin.stateOf(two.id)]).toEqual(['active', 'none']);
  expect((await admin.order('access/remove', [one.id])).body).toMatchObject({ changed: 1, reversible: [] });
});
