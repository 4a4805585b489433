import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, button, field, open, text, what } from '../../test/form-element.js';
import { aForm, anElement } from '../../test/forms.js';
import { expectAccessible, until } from '../../test/support.js';

const photoId = '019ac000-0000-7000-8000-0000000000b7';
const otherId = '019ac000-0000-7000-8000-0000000000b8';

const photos = () => aForm([[what, anElement('photos', 'photo', { label: 'Fotos', maxFiles: 2 })]]);

/** A form with a field for photos; uploads are answered once `release` is called. */
async function withPhotos() {
  // Without it the SDK sends files by fetch, which the fake server answers.
  vi.stubGlobal('XMLHttpRequest', undefined);
  const { server, told, element: mounted } = open(photos());
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.answer({
    'POST /files': async () => {
      await held;
      return Response.json({ id: photoId, name: 'bad.png', type: 'image/png', size: 2048 }, { status: 201 });
    },
  });
  const element = await mounted();
  return { element, told, input: await field(element, 'photos'), release };
}

test('photos are sent at once, waited for, named in the review and part of the submission', async () => {
  const { element, told, input, release } = await withPhotos();
  await expectAccessible(element);
  await userEvent.fill(all(element, '#field-what')[0] as HTMLElement, 'Wasserhahn');
  await userEvent.upload(input, new File(['png'], 'bad.png', { type: 'image/png' }));
  await until(() => text(element).includes('wird hochgeladen'));
  await userEvent.click(await button(element, 'Weiter'));
  await until(() => all(element, '#summary:not([hidden])').length);
  release();
  await until(() => text(element).includes('hochgeladen') && !text(element).includes('wird hochgeladen'));
  await userEvent.click(await button(element, 'Weiter'));
  await button(element, 'Absenden');
  expect(text(element)).toContain('bad.png');
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => told.submissions[0]);
  expect(told.submissions[0]?.answers).toEqual({ what: 'Wasserhahn', photos: [photoId] });
});

test('a file of a wrong kind is refused in words, and the rest of the form stays', async () => {
  const { element, input } = await withPhotos();
  await userEvent.fill(all(element, '#field-what')[0] as HTMLElement, 'Wasserhahn');
  await userEvent.upload(input, new File(['MZ'], 'programm.exe'));
  await until(() => text(element).includes('Diese Art von Datei geht hier nicht.'));
  expect((all(element, '#field-what')[0] as HTMLInputElement).value).toBe('Wasserhahn');
  await expectAccessible(element);
});

/** A draft with two photos, of which the server still has those named. */
const draftOf = (...names: string[]) => ({
  ...{ version: 1, page: 0, savedAt: '2026-11-22T13:03:00.000Z' },
  answers: { what: 'Wasserhahn', photos: [photoId, otherId] },
  files: [photoId, otherId].slice(0, names.length).map((id, at) => ({
    ...{ id, name: names[at] ?? '', type: 'image/png', size: 2048, url: `/api/v1/files/${id}?signature=x` },
  })),
});

test('files of a draft are shown with name, size and picture, and can be taken out', async () => {
  const { server, told, element: mounted } = open({ ...photos(), draft: draftOf('Bad.png', 'Decke.png') });
  const element = await mounted();
  await field(element, 'photos');
  const rows = () => all(element, '[part=file]').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
  expect(rows()).toEqual(['Bad.png 2 kB hochgeladen', 'Decke.png 2 kB hochgeladen']);
  const [picture] = all(element, 'img.thumb') as HTMLImageElement[];
  expect(picture?.src).toBe(`${server.baseUrl}/api/v1/files/${photoId}?signature=x`);
  await expectAccessible(element);
  all(element, '[aria-label="Bad.png entfernen"]')[0]?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => rows().length === 1);
  await until(() => String(told.drafts.at(-1)?.answers.photos) === otherId);
  await userEvent.click(await button(element, 'Weiter'));
  await button(element, 'Absenden');
  expect(text(element)).toContain('Decke.png');
  expect(text(element)).not.toContain('Bad.png');
});

test('files of a draft that are gone are said to be, beside their field', async () => {
  const { told, element: mounted } = open({ ...photos(), draft: draftOf('Bad.png') });
  const element = await mounted();
  await field(element, 'photos');
  expect(all(element, '#field-photos-error')[0]?.textContent).toContain('sind nicht mehr da');
  expect(all(element, '[part=file]')).toHaveLength(1);
  await expectAccessible(element);
  await userEvent.fill(await field(element, 'what'), 'Wasserhahn tropft');
  expect(text(element)).toContain('sind nicht mehr da');
  await userEvent.click(await button(element, 'Weiter'));
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => told.submissions[0]);
  expect(told.submissions[0]?.answers.photos).toEqual([photoId]);
});
