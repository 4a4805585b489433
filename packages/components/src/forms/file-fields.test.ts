import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../test/fake-server.js';
import { aForm, anElement, formId, formRoutes } from '../../test/forms.js';
import { expectAccessible, html, mount, signedInOn, until } from '../../test/support.js';
import '../register/p24-form.js';
import type { Form } from './form.js';

const photoId = '019ac000-0000-7000-8000-0000000000b7';

/** A form with a field for photos; uploads are answered once `release` is called. */
async function withPhotos() {
  // Without it the SDK sends files by fetch, which the fake server answers.
  vi.stubGlobal('XMLHttpRequest', undefined);
  const what = anElement('what', 'text', { label: 'Was ist kaputt?' });
  const { routes, told } = formRoutes(aForm([[what, anElement('photos', 'photo', { label: 'Fotos', maxFiles: 2 })]]));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = fakeServer({
    ...routes,
    'POST /files': async () => {
      await held;
      return Response.json({ id: photoId, name: 'bad.png', type: 'image/png', size: 2048 }, { status: 201 });
    },
  });
  const element = mount<Form>(html`<p24-form base-url=${signedInOn(server).baseUrl} item=${formId}></p24-form>`);
  const input = (await until(() => all(element, '#field-photos')[0], 5000)) as HTMLInputElement;
  return { element, told, input, release };
}

const all = (element: Form, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const text = (element: Form) => all(element, '[part=base]')[0]?.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (element: Form, name: string) =>
  until(() => all(element, 'button').find((one) => one.textContent?.trim() === name)) as Promise<HTMLElement>;

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
