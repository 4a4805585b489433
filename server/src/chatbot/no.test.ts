import { expect, test } from 'vitest';
import { answerTo, board, db, openChat, talk } from '../../../test/support/chat.js';
import { activateForms, ensureReadyMadeForms } from '../forms/forms.port.js';

openChat();

test.each(['kein Rauch', 'KEIN GAS', 'nö weder gas noch rauch', 'Nein', 'no smoke'])(
  '"%s" is taken as a no: it is asked what is the matter, with the numbers for emergencies',
  async (said) => {
    const { text, tone, numbers, offers } = await answerTo(said);
    expect([text, tone]).toEqual([expect.stringContaining('Worum geht es dann?'), 'unsure']);
    expect(numbers).toMatchObject([{ phone: '112' }]);
    expect(offers.map(({ kind }: { kind: string }) => kind)).not.toContain('form');
    expect(offers).toContainEqual({ kind: 'handover' });
  },
);

test('whoever denies gas or smoke alone is asked about the other, and then what is the matter', async () => {
  const next = talk();
  for (const [denied, asked, again, other] of [
    ['kein Rauch', 'Riecht es nach Gas?', 'kein Gas', 'Ja, nach Gas'],
    ['riecht nicht nach Gas', 'Riecht es nach Rauch oder verbrannt?', 'nein', 'Ja, nach Rauch'],
  ] as const) {
    await next('es stinkt im flur');
    const half = await next(denied);
    expect(half).toMatchObject({ tone: 'emergency', numbers: [{ phone: '112' }] });
    expect([half.text, half.text]).toEqual([expect.stringContaining(asked), expect.stringContaining('erst draußen')]);
    expect(half.offers.map(({ text }: { text?: string }) => text)).toEqual([
      other,
      'Nein, nach etwas anderem',
      undefined,
    ]);
    expect((await next(again)).text).toContain('Worum geht es dann?');
  }
});

test.each(['na ja', 'noch nicht', 'nicht mehr', 'weiss i ned', 'nein aber mir ist schwindelig'])(
  '"%s" is no plain no where a smell was asked about',
  async (said) => {
    const next = talk();
    await next('es stinkt im flur');
    expect((await next(said)).tone).toBe('emergency');
  },
);

test('a no to a smell hushes no alarm, and a harmless smell can still be reported', async () => {
  await db.database.transaction({ sources: [board.source.id] }, async (sql) => {
    await ensureReadyMadeForms(sql, board.source.id);
    await activateForms(sql, board.source.id, ['damage']);
  });
  const next = talk();
  for (const [said, told] of [
    ['kein Rauch aber die Wand ist heiß', 'Bringen Sie sich in Sicherheit'],
    ['kein Gas, aber es raucht aus dem Keller', 'Bringen Sie sich in Sicherheit'],
    ['nö, es brennt', 'Bringen Sie sich in Sicherheit'],
    ['weder noch', 'Worum geht es dann?'],
  ] as const) {
    await next('es stinkt im flur');
    expect((await next(said)).text, said).toContain(told);
  }
  await next('es stinkt im flur');
  expect((await next('Nein, nach etwas anderem')).offers).toMatchObject([{ kind: 'form' }]);
});

test.each([
  ['wann kommt der kammerjäger', 'Schädlingsbekämpfung im Keller'],
  ['wann wird das trinkwasser beprobt', 'Legionellenprüfung'],
  ['wann kommen die leute vom glasfaser', 'Glasfaserausbau'],
  ['muss i dahoam sei wenn der elektriker kimmt', 'Elektroprüfung der Wohnungen'],
])('"%s" leads to the notice "%s"', async (said, title) => {
  const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const endsAt = new Date(Date.now() + 5.1 * 86_400_000).toISOString();
  await board.post({ title: 'Treppenhausfest im Haus', startsAt, endsAt });
  await board.post({ title, startsAt, endsAt });
  expect((await answerTo(said)).links.map((link: { title: string }) => link.title)).toEqual([title]);
});

test('whoever is not announced is named', async () => {
  const startsAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  await board.post({
    title: 'Ablesung der Zähler',
    startsAt,
    endsAt: new Date(Date.now() + 5.1 * 86_400_000).toISOString(),
  });
  expect((await answerTo('Wann kommt der Nikolaus?')).text).toContain('Zu „Nikolaus“ habe ich keinen');
});
