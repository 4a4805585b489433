import { expect, test } from 'vitest';
import { aDocument, answerTo, board, db, openChat, tenant } from '../../../../test/support/chat.js';
import { aContract, aUnit } from '../../../../test/support/factories.js';

openChat();

const lastYear = new Date().getUTCFullYear() - 1;

test('the first statement that is awaited is that of the home, whatever began since beside it', async () => {
  await db.direct`update contracts set starts_on = '2019-04-01', ends_on = null where source_id = ${board.source.id}`;
  const place = await aUnit(db.direct, board.source.id, { propertyId: board.property.id, name: 'Box 3' });
  await db.direct`update units set kind = 'parking' where id = ${place.id}`;
  await aContract(db.direct, board.source.id, {
    ...{ propertyId: board.property.id, unitId: place.id, contacts: [tenant.contact.id] },
    startsOn: `${lastYear + 1}-01-01`,
  });
  await db.direct`update units set name = 'Wohnung 1' where source_id = ${board.source.id} and id <> ${place.id}`;
  expect((await answerTo('Wann kommt meine Abrechnung?')).text).toContain(`Die für ${lastYear} ist noch nicht da.`);
});

test('whoever asks why a statement is that high again waits for none', async () => {
  await aDocument(`Betriebskostenabrechnung ${lastYear}`, tenant.contact.id);
  const again = await answerTo('Warum ist die Abrechnung schon wieder so hoch?');
  expect([again.text, again.links]).toEqual([expect.not.stringContaining('noch nicht da'), [expect.anything()]]);
  for (const text of ['Ist die Abrechnung schon da?', 'Warum ist die Abrechnung schon wieder nicht da?'])
    expect((await answerTo(text)).text, text).toContain('noch nicht da');
});

test('the owner of a whole house is told nothing of a meeting', async () => {
  await db.direct`update contracts set kind = 'house', unit_id = null where source_id = ${board.source.id}`;
  const { text } = await answerTo('Wann kommt meine Abrechnung?');
  expect(text).toContain('noch nicht da');
  expect(text).not.toContain('§');
});

test('a visit is found by the other name that it has', async () => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  await board.post({ title: 'Zählerablesung Heizung', startsAt: at(5), endsAt: at(5.1) });
  await board.post({ title: 'Schornsteinfeger kommt', startsAt: at(6), endsAt: at(6.1) });
  const titles = async (text: string) => (await answerTo(text)).links.map(({ title }: { title: string }) => title);
  expect(await titles('wann kommt der Ableser')).toEqual(['Zählerablesung Heizung']);
  expect(await titles('wann kommt der Kaminkehrer')).toEqual(['Schornsteinfeger kommt']);
});
