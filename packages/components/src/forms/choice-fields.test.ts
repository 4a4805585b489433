import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, button, field, open, text } from '../../test/form-element.js';
import { aForm, anElement } from '../../test/forms.js';
import { expectAccessible, until } from '../../test/support.js';

const homes = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    contractId: `019ac000-0000-7000-8000-0000000000${10 + at}`,
    label: `Ahornweg ${at + 1}`,
    use: 'home' as const,
    kind: 'tenancy' as const,
  }));

test('six homes stand side by side', async () => {
  const element = await open(aForm([[anElement('home', 'unit')]], { units: homes(6) })).element();
  await until(() => all(element, '[type=radio]').length === 6);
  expect(all(element, 'select')).toEqual([]);
});

test('more homes are a list that opens; which one is meant is said, sent and can be missing', async () => {
  const { element: mounted, told } = open(aForm([[anElement('home', 'unit')]], { units: homes(25) }));
  const element = await mounted();
  const list = (await field(element, 'home')) as unknown as HTMLSelectElement;
  expect([list.localName, list.value, list.labels?.[0]?.textContent]).toEqual(['select', '', 'home\u00a0*']);
  await expectAccessible(element);
  await userEvent.click(await button(element, 'Weiter'));
  await until(() => text(element).includes('Bitte wählen Sie etwas aus.'));
  await expectAccessible(element);
  await userEvent.selectOptions(list, 'Ahornweg 20');
  await until(() => !text(element).includes('Bitte wählen Sie etwas aus.'));
  await userEvent.click(await button(element, 'Weiter'));
  await until(() => text(element).includes('Ahornweg 20'));
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => told.submissions.length === 1);
  expect(told.submissions[0]?.contractId).toBe(homes(25)[19]?.contractId);
});

test('who takes a home back has chosen none', async () => {
  const { element: mounted, told } = open(
    aForm([[anElement('home', 'unit', { required: false })]], {
      units: homes(7),
      prefill: { home: homes(7)[3]?.contractId ?? '' },
    }),
  );
  const element = await mounted();
  const list = (await field(element, 'home')) as unknown as HTMLSelectElement;
  expect(list.selectedOptions[0]?.textContent).toBe('Ahornweg 4');
  await userEvent.selectOptions(list, 'Bitte wählen');
  await until(() => told.drafts.length > 0);
  expect(told.drafts[0]?.answers).toEqual({ home: null });
});
