import { expect, test } from 'vitest';
import {
  aContactPerson,
  aDocument,
  answerTo,
  aSecondHome,
  board,
  db,
  openChat,
  talk,
  tenant,
} from '../../../test/support/chat.js';
import { aTicket } from '../../../test/support/tickets.js';
import { activateForms } from '../forms/forms.port.js';

openChat();

const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const titlesOf = ({ links }: { links: { title: string }[] }) => links.map(({ title }) => title);
const reports = () =>
  db.database.transaction({ sources: [board.source.id] }, (sql) =>
    activateForms(sql, board.source.id, ['damage', 'heating', 'water', 'key']),
  );

test.each(['ich möchte meine Telefonnummer ändern', 'meine telefonumer is neu'])(
  '"%s" leads to the own profile, not to the numbers of others',
  async (said) => {
    await aContactPerson('Hausmeisterdienst', 'Hausmeister Sauber');
    const { text, numbers, links, offers } = await answerTo(said);
    expect(numbers).toEqual([]);
    expect(links).toEqual([expect.objectContaining({ kind: 'profile', view: 'about-me', title: 'Mein Profil' })]);
    expect(text).toContain('tragen Sie selbst ein');
    expect(offers).toEqual([{ kind: 'handover' }]);
  },
);

test('who asks when somebody comes about what was reported is told how it stands', async () => {
  await aTicket(db, board.source.id, tenant, { title: 'Heizung kalt' });
  const told = await answerTo('wann kommt denn einer wegen meiner Heizung');
  expect(titlesOf(told)).toEqual([expect.stringContaining('Heizung kalt')]);
});

test('who asks whether something may be done is shown the house rules', async () => {
  await aDocument('Hausordnung', tenant.contact.id);
  await aDocument('Mietvertrag', tenant.contact.id);
  expect(titlesOf(await answerTo('Darf ich auf dem Balkon grillen?'))).toEqual(['Hausordnung']);
});

test('who asks back about what is to be paid or comes back is shown the newest statement', async () => {
  await aDocument('Betriebskostenabrechnung 2025', tenant.contact.id);
  const told = await answerTo('Warum muss ich soviel nachzahlen, hab ich nicht was raus gekriegt?');
  expect([titlesOf(told), told.tone]).toEqual([['Betriebskostenabrechnung 2025'], 'plain']);
});

test.each(['bin umgezogn', 'meine email adresse ist jetzt anders'])(
  '"%s" is for the manager to change, so that it is offered to pass it on',
  async (said) => {
    const { text, links, offers } = await answerTo(said);
    expect([text, links]).toEqual([expect.stringContaining('ändert nur die Hausverwaltung'), []]);
    expect(offers).toEqual([{ kind: 'handover' }]);
  },
);

test('whoever asks for the last statement gets it, also as the answer to which year', async () => {
  for (const year of [2023, 2024]) await aDocument(`Nebenkostenabrechnung ${year}`, tenant.contact.id);
  expect(titlesOf(await answerTo('wo is die leztze nebenkostn abrechnug'))).toEqual(['Nebenkostenabrechnung 2024']);
  const next = talk();
  expect((await next('wo ist meine nebenkostenabrechnung')).links).toEqual([]);
  expect(titlesOf(await next('na die letze'))).toEqual(['Nebenkostenabrechnung 2024']);
});

test('whoever asks when something happens is told the appointment, and may still report what is broken', async () => {
  await reports();
  await aSecondHome();
  await board.post({ title: 'Wasser wird abgestellt', startsAt: at(2), endsAt: at(2.1) });
  await board.post({ title: 'Heizung wird gewartet', startsAt: at(3), endsAt: at(3.1) });
  for (const said of ['wan wird das waser abgestelt', 'Wann stellt ihr das warme Wasser ab'])
    expect(titlesOf(await answerTo(said)), said).toEqual(['Wasser wird abgestellt']);
  const { text, links, offers } = await answerTo('wann geht die Heizung wieder');
  expect(text).toBe('Dazu steht ein Termin an.\nIst es etwas anderes, nehmen Sie das Formular.');
  expect(titlesOf({ links })).toEqual(['Heizung wird gewartet']);
  expect(offers).toEqual([expect.objectContaining({ kind: 'form', title: expect.stringContaining('Heizung') })]);
  expect((await answerTo('Heizung ist kalt')).text).toContain('Um welche Wohnung');
});

test('a notice about what is reported is to be read first, in sentences that belong together', async () => {
  await reports();
  await board.post({ title: 'Heizung ausgefallen', type: 'warning' });
  const { text, links } = await answerTo('Heizung ist kalt');
  expect(text).toBe(
    'Dazu gibt es schon einen Aushang. Bitte lesen Sie ihn zuerst.\nIst es etwas anderes, nehmen Sie das Formular.',
  );
  expect(titlesOf({ links })).toEqual(['Heizung ausgefallen']);
});

test('how a request stands is told by what it is about, the open one first', async () => {
  const heating = await aTicket(db, board.source.id, tenant, { title: 'Heizung wird nicht warm' });
  const older = await aTicket(db, board.source.id, tenant, { title: 'Heizung gluckert' });
  await aTicket(db, board.source.id, tenant, { title: 'Klingel ohne Ton' });
  await db.direct`update tickets set status = 'done' where id = ${older.id}`;
  for (const said of ['hat die verwaltung mir geantwort wegn heizung', 'was ist mit meinem anliegen heizung']) {
    const { text, links, tone } = await answerTo(said);
    expect([tone, text], said).toEqual(['plain', expect.stringContaining('Das ist der Stand')]);
    expect(links.map(({ id }: { id: string }) => id)).toEqual([heating.id, older.id]);
    expect(links[0].detail).toMatch(/^neu, zuletzt geändert am /i);
  }
  const elsewhere = await answerTo('was ist mit meinem anliegen schlüssel');
  expect(elsewhere.text).toContain('kein Anliegen von Ihnen gefunden');
  expect(elsewhere.links).toHaveLength(3);
});
