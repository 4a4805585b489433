import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anOrder, textFile } from '../../../test/support/imports.js';
import { openOffice } from '../../../test/support/office.js';
import { encodeCursor } from '../core/http/cursor.js';
import { importFile } from '../integrations/import-file.js';
import { readName } from '../integrations/names.js';

const office = await openOffice();
let admin: Awaited<ReturnType<typeof office.anAdmin>>;

/** Contacts as property software lists them, with the people whom their names tell, in one statement as imports do it. */
async function aTownOf(listed: readonly string[]) {
  admin = await office.anAdmin();
  await office.db.direct`update memberships set name = 'Frau Dr. Zita Zuletzt' where source_id = ${admin.source.id}`;
  const contacts = listed.map((name) => ({ id: randomUUID(), name, ...readName(name) }));
  const people = contacts.flatMap(({ id, people }) => people.map((name) => ({ id: randomUUID(), contact: id, name })));
  await office.db.direct`
    with made as (
      insert into contacts (source_id, id, kind, name)
      select ${admin.source.id}, id, kind, name
      from jsonb_to_recordset(${office.db.direct.json(contacts)}) as c (id uuid, kind text, name text))
    insert into people (source_id, id, contact_id, name)
    select ${admin.source.id}, id, contact, name
    from jsonb_to_recordset(${office.db.direct.json(people)}) as p (id uuid, contact uuid, name text)`;
}

type Item = { name: string; listedAs: string };
const list = async (query = ''): Promise<Item[]> => (await admin.get(`people?limit=100&${query}`)).body.items;
const listed = async (query = '') => (await list(query)).map(({ listedAs }) => listedAs);

/** All pages of so many, as they are listed. */
async function paged(what: 'people' | 'recipients', limit: number, query = ''): Promise<string[]> {
  const found: string[] = [];
  for (let cursor = ''; cursor !== 'end'; ) {
    const { body } = await admin.get(`${what}?limit=${limit}${query}${cursor && `&cursor=${cursor}`}`);
    found.push(...body.items.map(({ listedAs, name }: Item) => listedAs ?? name));
    cursor = body.nextCursor ?? 'end';
  }
  return found;
}

const inOrder = [
  ...[
    'Ärztehaus am Markt GmbH',
    'Celik, Ayşe',
    'Çelik, Ayşe',
    'Hausmeister Krause',
    'Müller, Anna',
    'Müller, Dr. Gerda',
  ],
  ...['Müller, Zoe', 'Müller GmbH & Co. KG', 'Müller Lopez, Ana', 'Müller-Adam, Jan', 'Müllner, Otto', 'Naumann, Eva'],
  ...['Strauss, Bernd', 'Strauß, Bernd', 'Strauß, Prof. Dr. Carla', 'von der Heide, Anna', 'Zuletzt, Frau Dr. Zita'],
];

test('people stand by last name, then first name, companies by their name, titles and signs aside, page by page', async () => {
  await aTownOf([
    ...['Müller, Zoe & Anna', 'Dr. Müller, Gerda', 'Müller GmbH & Co. KG', 'Müller Lopez, Ana', 'Müller-Adam, Jan'],
    ...['Müllner, Otto', 'Ärztehaus am Markt GmbH', 'Hausmeister Krause', 'Çelik, Ayşe', 'Celik, Ayşe', 'Naumann, Eva'],
    ...['Strauß, Bernd', 'Strauss, Bernd', 'Prof. Dr. Strauß, Carla', 'von der Heide, Anna'],
  ]);
  expect(await listed()).toEqual(inOrder);
  for (const limit of [1, 2, 5]) {
    expect(await paged('people', limit)).toEqual(inOrder);
    expect(await paged('people', limit, '&order=desc')).toEqual(inOrder.toReversed());
    expect(await paged('people', limit, '&sort=profile')).toEqual(inOrder);
  }
  expect(await paged('people', 3, '&sort=last-online')).toEqual(inOrder);
  expect(await paged('people', 3, '&sort=state&state=none')).toEqual(inOrder.slice(0, -1));
  // Found by what the list says and by what is spoken.
  const search = encodeURIComponent('müller, gerda');
  expect(await list(`search=${search}`)).toMatchObject([{ name: 'Dr. Gerda Müller', listedAs: 'Müller, Dr. Gerda' }]);
  expect(await listed('search=zita')).toEqual(['Zuletzt, Frau Dr. Zita']);
  // Recipients are contacts: a couple is one of them.
  expect(await paged('recipients', 2)).toEqual([
    ...['Ärztehaus am Markt GmbH', 'Celik, Ayşe', 'Çelik, Ayşe', 'Hausmeister Krause', 'Dr. Müller, Gerda'],
    ...['Müller, Zoe & Anna', 'Müller GmbH & Co. KG', 'Müller Lopez, Ana', 'Müller-Adam, Jan', 'Müllner, Otto'],
    ...['Naumann, Eva', 'Strauss, Bernd', 'Strauß, Bernd', 'Prof. Dr. Strauß, Carla', 'von der Heide, Anna'],
  ]);
});

test('people of one name come each once, however short the pages', async () => {
  await aTownOf(
    Array.from({ length: 7 }, (_, number) => (number < 6 ? `Müller, ${'AB'[number % 2]}nna` : 'Meier, Jo')),
  );
  const found = await paged('people', 2);
  expect(found).toEqual([
    'Meier, Jo',
    ...Array(3).fill('Müller, Anna'),
    ...Array(3).fill('Müller, Bnna'),
    found.at(-1),
  ]);
});

test('the place follows the contact: somebody marries, becomes a company, or is renamed by hand', async () => {
  await aTownOf(['Weber Lopez, Ana', 'Zander, Jo']);
  const sql = office.db.direct;
  const contact = sql`source_id = ${admin.source.id} and name like '%Lopez%'`;
  expect(await listed()).toEqual(['Weber Lopez, Ana', 'Zander, Jo', 'Zuletzt, Frau Dr. Zita']);
  await sql`update people set name = 'Ana Lopez Blum' where ${contact}`;
  expect(await listed('search=ana')).toEqual(['Blum, Ana Lopez']);
  await sql`update contacts set name = 'Lopez Blum, Ana' where ${contact}`;
  expect(await listed('search=ana')).toEqual(['Lopez Blum, Ana']);
  await sql`update contacts set kind = 'company', name = 'Ana Lopez Blum' where ${contact}`;
  expect(await listed('search=ana')).toEqual(['Ana Lopez Blum']);
});

test('people of an imported table stand by the last names that it lists', async () => {
  admin = await office.anAdmin();
  const { id } = admin.source;
  const names = ['Weber Lopez, Ana & Marek', 'Dr. Weber, Jo', 'Hausmeister Krause', 'Weber 7, Eva und Vogt, Kai'];
  const table = textFile(`Name;Adresse\n${names.map((name) => `${name};Ring 1, 06108 Halle`).join('\n')}\n`);
  await office.db.database.transaction({ sources: [id] }, (sql) => importFile(sql, table, anOrder(id)));
  expect(await listed('group=others')).toEqual([
    ...['Hausmeister Krause', 'Vogt, Kai', 'Weber, Dr. Jo', 'Weber 7, Eva', 'Weber Lopez, Ana', 'Weber Lopez, Marek'],
  ]);
});

test('where no contact tells the last name it is the last word, with what belongs to it', async () => {
  await aTownOf([]);
  const names = ['Anna von der Heide', 'Prof. Dr. Max Planck', 'Zwilling 0001', 'Kern, Ute', 'Al Le Blanc', 'Bin'];
  for (const name of names) await admin.aTenant({ name });
  expect(await listed('group=tenants')).toEqual([
    ...['Bin', 'Kern, Ute', 'Le Blanc, Al', 'Planck, Prof. Dr. Max', 'von der Heide, Anna', 'Zwilling 0001'],
  ]);
});

test('what follows a last name stays with it, and titles alone are no first name', async () => {
  await aTownOf([]);
  const names = [
    ...['Anna Weber ', 'Prof. Dr. Weber', 'Anna Weber geb. Krüger', 'Anna Weber jun.', 'Anna von Weber (Erbin)'],
    ...[
      'Max Mustermann II',
      'Kim Adam †',
      'Hans Vogt senior',
      'Vogt jun.',
      'Zander (Erbin)',
      'Jo Sen',
      'Ute Kern sen. (verst.)',
    ],
  ];
  for (const name of names) await admin.aTenant({ name });
  expect(await listed('group=tenants')).toEqual([
    ...['Adam †, Kim', 'Kern sen. (verst.), Ute', 'Mustermann II, Max', 'Sen, Jo', 'Vogt jun.'],
    ...[
      'Vogt senior, Hans',
      'von Weber (Erbin), Anna',
      'Weber, Prof. Dr.',
      'Weber, Anna',
      'Weber geb. Krüger, Anna',
      'Weber jun., Anna',
    ],
    'Zander (Erbin)',
  ]);
});

test('a firm without legal form stands by its whole name, people whose names sound alike by the last one', async () => {
  await aTownOf([]);
  const firms = [
    ...['Aufzugsdienst Saale', 'Elektro Schmidt', 'Gartenbau Schulze', 'Hausmeister Sauber', 'Hausverwaltung Nord'],
    ...['Heizung & Sanitär Krause', 'Malerei Kern', 'Müller Immobilien', 'Schlüsseldienst Weber', 'Stadtwerke Halle'],
    ...['Steuerberater Wiedig', 'Weber Haustechnik'],
  ];
  for (const name of firms) await admin.aTenant({ name });
  expect(await listed('group=tenants')).toEqual(firms);
  await aTownOf([]);
  for (const name of [
    'Otto Burmeister',
    'Anna Dienst',
    'Eva Handwerk',
    'Phil Neuhaus',
    'Imke Neubau',
    'Nikita Stadtler',
  ])
    await admin.aTenant({ name });
  expect(await listed('group=tenants')).toEqual([
    ...['Burmeister, Otto', 'Dienst, Anna', 'Handwerk, Eva', 'Neubau, Imke', 'Neuhaus, Phil', 'Stadtler, Nikita'],
  ]);
});

test('a cursor of the order by first names is refused, never read as a place in this one', async () => {
  await aTownOf(['Abel, Zoe', 'Zander, Anna']);
  for (const key of [['name', 'Anna Zander'], ['active', 'Anna Zander'], ['lacks 31', 'Anna Zander'], []]) {
    const cursor = encodeCursor([...key, randomUUID()]);
    for (const what of ['people', 'people?sort=state', 'people?sort=profile', 'recipients']) {
      const { body } = await admin.get(`${what}${what.includes('?') ? '&' : '?'}cursor=${cursor}`);
      expect(body.code, `${what} ${key}`).toBe('invalid-cursor');
    }
  }
  const old = encodeCursor(['Abel, Zoe', randomUUID()]);
  expect((await admin.get(`recipients?cursor=${old}`)).body.code).toBe('invalid-cursor');
});

const word = fc.constantFrom(
  ...['Adam', 'Ahrens', 'Ähnlich', 'Özil', 'Ohm', 'Weiß', 'Weiss', 'Weis', "O'Neill", 'Lee', 'Le', 'Müller', 'Muller'],
);
const last = fc.oneof(
  word,
  fc.tuple(word, fc.constantFrom('-', ' '), word).map((parts) => parts.join('')),
);
const person = fc.record({ last, first: word, title: fc.constantFrom('', '', 'Dr. ', 'Prof. Dr.-Ing. ') });

test('model: whatever names are listed, pages of any length are everybody in the order of last and first names', async () => {
  const collator = new Intl.Collator('de');
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (all, limit) => {
        await aTownOf(all.map(({ title, last, first }) => `${title}${last}, ${first}`));
        const byKey = all
          .map(({ title, last, first }) => ({ key: `${last}  ${first}`, listed: `${last}, ${title}${first}` }))
          .toSorted((one, other) => collator.compare(one.key, other.key));
        const found = (await paged('people', limit)).slice(0, -1);
        expect(found.map((name) => name.replace(/, (?:[A-Z]\S*\. ?)*/, '  ').replace('-Ing. ', ''))).toEqual(
          byKey.map(({ key }) => key),
        );
        expect(found.toSorted()).toEqual(byKey.map(({ listed }) => listed).toSorted());
      },
    ),
    { numRuns: 15 },
  );
});
