import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContact, aContract, aProperty } from '../../../test/support/factories.js';
import { openOffice } from '../../../test/support/office.js';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.db.close());

/** Two houses with a tenant and an owner in the first, a tenant in the second, one who has moved out, and a caretaker. */
async function aTown() {
  const admin = await office.anAdmin();
  const sql = office.db.direct;
  const sourceId = admin.source.id;
  const [first, second] = [await aProperty(sql, sourceId), await aProperty(sql, sourceId)];
  const live = async (name: string, propertyId: string, values: object = {}) => {
    const contact = await aContact(sql, sourceId, { name });
    await aContract(sql, sourceId, { propertyId, contacts: [contact.id], ...values });
    return contact;
  };
  const both = await live('Anna', first.id);
  await aContract(sql, sourceId, { propertyId: second.id, contacts: [both.id] });
  await live('Bernd', first.id, { kind: 'ownership' });
  await live('Carla', second.id);
  await live('Dieter', first.id, { startsOn: '2019-01-01', endsOn: '2020-12-31' });
  await aContact(sql, sourceId, { name: 'Emil' });
  const names = async (query: string): Promise<string[]> => {
    const { status, body } = await admin.get(`people?${query}`);
    if (status !== 200) throw new Error(`${query} was answered with ${status}.`);
    return body.items.map(({ name }: { name: string }) => name);
  };
  return { first, second, names };
}

test('people are narrowed by what they hold today', async () => {
  const { names } = await aTown();
  expect(await names('group=tenants')).toEqual(['Anna', 'Carla']);
  expect(await names('group=owners')).toEqual(['Bernd']);
  expect(await names('group=others')).toEqual(['Dieter', 'Emil']);
});

test('a house has the people who hold something in it today, each once', async () => {
  const { first, second, names } = await aTown();
  expect(await names(`property=${first.id}`)).toEqual(['Anna', 'Bernd']);
  expect(await names(`property=${second.id}`)).toEqual(['Anna', 'Carla']);
  expect(await names(`property=${first.id}&group=tenants`)).toEqual(['Anna']);
  expect(await names(`property=${first.id}&group=others`)).toEqual([]);
  expect(await names(`property=${crypto.randomUUID()}`)).toEqual([]);
});
