import { expect, test } from 'vitest';
import { aDocument, anId } from '../../test/documents.js';
import { elementWith, page, text, titles } from '../../test/documents-element.js';
import { erika, until } from '../../test/support.js';

test('each says its house where they are of several, else the company where there are several', async () => {
  const [home] = erika.memberships;
  const me = { ...erika, memberships: [home, { ...home, sourceId: anId('s', 9), sourceName: 'Nordlicht' }] };
  const items = ['Ahornweg 3', 'Lindenhof', null].map((house, at) => aDocument(at, { house, title: 'Hausgeld' }));
  const { element, root } = elementWith({ 'GET /me': me, 'GET /documents': page(items) });
  await until(() => titles(element).length === 3);
  const metas = [...root().querySelectorAll('.meta')].map(({ textContent }) => textContent?.split(' · ')[0]);
  expect(metas).toEqual(['Ahornweg 3', 'Lindenhof', home?.sourceName]);
  expect(root().querySelector('.group')?.textContent).toContain(home?.sourceName);
});

test('whoever works for another company than that of their home reads no name of either', async () => {
  const [home] = erika.memberships;
  const work = { ...home, sourceId: anId('s', 9), sourceName: 'Nordlicht', role: 'manager', contactId: null };
  const items = [aDocument(1, { house: null, title: 'Hausgeld' })];
  const { element } = elementWith({
    'GET /me': { ...erika, memberships: [home, work] },
    'GET /documents': page(items),
  });
  await until(() => titles(element).length === 1);
  expect(text(element)).toContain('Hausgeld');
  expect(text(element)).not.toMatch(/Nordlicht|Lindenhof/);
});
