import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { anId } from '../../test/documents.js';
import { deskWith, press, text } from '../../test/managed-documents.js';
import { changeOver, erika, expectAccessible, signInRoutes, until } from '../../test/support.js';
import type { ManageDocuments } from './manage-documents.js';
import '../register/p24-manage-documents.js';

// Without it uploads go through fetch, before which the fake server stands.
beforeEach(() => void vi.stubGlobal('XMLHttpRequest', undefined));
afterEach(() => void vi.unstubAllGlobals());

const back = 'Ihr Entwurf von eben ist wieder da.';
const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith('p24:typed:'));
const all = <T extends HTMLElement = HTMLInputElement>(desk: ManageDocuments, selector: string) => [
  ...(desk.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];

function opened() {
  const { desk, server, told } = deskWith([]);
  desk.item = 'new';
  return { desk, server, told };
}

async function write(desk: ManageDocuments): Promise<void> {
  const field = await until(() => all(desk, 'input[type=file]')[0]);
  await userEvent.upload(field as HTMLElement, [new File(['x'], 'a_1.pdf'), new File(['x'], 'b.pdf')]);
  await until(() => all(desk, 'input[name^=title-]').length === 2);
  await userEvent.fill(all(desk, 'input[name^=title-]')[0] as HTMLElement, 'Heizkosten');
  await userEvent.selectOptions(all(desk, 'select[name^=category-]')[1] as HTMLElement, anId('c', 2));
  await userEvent.fill(all(desk, 'input[name^=date-]')[1] as HTMLElement, '2026-03-31');
  await until(() => /2026-03-31/.test(sessionStorage.getItem(kept()[0] ?? '') ?? ''));
}

test('uploaded files and what was said of them are there again after a reload, and gone once they are kept', async () => {
  const before = opened();
  await write(before.desk);
  before.desk.remove();
  const { desk, told } = opened();
  await until(() => text(desk).includes(back) && all(desk, 'input[name^=title-]').length === 2);
  await expectAccessible(desk);
  await userEvent.selectOptions(all(desk, 'select[name^=category-]')[0] as HTMLElement, anId('c', 1));
  (await until(() => all(desk, '[value=keep]')[0]))?.click();
  await until(() => told.create?.length === 2);
  expect(told.create).toMatchObject([
    { title: 'Heizkosten', fileId: anId('f', 1), categoryId: anId('c', 1), datedOn: null },
    { title: 'b', fileId: anId('f', 2), categoryId: anId('c', 2), datedOn: '2026-03-31' },
  ]);
  await until(() => kept().length === 0);
  await press(desk, 'Dokumente hochladen');
  await until(() => all(desk, 'input[type=file]')[0]);
  expect(text(desk)).not.toContain(back);
});

test('what is back can be thrown away, by keyboard, and is not offered again', async () => {
  const before = opened();
  await write(before.desk);
  before.desk.remove();
  const { desk } = opened();
  (await until(() => all(desk, '.message .link')[0]))?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => desk.shadowRoot?.activeElement?.id === 'upload');
  expect(all(desk, 'input[name^=title-]')).toEqual([]);
  expect(text(desk)).not.toContain(back);
  expect(kept()).toEqual([]);
});

test('who signs in again goes on with their upload, and somebody else finds nothing of it', async () => {
  const { desk, server } = opened();
  await write(desk);
  const memberships = desk.me?.memberships ?? [];
  const asWho = (id: string) => {
    const me = { ...erika, id, memberships };
    server.answer({ 'POST /auth/sign-in': { ...signInRoutes['POST /auth/sign-in'], me } });
    return changeOver(desk);
  };
  await asWho(erika.id);
  await until(() => text(desk).includes(back) && all(desk, 'input[name^=title-]')[0]?.value === 'Heizkosten');
  await asWho('019ac000-0000-7000-8000-0000000000e9');
  await until(() => kept().length === 0);
  await until(() => all(desk, 'input[type=file]')[0]);
  expect(text(desk)).not.toMatch(/Ihr Entwurf|a_1\.pdf/);
});
