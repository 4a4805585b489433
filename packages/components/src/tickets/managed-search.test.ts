import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import { deskWith, source } from '../../test/managed-tickets.js';
import { changeOver, until } from '../../test/support.js';
import '../register/p24-manage-tickets.js';

test('what a page narrows the list to holds for whoever comes in next, and what was chosen since does not', async () => {
  const { element, one } = deskWith({}, null);
  element.filter = { status: 'open' };
  const value = (label: string) => one<HTMLSelectElement>(`[aria-label=${label}]`)?.value;
  await until(() => value('Status') === 'open');
  await userEvent.selectOptions(one('[aria-label=Zuständig]') as HTMLElement, 'nobody');
  await changeOver(element);
  await until(() => value('Zuständig') === '');
  expect(value('Status')).toBe('open');
});

test('an answer to other words than those in the search for a contact is not shown, and a failure is said', async () => {
  let answer = (_name: string) => {};
  const { one, text } = deskWith(
    {
      [`GET /manage/${source}/recipients`]: ({ url }: Request) => {
        const search = new URL(url).searchParams.get('search');
        if (search === 'Murks') return problem(400, 'invalid');
        const found = (name: string) => ({ items: [{ id: name, name, address: '', contracts: 1 }], nextCursor: null });
        if (search !== 'Mu') return found('Muster, Erika');
        return new Promise((resolve) => {
          answer = (name) => resolve(found(name));
        });
      },
    },
    'new',
  );
  const field = (await until(() => one('.contacts input[type=search]'))) as HTMLInputElement;
  await userEvent.fill(field, 'Mu');
  const early = answer;
  await until(() => answer !== early);
  await userEvent.fill(field, 'Muster');
  await until(() => text().includes('Muster, Erika'));
  answer('Mus, Karl');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(text()).not.toContain('Mus, Karl');
  await userEvent.fill(field, 'Murks');
  await until(() => !text().includes('Muster, Erika'));
  expect(one('.contacts [role=status]')?.textContent).not.toMatch(/^(1 Kontakt.*)?$/);
});
