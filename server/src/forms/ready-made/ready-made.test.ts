import { FormDefinition, type Words } from '@p24/sdk/api';
import { expect, test } from 'vitest';
import { formCategories, readyMade, readyMadeForm } from './ready-made.js';

const forms = Object.entries(readyMade).map(([key, form]) => ({ key, ...form }));
const elementsOf = ({ definition }: (typeof forms)[number]) => definition.pages.flatMap(({ elements }) => elements);

/** Every text of a form. */
const textsOf = (value: unknown): Words[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('de' in value) return [value as Words];
  return Object.values(value).flatMap(textsOf);
};

test('there are the ten that a German manager needs, and no other key is one', () => {
  expect(forms).toHaveLength(10);
  expect(readyMadeForm('constructor')).toBeUndefined();
  expect(readyMadeForm(null)).toBeUndefined();
});

test.each(forms)('$key is a form: complete in both languages, every key once', (form) => {
  expect(FormDefinition.parse(form.definition)).toEqual(form.definition);
  expect(Object.keys(formCategories)).toContain(form.category);
  const keys = elementsOf(form).map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  const texts = textsOf(form.definition);
  expect(texts.filter(({ en }) => !en)).toEqual([]);
  expect(texts.filter(({ de, en }) => de === en && !/^(IBAN|°C|Euro)$/.test(de))).toEqual([]);
});

test.each(forms)(
  '$key asks only for what was asked before, and offers choices where there is something to choose',
  (form) => {
    const elements = elementsOf(form);
    for (const [index, { key, type, showIf = [], options = [] }] of elements.entries()) {
      expect(options.length > 0, key).toBe(type === 'choice' || type === 'choices');
      for (const condition of showIf) {
        const asked = elements.slice(0, index).find((element) => element.key === condition.key);
        expect(asked, `${key} depends on ${condition.key}`).toBeDefined();
        const values = [condition.value ?? []].flat().filter((value) => typeof value === 'string');
        const known = asked?.options?.map(({ value }) => value) ?? [];
        if (asked?.options) expect(known, `${key} looks for a choice`).toEqual(expect.arrayContaining(values));
      }
    }
    const { subject } = form as { subject?: string };
    if (subject) expect(elements.map(({ key }) => key)).toContain(subject);
  },
);
