import { beforeEach, expect, test } from 'vitest';
import { aBrandPicture } from '../../../test/support/brand.js';
import { aLetter as aStoredLetter } from '../../../test/support/letters.js';
import { openOffice } from '../../../test/support/office.js';
import { postalName } from '../core/pdf/postal.js';
import { drawn, qrCodeOf, readLetters } from './letters.fixture.js';

const office = await openOffice();
beforeEach(() => office.db.direct`delete from rate_limits`);

const anAddress = () => `${crypto.randomUUID().slice(0, 12)}@example.test`;
const read = (typed: string) => office.app.call(null, 'POST /letters/read', { typed });

/** An administrator and somebody without an address, who has a letter. */
async function aLetter() {
  const admin = await office.anAdmin();
  const tenant = await admin.aTenant({ email: null });
  const typed = (await admin.letterTo(tenant.id)) ?? '';
  return { admin, tenant, typed };
}

test('who has a letter names an address, gets the ordinary invitation there, and is in', async () => {
  const { admin, tenant, typed } = await aLetter();
  expect(typed).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(await admin.stateOf(tenant.id)).toBe('pending');
  const told = await read(typed.toLowerCase().replaceAll('-', ' '));
  expect(told.body).toEqual({ name: tenant.name, sourceName: admin.source.name, left: 5 });
  const email = anAddress();
  expect(await office.name(typed, email.toUpperCase())).toMatchObject({ status: 202, body: { email } });
  const { token } = await office.mailTo(email);
  expect((await office.activate({ token })).body.me).toMatchObject({ email, memberships: [{ name: tenant.name }] });
  expect(await admin.stateOf(tenant.id)).toBe('active');
  expect((await read(typed)).body.code).toBe('code-used');
  const [{ email: kept }] = await office.db.direct<
    [{ email: string }]
  >`select email from people where id = ${tenant.id}`;
  expect(kept).toBe(email);
});

test('the code alone lets nobody in, and opens nothing that a mail opens', async () => {
  const { typed } = await aLetter();
  const [finder = '', ...rest] = typed.split('-');
  for (const code of [{ email: 'a@example.test', typed }, { email: finder, typed: rest.join('-') }, { token: typed }]) {
    expect((await office.activate(code)).status, JSON.stringify(code)).toBeGreaterThanOrEqual(400);
  }
});

test('another address makes what was sent to the first one worthless', async () => {
  const { admin, tenant, typed } = await aLetter();
  const [wrong, right] = [anAddress(), anAddress()];
  await office.name(typed, wrong);
  const first = await office.mailTo(wrong);
  await office.name(typed, right);
  expect((await office.activate({ token: first.token })).body.code).toBe('code-expired');
  expect((await office.activate({ email: wrong, typed: first.typed })).status).toBe(410);
  expect(await admin.stateOf(tenant.id)).toBe('pending');
  expect((await office.activate({ token: (await office.mailTo(right)).token })).status).toBe(200);
});

test('the mail to an address that was named before is not sent any more', async () => {
  const { typed } = await aLetter();
  const [wrong, right] = [anAddress(), anAddress()];
  await office.name(typed, wrong);
  await office.name(typed, right);
  expect(await office.mailbox.to(right)).toHaveLength(1);
  expect(await office.mailbox.to(wrong)).toHaveLength(0);
});

test('five addresses can be named, not more, and never two at once', async () => {
  const { typed } = await aLetter();
  const answers = await Promise.all(Array.from({ length: 8 }, () => office.name(typed, anAddress())));
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
  expect(answers.filter(({ body }) => body.code === 'named-too-often')).toHaveLength(3);
});

test('a letter that is made anew, a mail, a lock and a removal make the code worthless', async () => {
  const { admin, tenant, typed } = await aLetter();
  const second = (await admin.letterTo(tenant.id)) ?? '';
  expect((await read(typed)).body.code).toBe('code-replaced');
  expect((await read(second)).status).toBe(200);
  await office.db.direct`update people set email = ${anAddress()} where id = ${tenant.id}`;
  await admin.order('invitations', [tenant.id]);
  expect((await office.name(second, anAddress())).body.code).toBe('code-replaced');
  for (const path of ['access/lock', 'access/remove']) {
    const { admin: other, tenant: somebody, typed: third } = await aLetter();
    await other.order(path, [somebody.id]);
    expect((await read(third)).body.code, path).toBe('code-replaced');
  }
});

test('after five wrong guesses only the QR code of a letter still works', async () => {
  const { id: sourceId } = (await office.anAdmin()).source;
  const { typed, token } = await aStoredLetter(office.db, sourceId);
  const wrong = `${typed.slice(0, 5)}2222-2222`;
  for (let guess = 0; guess < 5; guess++) expect((await read(wrong)).body.code).toBe('code-wrong');
  expect((await read(typed)).body.code).toBe('code-wrong');
  expect((await office.app.call(null, 'POST /letters/read', { token })).status).toBe(200);
  // One of a mail is not one of a letter, and the other way round.
  expect((await office.read({ token })).body.code).toBe('code-wrong');
  expect((await office.read({ token: token.replace('letter.', '') })).body.code).toBe('code-wrong');
});

test('an address that does not exist leaves the letter good for another one', async () => {
  const { admin, tenant, typed } = await aLetter();
  await office.name(typed, anAddress());
  await office.db.direct`update memberships set state = 'error' where person_id = ${tenant.id}`;
  const email = anAddress();
  expect((await office.name(typed, email)).status).toBe(202);
  expect(await admin.stateOf(tenant.id)).toBe('pending');
  expect((await office.activate({ token: (await office.mailTo(email)).token })).status).toBe(200);
});

test('a letter is good for sixty days', async () => {
  const { typed, tenant } = await aLetter();
  const [{ days }] = await office.db.direct<[{ days: number }]>`
    select round(extract(epoch from letter_until - now()) / 86400)::int as days from memberships
    where person_id = ${tenant.id}`;
  expect(days).toBe(60);
  await office.db.direct`update memberships set letter_until = now() where person_id = ${tenant.id}`;
  expect((await read(typed)).body.code).toBe('code-expired');
});

test('letters are pages with name, address and code, for people who cannot sign in yet', async () => {
  const admin = await office.anAdmin();
  const [one, two] = [
    await admin.aTenant({ email: null, name: 'Kern, Ute' }),
    await admin.aTenant({ name: 'Anna Zander' }),
  ];
  await office.db.direct`update contacts set addresses = '[{"value": "Am Weiher 3, 50667 Köln"}]'
    where id = ${one.contactId}`;
  const people = [one.id, two.id, admin.membership.id];
  const { body: plan } = await office.app.call(admin.session, `POST /manage/${admin.source.id}/letters/plan`, {
    people,
  });
  expect(plan).toMatchObject({ letters: 2, withoutPostal: [{ id: two.id }], skipped: [{ id: admin.membership.id }] });
  const pages = await admin.letters(people);
  expect(pages).toHaveLength(2);
  const [page] = pages;
  for (const part of ['Ute Kern', 'Am Weiher 3', '50667 Köln', admin.source.name, 'localhost/aktivieren'])
    expect(page?.text).toContain(part);
  const { items } = (await admin.get('people')).body;
  expect(items.find(({ id }: { id: string }) => id === one.id)).toMatchObject({
    ...{ state: 'pending', letterAt: expect.any(String) },
  });
});

test('a letter wears the logo on its ground, says above the address where it comes from, and cameras read its code', async () => {
  const admin = await office.anAdmin();
  const tenant = await admin.aTenant({ email: null });
  const plan = () =>
    office.app.call(admin.session, `POST /manage/${admin.source.id}/letters/plan`, { people: [tenant.id] });
  expect((await plan()).body.returnTo).toBeNull();
  const postal = 'Ahornweg 1\n50667 Köln';
  const { id: logo } = await aBrandPicture(
    { direct: office.db.direct, files: office.app.services.files },
    admin.source.id,
  );
  const colors = { accent: '#7a1fa2', header: '#20123a', background: '#ffffff' };
  const { name } = admin.source;
  const legal = { imprint: null, privacy: null, terms: null };
  const images = { logo, appSmall: null, appLarge: null, mail: null, favicon: null };
  const reach = { phone: null, hours: null, emergency: null };
  const brand = { name, title: null, homepage: null, legal, postal, ...reach, colors, images };
  expect((await office.app.call(admin.session, `PUT /manage/${admin.source.id}/brand`, brand)).status).toBe(200);
  expect((await plan()).body.returnTo).toBe(`${admin.source.name} · Ahornweg 1 · 50667 Köln`);

  const file = (await admin.letterFile([tenant.id])) ?? new Uint8Array();
  const [letter] = await readLetters(file);
  expect(letter?.text).toContain(`${admin.source.name} · Ahornweg 1 · 50667 Köln`);
  const page = await drawn(file);
  // A millimetre within the ground of the logo, which begins 25 mm from the left and 10 mm from above.
  const at = (x: number, y: number) => 4 * (Math.round((y * 150) / 25.4) * page.width + Math.round((x * 150) / 25.4));
  expect([...page.data.slice(at(26, 11), at(26, 11) + 3)]).toEqual([0x20, 0x12, 0x3a]);
  const link = new URL(qrCodeOf(page));
  expect(`${link.host}${link.pathname}`).toBe('localhost/aktivieren');
  const read = (code: object) => office.app.call(null, 'POST /letters/read', code);
  const byCamera = await read({ token: link.hash.slice(1) });
  expect(byCamera.body).toMatchObject({ name: tenant.name, sourceName: admin.source.name });
  expect((await read({ typed: letter?.typed })).body).toEqual(byCamera.body);
});

test('nothing of the codes is kept but hashes, and the answer is kept nowhere', async () => {
  const { admin, typed } = await aLetter();
  const kept = await office.db.direct`select response::text as text from idempotency`;
  expect(kept.filter(({ text }) => String(text).includes('%PDF'))).toEqual([]);
  const rows = await office.db.direct`select * from codes where source_id = ${admin.source.id}`;
  expect(JSON.stringify(rows)).not.toContain(typed.slice(5));
  expect(rows).toMatchObject([{ purpose: 'letter' }]);
});

test('who has not just shown who they are makes no letters', async () => {
  const { admin, tenant } = await aLetter();
  await office.db.direct`update sessions set proven_at = now() - interval '1 hour'
    where account_id = ${admin.account.id}`;
  const { status, body } = await office.app.call(
    ...([admin.session, `POST /manage/${admin.source.id}/letters`, { people: [tenant.id] }] as const),
  );
  expect([status, body.code]).toEqual([403, 'proof-required']);
});

test('letters and addresses stand in the log', async () => {
  const { admin, tenant, typed } = await aLetter();
  await office.name(typed, anAddress());
  const rows = await office.db.direct`
    select action from audit where source_id = ${admin.source.id} and person_id = ${tenant.id} order by action`;
  expect(rows.map(({ action }) => action)).toEqual(['access.address-named', 'access.letter-made']);
});

test('managers see the invitation in their own mailbox, marked, with a code that does nothing', async () => {
  const admin = await office.anAdmin();
  const { status, body } = await office.app.call(admin.session, `POST /manage/${admin.source.id}/invitations/test`);
  expect(status).toBe(202);
  const mail = await office.mailTo(body.email);
  expect(mail.subject).toMatch(/^Test: Ihr Zugang/);
  expect(mail.text).toContain('0000-0000');
  expect(mail.text).toContain('https://portal.example.test/aktivieren');
  expect(mail.token).toBe('');
  expect((await office.activate({ email: body.email, typed: '0000-0000' })).body.code).toBe('code-wrong');
});

test.each([
  ['Kern, Ute', 'Ute Kern'],
  ['Ute Kern', 'Ute Kern'],
  ['Kern, Ute, Dr.', 'Kern, Ute, Dr.'],
  ['Bau, ', 'Bau, '],
])('%s is written to as %s', (name, written) => {
  expect(postalName(name)).toBe(written);
});
