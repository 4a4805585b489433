import { expect, test } from 'vitest';
import { ownDatabase } from '../../../test/support/database.js';
import { aResident, aSource } from '../../../test/support/factories.js';
import { aFile, aTicket } from '../../../test/support/tickets.js';
import { ensureTicketTemplates, systemTemplates, ticketsForChat } from './tickets.port.js';

const db = await ownDatabase();

test('a ticket begins with its number, its place, all people of the contact, and an event with the files', async () => {
  const source = await aSource(db.direct);
  const resident = await aResident(db.direct, source.id, { name: 'Erika Muster' });
  const partner = crypto.randomUUID();
  await db.direct`insert into people (source_id, id, contact_id, name)
    values (${source.id}, ${partner}, ${resident.contact.id}, 'Max Muster')`;
  const file = await aFile(db.direct, source.id);
  const { id, number } = await aTicket(db, source.id, resident, { files: [file.id, file.id] });

  expect(number).toBe(1);
  const [ticket] = await db.direct`
    select t.status, t.released, t.property_id, k.system from tickets t
    join ticket_templates k on k.source_id = t.source_id and k.id = t.template_id where t.id = ${id}`;
  expect(ticket).toEqual({ status: 'new', released: true, property_id: resident.propertyId, system: 'damage' });
  const people = await db.direct`select person_id from ticket_people where ticket_id = ${id}`;
  expect(people.map(({ person_id }) => person_id).sort()).toEqual([partner, resident.contact.personId].sort());
  const events =
    await db.direct`select id, no, kind, author, author_name, attached from ticket_events where ticket_id = ${id}`;
  expect(events).toMatchObject([
    { no: 1, kind: 'created', author: 'resident', author_name: 'Erika Muster', attached: 1 },
  ]);
  const attached =
    await db.direct`select file_id from attachments where item_kind = 'ticket-event' and item_id = ${events[0]?.id}`;
  expect(attached).toEqual([{ file_id: file.id }]);
});

test('numbers count per data source, also when many open at once', async () => {
  const [one, other] = [await aSource(db.direct), await aSource(db.direct)];
  const [resident, elsewhere] = [await aResident(db.direct, one.id), await aResident(db.direct, other.id)];
  const opened = await Promise.all(Array.from({ length: 12 }, () => aTicket(db, one.id, resident)));
  expect(opened.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  expect((await aTicket(db, other.id, elsewhere)).number).toBe(1);
});

test('a number is not used up by what fails', async () => {
  const source = await aSource(db.direct);
  const resident = await aResident(db.direct, source.id);
  const { id } = await aTicket(db, source.id, resident);
  await expect(aTicket(db, source.id, resident, { id })).rejects.toThrow();
  expect((await aTicket(db, source.id, resident)).number).toBe(2);
});

test("the contact's cached answers are out of date once a ticket is there", async () => {
  const source = await aSource(db.direct);
  const resident = await aResident(db.direct, source.id);
  const change = async () =>
    (await db.direct`select change from memberships where id = ${resident.membership.id}`)[0]?.change;
  const before = await change();
  await aTicket(db, source.id, resident);
  expect(await change()).toBe(before + 1);
});

test('the system templates are there once, however often they are asked for', async () => {
  const source = await aSource(db.direct);
  for (let times = 0; times < 2; times++) {
    await db.database.transaction({ sources: [source.id] }, (sql) => ensureTicketTemplates(sql, source.id));
  }
  const templates = await db.direct`select system, name from ticket_templates where source_id = ${source.id}`;
  expect(Object.fromEntries(templates.map(({ system, name }) => [system, name]))).toEqual(systemTemplates);
});

test('the assistant finds the own tickets by words, best match first, and none that are hidden or long over', async () => {
  const source = await aSource(db.direct);
  const [resident, neighbour] = [await aResident(db.direct, source.id), await aResident(db.direct, source.id)];
  const open = (title: string, values: object = {}) => aTicket(db, source.id, resident, { title, ...values });
  const heating = await open('Heizung im Bad bleibt kalt');
  const both = await open('Heizung und Fenster');
  await open('Klingel');
  await open('Heizung geheim', { released: false });
  const over = await open('Heizung von früher');
  await db.direct`update tickets set status = 'closed', changed_at = now() - interval '91 days' where id = ${over.id}`;
  await aTicket(db, source.id, neighbour, { title: 'Heizung beim Nachbarn' });

  const { personId } = resident.contact;
  const find = (words: string[], now = new Date()) =>
    db.database.transaction({ sources: [source.id] }, (sql) =>
      ticketsForChat(sql, { sources: [source.id], people: [personId] }, { words, now, limit: 5 }),
    );
  expect((await find(['heizung', 'fenster'])).map(({ id }) => id)).toEqual([both.id, heating.id]);
  expect((await find([])).map(({ title }) => title)).toEqual([
    'Klingel',
    'Heizung und Fenster',
    'Heizung im Bad bleibt kalt',
  ]);
  expect((await find(['heizung']))[0]).toMatchObject({ number: 2, status: 'new', changedAt: expect.any(String) });
});
