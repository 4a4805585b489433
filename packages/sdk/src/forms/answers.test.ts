import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChosenUnit, checkAnswers, isIban, isShown, readNumber, shownKeys, spacedIban } from './answers.js';
import type { Answers, Condition, FormElement } from './form-definition.api.js';
import { ElementType } from './form-definition.api.js';

const numRuns = Number(process.env.P24_RUNS ?? 200);
const today = '2026-11-22';

type Values = Partial<FormElement> & Pick<FormElement, 'key'>;
const element = (values: Values): FormElement => ({
  type: 'text',
  label: { de: values.key },
  required: false,
  ...values,
});
const mine: ChosenUnit = { contractId: 'mine', use: 'home' };
const form = (...elements: Values[]) => ({ pages: [{ title: { de: 'Seite' }, elements: elements.map(element) }] });
const check = (values: Omit<Values, 'key'>, answer: Answers[string]) =>
  checkAnswers(form({ key: 'a', ...values }), { a: answer }, { today, units: [mine] });
const options = ['red', 'blue'].map((value) => ({ value, label: { de: value } }));

const right: [Omit<Values, 'key'>, Answers[string], Answers[string]][] = [
  [{ type: 'text' }, '  zwei\n Zeilen ', 'zwei Zeilen'],
  [{ type: 'long-text' }, ' zwei\nZeilen ', 'zwei\nZeilen'],
  [{ type: 'number' }, '1.234,5', 1234.5],
  [{ type: 'number', min: 0 }, 0, 0],
  [{ type: 'date', min: 0 }, today, today],
  [{ type: 'choice', options }, 'red', 'red'],
  [{ type: 'choices', options }, ['blue', 'red', 'red'], ['red', 'blue']],
  [{ type: 'yes-no', required: true }, false, false],
  [{ type: 'unit' }, 'mine', 'mine'],
  [{ type: 'unit', use: 'home' }, 'mine', 'mine'],
  [{ type: 'phone' }, '+49 (0)30 / 12 34-56', '+49 (0)30 / 12 34-56'],
  [{ type: 'email' }, ' Erika@Müller.de ', 'Erika@Müller.de'],
  [{ type: 'iban' }, 'de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  [{ type: 'photo' }, ['one', 'one', 'two'], ['one', 'two']],
];

test.each(right)('%j takes %j and keeps %j', (values, answer, kept) => {
  expect(check(values, answer)).toEqual({ answers: { a: kept }, issues: [] });
});

const wrong: [Omit<Values, 'key'>, Answers[string], object][] = [
  [{ type: 'text', required: true }, '   ', { code: 'required' }],
  [{ type: 'text' }, 'x'.repeat(10_000), { code: 'too-long', limit: 200 }],
  [{ type: 'text' }, 5, { code: 'wrong-type' }],
  [{ type: 'long-text', maxLength: 3 }, 'abcd', { code: 'too-long', limit: 3 }],
  [{ type: 'number' }, 'drei', { code: 'not-a-number' }],
  [{ type: 'number', min: 1 }, 0, { code: 'too-small', limit: 1 }],
  [{ type: 'number', max: 10 }, 11, { code: 'too-big', limit: 10 }],
  [{ type: 'date' }, '2026-02-30', { code: 'not-a-day' }],
  [{ type: 'date', min: 0 }, '2026-11-21', { code: 'too-early', limit: today }],
  [{ type: 'date', max: 9 }, '2026-12-02', { code: 'too-late', limit: '2026-12-01' }],
  [{ type: 'choice', options }, 'green', { code: 'unknown-choice' }],
  [{ type: 'choices', options }, ['red', 'green'], { code: 'unknown-choice' }],
  [{ type: 'choices', options, max: 1 }, ['red', 'blue'], { code: 'too-many', limit: 1 }],
  [{ type: 'yes-no', required: true }, null, { code: 'required' }],
  [{ type: 'unit' }, "a neighbour's", { code: 'unknown-choice' }],
  [{ type: 'unit', use: 'garage' }, 'mine', { code: 'unknown-choice' }],
  [{ type: 'phone' }, '1234', { code: 'not-a-phone' }],
  [{ type: 'email' }, 'erika@muster', { code: 'not-an-email' }],
  [{ type: 'iban' }, 'DE89 3704 0044 0532 0130 01', { code: 'not-an-iban' }],
  [{ type: 'file', maxFiles: 1 }, ['one', 'two'], { code: 'too-many', limit: 1 }],
];

test.each(wrong)('%j refuses %j with %j', (values, answer, issue) => {
  expect(check(values, answer)).toEqual({ answers: {}, issues: [{ key: 'a', ...issue }] });
});

test.each([
  ['DE89370400440532013000', true],
  ['NO9386011117947', true],
  ['MT84MALT011000012345MTLCAST001S', true],
  ['DE8937040044053201300', false],
  ['DE98370400440532013000', false],
  ['XX89370400440532013000', false],
])('%s is an IBAN: %s', (iban, valid) => {
  expect(isIban(iban)).toBe(valid);
  if (valid) expect(spacedIban(iban).replaceAll(' ', '')).toBe(iban);
});

test('every single wrong digit of an IBAN is noticed', () => {
  const iban = 'DE89370400440532013000';
  for (let place = 2; place < iban.length; place++) {
    for (const digit of '0123456789') {
      const typed = iban.slice(0, place) + digit + iban.slice(place + 1);
      expect(isIban(typed)).toBe(typed === iban);
    }
  }
});

test.each([
  ['1.234', 1234],
  ['1234.5', 1234.5],
  ['0,07', 0.07],
  ['-3', -3],
  ['1.2.3', null],
  ['1e9', null],
  ['', null],
])('%j says the number %j', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

const conditions: [Condition, Answers[string], boolean][] = [
  [{ key: 'a', is: 'equals', value: 'x' }, 'x', true],
  [{ key: 'a', is: 'equals', value: true }, false, false],
  [{ key: 'a', is: 'equals', value: 'x' }, ['x', 'y'], true],
  [{ key: 'a', is: 'differs', value: 'x' }, 'y', true],
  [{ key: 'a', is: 'differs', value: 'x' }, null, false],
  [{ key: 'a', is: 'one-of', value: ['x', 'y'] }, 'y', true],
  [{ key: 'a', is: 'filled' }, '  ', false],
  [{ key: 'a', is: 'empty' }, [], true],
  [{ key: 'a', is: 'above', value: 3 }, 4, true],
  [{ key: 'a', is: 'above', value: 3 }, '4', false],
  [{ key: 'a', is: 'below', value: '2026-01-01' }, '2025-12-31', true],
];

test.each(conditions)('%j holds for %j: %s', (condition, a, holds) => {
  expect(isShown({ showIf: [condition] }, { a: a ?? null })).toBe(holds);
});

test('answers of hidden elements are dropped, and so is what depends on them', () => {
  const chain = form(
    { key: 'water', type: 'yes-no' },
    { key: 'where', showIf: [{ key: 'water', is: 'equals', value: true }] },
    { key: 'since', required: true, showIf: [{ key: 'where', is: 'filled' }] },
  );
  const given = { water: false, where: 'Bad', since: 'gestern', unheard: 'x' };
  expect(checkAnswers(chain, given, { today })).toEqual({ answers: { water: false }, issues: [] });
  expect([...shownKeys(chain, { ...given, water: true })]).toEqual(['water', 'where', 'since']);
});

test('conditions on oneself, on each other and on what comes later hide, and do no other harm', () => {
  const cyclic = form(
    { key: 'a', required: true, showIf: [{ key: 'b', is: 'filled' }] },
    { key: 'b', required: true, showIf: [{ key: 'a', is: 'filled' }] },
    { key: 'c', required: true, showIf: [{ key: 'c', is: 'filled' }] },
  );
  expect(checkAnswers(cyclic, { a: '1', b: '2', c: '3' }, { today })).toEqual({ answers: {}, issues: [] });
});

test('who has no contract that fits is not asked for one', () => {
  const asked = form({ key: 'a', type: 'unit', required: true });
  expect(checkAnswers(asked, {}, { today, units: [] }).issues).toEqual([]);
  expect(checkAnswers(asked, {}, { today, units: [mine] }).issues).toEqual([{ key: 'a', code: 'required' }]);
  const garage = form({ key: 'a', type: 'unit', use: 'garage', required: true });
  expect(checkAnswers(garage, {}, { today, units: [mine] }).issues).toEqual([]);
});

test('what is sent for a heading shows nothing', () => {
  const definition = {
    pages: [
      {
        title: { de: 'x' },
        elements: [
          { key: 'heading', type: 'heading', label: { de: 'x' }, required: false },
          { key: 'a', type: 'text', label: { de: 'x' }, required: false, showIf: [{ key: 'heading', is: 'filled' }] },
        ] as FormElement[],
      },
    ],
  };
  expect(checkAnswers(definition, { heading: 'x', a: 'y' }, { today }).answers).toEqual({});
});

const keys = fc.constantFrom('a', 'b', 'c', 'constructor', 'to-string');
const anElement = fc.record(
  {
    key: keys,
    type: fc.constantFrom(...ElementType.options),
    label: fc.constant({ de: 'x' }),
    required: fc.boolean(),
    options: fc.constant(options),
    min: fc.double(),
    max: fc.double(),
    maxLength: fc.integer({ min: 1, max: 5000 }),
    maxFiles: fc.integer({ min: 1, max: 10 }),
    showIf: fc.array(
      fc.record({
        key: keys,
        is: fc.constantFrom('equals', 'differs', 'one-of', 'filled', 'empty', 'above', 'below'),
        value: fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string())),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['key', 'type', 'label', 'required'] },
) as fc.Arbitrary<FormElement>;
const anything = fc.oneof(
  fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.string(), fc.double(), fc.constant(today))),
  fc.jsonValue(),
) as fc.Arbitrary<Answers>;

test('whatever is sent, every form answers, keeps only what is shown, and accepts what it kept', () => {
  fc.assert(
    fc.property(fc.array(anElement, { minLength: 1, maxLength: 8 }), anything, (elements, answers) => {
      const unique = elements.filter(({ key }, index) => elements.findIndex((one) => one.key === key) === index);
      const definition = { pages: [{ title: { de: 'x' }, elements: unique }] };
      const { answers: kept, issues } = checkAnswers(definition, answers, { today });
      const shown = shownKeys(definition, kept);
      if (issues.length > 0) return;
      for (const key of Object.keys(kept)) expect(shown).toContain(key);
      expect(checkAnswers(definition, kept, { today })).toEqual({ answers: kept, issues: [] });
    }),
    { numRuns },
  );
});
