import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Findings } from './findings.js';
import { openBved } from './read-bved.js';
import type { Entry } from './read-table.js';

async function* pieces(content: string) {
  for (let at = 0; at < content.length; at += 11) yield content.slice(at, at + 11);
}

async function read(content: string) {
  const findings = new Findings();
  const open = openBved(pieces(content), findings);
  const entries: Entry[] = [];
  for await (const entry of open.entries) entries.push(entry);
  return { entries, rows: open.rows(), findings: findings.list() };
}

const fixture = (name: string) =>
  readFile(new URL(`../../../test/fixtures/bved/${name}`, import.meta.url), 'utf8').then(read);

const billingUnit = (fields: object, consumption: object = {}) =>
  JSON.stringify({
    billingunit: {
      reference: { mscnumber: '1' },
      period: '2026-10',
      residentialunits: [
        {
          reference: { mscnumber: '2' },
          consumptions: [
            {
              service: 'HEATING',
              unitofmeasure: 'KWH',
              amount: 1,
              converted: false,
              estimated: false,
              errors: false,
              ...consumption,
            },
          ],
        },
      ],
      ...fields,
    },
  });

test('a month of one billing unit is read', async () => {
  const { entries, rows, findings } = await fixture('month.json');
  expect([entries.length, rows, findings]).toEqual([5, 5, []]);
  expect(entries[0]?.data).toEqual({
    metering: '123456789/0010',
    number: '1001|0010',
    month: '2026-10-01',
    service: 'heating',
    measure: 'kwh',
    amount: 285.81,
    estimated: false,
    converted: true,
    errors: false,
    remarks: [],
    benchmark: 310,
    supplied_at: '2026-11-04T06:12:00.000Z',
  });
});

test('nothing consumed is 0, an error without amount is none', async () => {
  const { entries } = await fixture('month.json');
  expect(entries[3]?.data).toMatchObject({ amount: 0, errors: false });
  expect(entries[4]?.data).toMatchObject({ amount: null, errors: true, remarks: ['NO_RADIO_EQUIPMENT'] });
});

test('several months come in one file, a correction with its own time', async () => {
  const { entries, findings } = await fixture('months.json');
  expect(entries.map(({ line, data }) => [line, data.month, data.amount, data.supplied_at])).toEqual([
    [2, '2026-09-01', 201.5, '2026-10-05T06:00:00.000Z'],
    [5, '2026-09-01', 188.25, '2026-10-19T06:00:00.000Z'],
    [9, '2026-10-01', 3.2, null],
  ]);
  expect(findings).toMatchObject([
    { line: 5, column: '/1/billingunit/residentialunits/0/benchmarks/0', severity: 'note', code: 'benchmark-alone' },
  ]);
});

test('any month is taken, in whatever year', async () => {
  expect((await read(billingUnit({ period: '2031-01' }))).findings).toEqual([]);
  expect((await read(billingUnit({ period: '2026-13' }))).findings).toMatchObject([
    { column: '/billingunit/period', code: 'json-shape', values: { expected: 'YYYY-MM' } },
  ]);
});

test('what does not match the interface is told with a pointer', async () => {
  const at = '/billingunit/residentialunits/0/consumptions/0';
  expect((await read(billingUnit({}, { service: 'GAS', estimated: 'no' }))).findings).toMatchObject([
    { column: `${at}/service`, values: { expected: 'HEATING, HOT_WATER, COOLING, COLD_WATER' } },
    { column: `${at}/estimated`, values: { expected: 'boolean' } },
  ]);
  expect((await read(billingUnit({}, { amount: -1 }))).findings).toMatchObject([{ column: `${at}/amount` }]);
  expect((await read('{}')).findings).toMatchObject([{ column: '/billingunit', values: { expected: 'object' } }]);
});

test('characters that a database refuses are refused here', async () => {
  for (const bad of ['\u0000', '\ud800', '|']) {
    const { findings } = await read(billingUnit({ reference: { mscnumber: bad } }));
    expect(findings, JSON.stringify(bad)).toMatchObject([{ column: '/billingunit/reference/mscnumber' }]);
  }
});

test.each([
  ['nothing', ''],
  ['a table', 'Name;Adresse'],
  ['a cut-off object', '{"billingunit":{'],
  ['a cut-off array', `[${billingUnit({})}`],
  ['a missing comma', `[${billingUnit({})}${billingUnit({})}]`],
  ['a comma too many', `[${billingUnit({})},]`],
  ['something after the end', `${billingUnit({})}x`],
  ['nonsense inside', '{"billingunit":nonsense}'],
])('%s is no JSON', async (_, content) => {
  expect((await read(content)).findings).toMatchObject([{ code: 'not-json', severity: 'error' }]);
});

test('brackets and quotation marks inside texts do not end an object', async () => {
  const text = 'a}b"]{\\';
  const { entries, findings } = await read(`[${billingUnit({}, { remarkcodes: [text] })}]`);
  expect(findings).toEqual([]);
  expect(entries[0]?.data.remarks).toEqual([text]);
});

test('an empty list is an error', async () => {
  expect((await read('[]')).findings).toMatchObject([{ line: null, code: 'empty-table' }]);
});

test('an endless object is refused before it fills the memory', async () => {
  const { findings } = await read(`{"a":"${'x'.repeat(8 * 1024 * 1024)}"}`);
  expect(findings).toMatchObject([{ line: 1, code: 'document-too-long' }]);
});
