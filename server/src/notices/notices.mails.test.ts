import { beforeEach, expect, test } from 'vitest';
import { aContact, aContract, aDelegate, aResident } from '../../../test/support/factories.js';
import { openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof boards.aBoard>>;

beforeEach(async () => {
  board = await boards.aBoard();
});

const count = async () => (await board.manage('POST /notices/audience', { properties: [board.property.id] })).body;

/** How many mails a release to the property orders. */
async function ordered() {
  const id = await board.post('Aushang', { notify: true });
  return (await boards.db.direct`select from deliveries where item_id = ${id}`).count;
}

test('a couple is one contact and gets two mails', async () => {
  const { direct } = boards.db;
  const couple = await aContact(direct, board.source.id, { email: 'a@example.de' });
  await direct`
    insert into people (source_id, id, contact_id, name, email)
    values (${board.source.id}, gen_random_uuid(), ${couple.id}, 'Hans', 'b@example.de')`;
  await aContract(direct, board.source.id, { propertyId: board.property.id, contacts: [couple.id] });

  expect(await count()).toMatchObject({ contacts: 1, mailable: 1, mailableLater: 0, mails: 2 });
  expect(await ordered()).toBe(2);
});

test('whoever acts for a neighbour gets one mail, and the neighbour counts as told', async () => {
  const { direct } = boards.db;
  const own = await aResident(direct, board.source.id, { propertyId: board.property.id });
  const neighbour = await aContact(direct, board.source.id);
  await aContract(direct, board.source.id, { propertyId: board.property.id, contacts: [neighbour.id] });
  await aDelegate(direct, board.source.id, { personId: own.contact.personId, forPersonId: neighbour.personId });

  expect(await count()).toMatchObject({ contacts: 2, mailable: 2, mailableLater: 0, mails: 1 });
  expect(await ordered()).toBe(1);
  const id = await board.post('Aushang', { notify: true });
  const told = async () => {
    const { items } = (await board.manage(`GET /notices/${id}/audience/${board.property.id}`)).body;
    return items.map(({ mail }: { mail: string | null }) => mail);
  };
  expect(await told()).toEqual(['waiting', 'waiting']);
  await direct`update delegates set grants = '{documents}' where source_id = ${board.source.id}`;
  expect((await told()).toSorted()).toEqual([null, 'waiting']);
});

test('who sees a notice stands by last name, page by page, as the picker has them', async () => {
  const { direct } = boards.db;
  for (const name of ['Zander, Jo', 'Dr. Müller, Gerda', 'Eck, Anna', 'Nagel, Udo']) {
    const { id } = await aContact(direct, board.source.id, { name });
    await aContract(direct, board.source.id, { propertyId: board.property.id, contacts: [id] });
  }
  const inOrder = ['Eck, Anna', 'Dr. Müller, Gerda', 'Nagel, Udo', 'Zander, Jo'];
  expect((await count()).names).toEqual(inOrder);
  const path = `/notices/${await board.post('Aushang')}/audience/${board.property.id}`;
  const found: string[] = [];
  for (let cursor = ''; cursor !== 'end'; ) {
    const { body } = await board.manage(`GET ${path}?limit=1${cursor && `&cursor=${cursor}`}`);
    found.push(...body.items.map(({ name }: { name: string }) => name));
    cursor = body.nextCursor ?? 'end';
  }
  expect(found).toEqual(inOrder);
});

test('what became of a mail is said of the releases that stand, not of what was revoked', async () => {
  const { direct } = boards.db;
  await aResident(direct, board.source.id, { propertyId: board.property.id });
  const id = await board.post('Aushang', { notify: true });
  const mail = async () =>
    (await board.manage(`GET /notices/${id}/audience/${board.property.id}`)).body.items.map(
      (one: { mail: string; mailedAt: string }) => [one.mail, one.mailedAt],
    );
  const sent = '2026-11-01T09:00:00.000Z';
  await direct`update deliveries set state = 'sent', sent_at = ${sent} where item_id = ${id}`;
  expect(await mail()).toEqual([['sent', sent]]);

  await board.manage(`POST /notices/${id}/revoke`);
  await board.release(id);
  expect(await mail()).toEqual([[null, null]]);
  await board.release(id, { notify: true });
  await direct`update deliveries set state = 'failed' where item_id = ${id} and state <> 'sent'`;
  expect(await mail()).toEqual([['failed', null]]);
});
