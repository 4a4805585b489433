import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { aManager, aSource } from '../../../test/support/factories.js';

const { db, app } = await openApp();
let source: string;
let manager: Awaited<ReturnType<typeof aManager>>;

beforeEach(async () => {
  source = (await aSource(db.direct)).id;
  manager = await aManager(db.direct, source);
});

interface Sent {
  columns?: unknown;
  language?: string;
  by?: { source: string; headers: Record<string, string> };
  [name: string]: unknown;
}

async function post(
  path: string,
  content: string | Buffer<ArrayBuffer>,
  { columns, language = 'de', by, ...query }: Sent = {},
) {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  if (columns !== undefined) search.set('columns', typeof columns === 'string' ? columns : JSON.stringify(columns));
  const { source: to, headers } = by ?? { source, headers: manager.session.headers };
  const response = await app.app.request(`${testOrigin}/api/v1/manage/${to}/${path}?${search}`, {
    method: 'POST',
    headers: {
      host: 'localhost',
      origin: testOrigin,
      'content-type': 'text/csv',
      'accept-language': language,
      ...headers,
    },
    body: content,
  });
  return { status: response.status, body: await response.json() };
}

const send = (content: string, sent?: Sent) => post('imports', content, sent);
const look = (content: string | Buffer<ArrayBuffer>, sent?: Sent) => post('import-previews', content, sent);

const odd = `Mieterin;Tel;Mailadr.;Objekt;WE
Schilling, Maria;0345 1234 abends;m.schilling@example.de;1001;0010
Vogt, Ben;n. v.;;1001;0020
`;
const columns = { Mieterin: 'Name', Tel: 'Telefon', 'Mailadr.': 'E-Mail', Objekt: '', WE: '' };

const contacts = () => db.direct`
  select name, emails->0->>'value' as email, phones->0 as phone from contacts where source_id = ${source} order by name`;

const brief = (findings: { column: string | null; severity: string; code: string }[]) =>
  findings.map(({ column, severity, code }) => [column, severity, code]);

test('a table with headings nobody knows goes in when it is said what its columns hold', async () => {
  expect(await send(odd)).toMatchObject({ status: 200, body: { errors: 2, kind: 'contacts' } });
  const { body } = await send(odd, { kind: 'contacts', columns });
  expect(body).toMatchObject({ kind: 'contacts', rows: 2, created: 2, errors: 0 });
  expect(brief(body.findings)).toEqual([['Tel', 'note', 'not-a-phone']]);
  expect(await contacts()).toEqual([
    {
      name: 'Schilling, Maria',
      email: 'm.schilling@example.de',
      phone: { value: '0345 1234', label: 'abends', public: false },
    },
    { name: 'Vogt, Ben', email: null, phone: null },
  ]);
});

test('what was said holds for the next table with these headings, in another order too, and of this data source alone', async () => {
  const next = 'WE;Objekt;MIETERIN;Tel;Mailadr.\n0030;1001;Klein, Eva;0345 99;\n';
  await send(odd, { kind: 'contacts', columns, dryRun: true });
  expect((await send(next)).body.errors).toBeGreaterThan(0);
  await send(odd, { kind: 'contacts', columns });
  const { body } = await send(next);
  expect(body).toMatchObject({ kind: 'contacts', created: 1, errors: 0 });
  expect(body.findings).toMatchObject([
    {
      severity: 'note',
      code: 'columns-remembered',
      detail: 'Die Spalten sind zugeordnet wie beim letzten Mal: MIETERIN = Name, Tel = Telefon, Mailadr. = E-Mail.',
    },
  ]);
  expect((await look(next)).body).toMatchObject({
    kind: 'contacts',
    columns: [{ as: null }, { as: null }, { as: 'Name' }, {}, {}],
  });

  const there = (await aSource(db.direct)).id;
  const by = { source: there, headers: (await aManager(db.direct, there)).session.headers };
  expect((await send(next, { by })).body.errors).toBeGreaterThan(0);
});

test('what is said anew takes the place of what was said, and one is enough', async () => {
  await send(odd, { kind: 'contacts', columns });
  await send(odd, { kind: 'contacts', columns: { ...columns, Tel: 'Mobil' } });
  const kept = await db.direct`select kind, columns->>'Tel' as phone from import_columns where source_id = ${source}`;
  expect(kept).toEqual([{ kind: 'contacts', phone: 'Mobil' }]);
  expect((await contacts())[0]?.phone).toMatchObject({ label: 'Mobil, abends' });
});

test('saying nothing of the columns is not remembered', async () => {
  const plain = 'Name;Adresse\nKlein, Eva;Halle\n';
  expect((await send(plain, { kind: 'contacts', columns: {} })).body).toMatchObject({ created: 1, errors: 0 });
  expect((await send(plain.replace('Klein', 'Groß'))).body.findings).toEqual([]);
});

test('headings of several lines or without an end are answered as they were shown', async () => {
  const wide = `"Mieterin\n(Haupt-)";Tel;${'Bemerkung '.repeat(30)}\nKlein, Eva;0345 1234;keine\n`;
  const { body } = await look(wide, { kind: 'contacts' });
  const headings: string[] = body.columns.map(({ heading }: { heading: string }) => heading);
  expect(headings.slice(0, 2)).toEqual(['Mieterin (Haupt-)', 'Tel']);
  const said = Object.fromEntries(headings.map((heading, at) => [heading, ['Name', 'Telefon', ''][at]]));
  expect((await look(wide, { kind: 'contacts', columns: said })).body).toMatchObject({ findings: [] });
  expect((await send(wide, { kind: 'contacts', columns: said })).body).toMatchObject({ created: 1, errors: 0 });
  expect(await contacts()).toMatchObject([{ name: 'Klein, Eva', phone: { value: '0345 1234' } }]);
});

test('no more than two hundred tables are remembered, the oldest go', async () => {
  await db.direct`
    insert into import_columns (source_id, headings, kind, columns, kept_at)
    select ${source}, decode(lpad(to_hex(n), 8, '0'), 'hex'), 'contacts', '{}', '2020-01-01'::timestamptz + n * interval '1 day'
    from generate_series(1, 200) n`;
  await send(odd, { kind: 'contacts', columns });
  const [found] = await db.direct`
    select count(*)::int as kept, min(kept_at) = '2020-01-03' as first from import_columns where source_id = ${source}`;
  expect(found).toEqual({ kept: 200, first: true });
});

test('what cannot be said of a column is told with its name', async () => {
  const wrong = { Mieterin: 'Namen', Tel: 'E-Mail', 'Mailadr.': 'E-Mail', Farbe: 'Mobil' };
  const { body } = await send(odd, { kind: 'contacts', columns: wrong, language: 'en' });
  expect(body.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toMatchObject([
    { code: 'missing-parts', column: 'Name' },
    { code: 'no-such-heading', detail: 'The file has no column "Farbe".' },
    {
      column: 'Mieterin',
      code: 'unknown-field',
      detail: expect.stringMatching(
        /^The column "Mieterin" cannot be "Namen"\. Possible are: Kontaktnummer, Name, Nachname, /,
      ),
    },
    {
      column: 'Mailadr.',
      code: 'same-field',
      detail: '"Tel" and "Mailadr." are both said to be "E-Mail". Please choose one of them.',
    },
  ]);
  expect(await contacts()).toEqual([]);
});

test('names in two columns may be said, and what is not named is known by its heading', async () => {
  const { body } = await send('Mieter;Rufname;Telefon;Stadt;Postl;Weg\nVogt;Ben;0345 1;Halle;06110;Hof 1\n', {
    kind: 'contacts',
    columns: { Mieter: 'Nachname', Rufname: 'Vorname', Stadt: 'Ort', Postl: 'PLZ', Weg: 'Straße' },
  });
  expect(body).toMatchObject({ created: 1, errors: 0, findings: [] });
  expect(await contacts()).toMatchObject([{ name: 'Vogt, Ben', phone: { value: '0345 1' } }]);
});

test.each([
  ['no JSON', '{'],
  ['a list', '["Name"]'],
  ['a number in it', '{"a":1}'],
  ['what no heading can hold', '{"a\\u0000":"Name"}'],
  ['half a letter', '{"a":"\\ud800"}'],
  ['too many', JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`h${n}`, ''])))],
  ['too long', JSON.stringify({ a: 'x'.repeat(61) })],
  ['much too long', JSON.stringify({ a: 'x'.repeat(9000) })],
])('columns with %s are refused', async (_, said) => {
  for (const path of ['imports', 'import-previews']) {
    const { status, body } = await post(path, odd, { kind: 'contacts', columns: said });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, expect.stringMatching(/^#\/query\/columns/)]);
  }
});

test('names of methods are headings as others are', async () => {
  const { body } = await send('constructor;__proto__;Adresse\nVogt, Ben;x;Halle\n', {
    kind: 'contacts',
    columns: '{"constructor":"Name","__proto__":""}',
  });
  expect(body).toMatchObject({ created: 1, errors: 0 });
});

test('a preview guesses by headings and cells, and shows the first rows as they would be read', async () => {
  const { status, body } = await look(odd);
  expect(status).toBe(200);
  expect(body.kind).toBe('contacts');
  expect(body.columns).toEqual([
    { heading: 'Mieterin', samples: ['Schilling, Maria', 'Vogt, Ben'], as: 'Name' },
    { heading: 'Tel', samples: ['0345 1234 abends', 'n. v.'], as: 'Telefon' },
    { heading: 'Mailadr.', samples: ['m.schilling@example.de'], as: 'E-Mail' },
    { heading: 'Objekt', samples: ['1001'], as: null },
    { heading: 'WE', samples: ['0010', '0020'], as: null },
  ]);
  expect(body.findings).toEqual([]);
  expect(body.rows[1]).toEqual({
    line: 3,
    cells: [
      { heading: 'Name', text: 'Vogt, Ben', detail: null },
      { heading: 'E-Mail', text: '', detail: null },
      { heading: 'Telefon', text: 'n. v.', detail: '„n. v.“ ist keine Telefonnummer und wird nicht übernommen.' },
    ],
  });
  expect(await db.direct`select from imports where source_id = ${source}`).toHaveLength(0);
});

test.each([
  [
    'what stands in the cells',
    'A;B;C;D\nx;a@b.de;0171 5551234;0345 123456\ny;;;\n',
    [null, 'E-Mail', 'Mobil', 'Telefon'],
  ],
  [
    'the beginning of a heading',
    'Name, Firma;Strasse u. Hausnr;Postleitz.;Wohnort\nA, B;Hof 1;1;X\n',
    ['Name', 'Straße', 'PLZ', 'Ort'],
  ],
  ['its end', 'Name;Mietvertragsnummer\nA, B;1\n', ['Name', null]],
  ['nothing', 'Farbe;Name des Hundes\nrot;Waldi\n', [null, 'Name']],
])('contacts are guessed by %s', async (_, table, expected) => {
  const { body } = await look(table, { kind: 'contacts' });
  expect(body.columns.map(({ as }: { as: string | null }) => as)).toEqual(expected);
});

test.each([
  ['contracts', 'Vertrag;Objekt;WE;Art;Mieter;Mietbeginn;Mietende\nV1;1;2;Mietvertrag;A, B;01.02.2020;\n'],
  ['units', 'Haus;Whg;Bezeichnung;Nutzungsart;Wohnfläche;Zähler\n1;2;EG;Wohnung;68,40 m²;123456789/0010\n'],
  ['properties', 'Liegenschaft;Objektbezeichnung;Anschrift des Hauses\n1;Haus;Halle\n'],
])('%s are guessed, all that they need', async (kind, table) => {
  const { body } = await look(table);
  expect([body.kind, body.findings]).toEqual([kind, []]);
});

test('a preview says what is wrong with columns and cells, and what is no table', async () => {
  const { body } = await look('Vertrag;Ab\nV1;morgen\n', {
    kind: 'contracts',
    columns: { Vertrag: 'Vertragsnummer', Ab: 'Beginn' },
  });
  expect(body.findings.map(({ column }: { column: string }) => column)).toEqual([
    'Objektnummer',
    'Einheit',
    'Art',
    'Kontakt',
    'Ende',
  ]);
  expect(body.rows[0].cells[1].detail).toBe('„morgen“ ist kein Datum. Erwartet wird zum Beispiel 31.12.2026.');
  expect((await look('Farbe;Größe\nrot;3\n')).body).toMatchObject({ kind: null, rows: [{ cells: [] }], findings: [] });
  expect(await look('')).toMatchObject({ status: 422, body: { code: 'unknown-table' } });
  expect(await look(odd, { kind: 'bved' })).toMatchObject({ status: 422 });
  expect(await look('x'.repeat(300_000))).toMatchObject({ status: 413 });
});

test('a preview shows the beginning of monstrous tables only', async () => {
  const wide = `${Array.from({ length: 300 }, (_, n) => `H${n}`).join(';')}\n${'x'.repeat(9000)}${';'.repeat(299)}\n`;
  const { body } = await look(wide.repeat(10), { kind: 'contacts' });
  expect([body.columns.length, body.rows.length, body.columns[0].samples[0].length]).toEqual([100, 5, 121]);
});

test('a preview looks into no cell that is longer than any column takes', async () => {
  const { body } = await look(`Name;Telefon\nVogt, Ben;0${' '.repeat(499)}x\n`, { kind: 'contacts' });
  expect(body.rows[0].cells[1].detail).toBe('Die Angabe ist mit 501 Zeichen zu lang; möglich sind 500.');
});

test('columns behind those that are shown are known by their headings, as in an import', async () => {
  const others = Array.from({ length: 110 }, (_, n) => `H${n}`);
  const table = `${[...others, 'Name', 'Adresse'].join(';')}\n${';'.repeat(110)}Vogt, Ben;Halle\n`;
  for (const sent of [{}, { kind: 'contacts' }]) {
    const { body } = await look(table, sent);
    expect([body.kind, body.columns.length, body.findings]).toEqual(['contacts', 100, []]);
    expect(body.rows[0].cells.map(({ text }: { text: string }) => text)).toEqual(['Vogt, Ben', 'Halle']);
  }
  const alike = await look(table.replace('H0', 'Namen'), { kind: 'contacts' });
  expect([alike.body.columns[0].as, alike.body.findings]).toEqual([null, []]);
  expect(await send(table)).toMatchObject({ body: { kind: 'contacts', created: 1, errors: 0 } });
});

test('a table without addresses knows people by their names, and leaves the addresses that are known', async () => {
  await send('Name;Adresse\nVogt, Ben;Halle\nKlein, Eva;Halle\nKlein, Eva;Jena\n');
  const { body } = await send('Name;Telefon\nVogt, Ben;0345 1\n', { kind: 'contacts' });
  expect(body).toMatchObject({ updated: 1, created: 0, errors: 0 });
  const [ben] = await db.direct`
    select addresses->0->>'value' as address from contacts where source_id = ${source} and name = 'Vogt, Ben'`;
  expect(ben).toEqual({ address: 'Halle' });
  const twice = await send('Name;Telefon\nKlein, Eva;0345 1\n', { kind: 'contacts' });
  expect(twice.body.findings).toMatchObject([{ line: 2, code: 'ambiguous-contact' }]);
  // Nobody says that these are contacts.
  expect((await send('Name;Farbe\nWaldi;braun\n')).body).toMatchObject({ errors: 1 });
});

test('tables that are known need nothing said', async () => {
  const units = Buffer.from(await readFile(new URL('../../../test/fixtures/tables/units.csv', import.meta.url)));
  const { body } = await look(units);
  expect(body).toMatchObject({ kind: 'units', findings: [] });
  expect(body.columns.every(({ as }: { as: string | null }) => as !== null)).toBe(true);
});
