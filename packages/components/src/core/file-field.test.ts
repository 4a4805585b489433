import { ApiError, NetworkError, type UploadOptions } from '@p24/sdk';
import { css, html } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeServer } from '../../test/fake-server.js';
import { expectAccessible, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import { P24Element } from './element.js';
import { FileField, type FileFieldOptions } from './file-field.js';
import { fileFieldStyles } from './file-field.styles.js';
import { de } from './file-texts.de.js';
import { en } from './file-texts.en.js';
import { fieldStyles } from './parts/field.js';
import { elementStyles } from './styles.js';

/** An upload that the test ends as it likes. */
interface Sending {
  file: File;
  name: string;
  options: UploadOptions;
  keep(): void;
  fail(error: unknown): void;
}

const sent: Sending[] = [];
const changed = vi.fn();

function send(file: File, name: string, options: UploadOptions) {
  return new Promise<{ id: string; name: string; type: string; size: number }>((resolve, reject) => {
    const keep = () => resolve({ id: `id-${name}`, name, type: file.type, size: file.size });
    options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
    sent.push({ file, name, options, keep, fail: reject });
  });
}

class Probe extends P24Element<typeof de> {
  static override styles = [
    ...elementStyles,
    fieldStyles,
    fileFieldStyles,
    css`
      :host {
        inline-size: 24em;
      }
    `,
  ];
  protected override readonly catalogue = { de, en: async () => en };
  options: Partial<FileFieldOptions> = {};
  error: string | undefined;
  declare field: FileField;

  protected override content() {
    this.field ??= new FileField(this, {
      ...{ id: 'field-photos', kinds: 'files', maxFiles: 3, texts: () => this.texts, send, changed, ...this.options },
    });
    return this.field.render({ label: 'Fotos vom Schaden', error: this.error });
  }
}
customElements.define('p24-file-probe', Probe);

beforeEach(() => {
  sent.length = 0;
  changed.mockReset();
});
afterEach(() => vi.restoreAllMocks());

async function open(options: Partial<FileFieldOptions> = {}) {
  const server = signedInOn(fakeServer({ ...signInRoutes }));
  const probe = mount<Probe>(html`<p24-file-probe base-url=${server.baseUrl} .options=${options}></p24-file-probe>`);
  await until(() => probe.renderRoot.querySelector('input'));
  const all = <T extends HTMLElement = HTMLElement>(selector: string) =>
    Array.from(probe.renderRoot.querySelectorAll<T>(selector));
  const lines = () => all('.upload').map((line) => line.textContent.replace(/\s+/g, ' ').trim());
  return { probe, field: probe.field, all, lines, update: () => probe.updateComplete };
}

const text = (name: string, content = 'Inhalt') => new File([content], name, { type: 'text/plain' });

/** A picture that a browser can read. */
async function photo(name = 'Küche.png') {
  const canvas = new OffscreenCanvas(40, 20);
  canvas.getContext('2d')?.fillRect(0, 0, 40, 20);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
}

test('chosen files are sent one after the other, and their ids are given in order', async () => {
  const { field, lines, update } = await open();
  field.add([text('a.txt'), text('b.txt')]);
  await update();

  expect(lines()).toEqual([expect.stringContaining('wird hochgeladen'), expect.stringContaining('wartet')]);
  expect(field.busy).toBe(true);
  sent[0]?.keep();
  await until(() => sent[1]);
  sent[1]?.keep();
  await until(() => !field.busy);

  expect(field.ids).toEqual(['id-a.txt', 'id-b.txt']);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(lines()).toEqual([expect.stringContaining('hochgeladen'), expect.stringContaining('hochgeladen')]);
});

test('progress is shown and told to screen readers', async () => {
  const { probe, field, all, update } = await open();
  field.add([text('a.txt')]);
  sent[0]?.options.onProgress?.(0.4);
  await update();

  const [bar] = all<HTMLProgressElement>('progress');
  expect(bar?.value).toBe(0.4);
  expect(bar?.getAttribute('aria-label')).toBe('a.txt');
  expect(all('.upload')[0]?.textContent).toMatch(/40\s%/);
  await expectAccessible(probe);
  sent[0]?.keep();
  await until(() => all('[role=status]')[0]?.textContent === 'a.txt ist hochgeladen.');
});

test('a photo has a thumbnail that needs no address of its own', async () => {
  const { probe, field, all, update } = await open({ kinds: 'photos' });
  field.add([await photo()]);
  await update();

  const canvas = await until(() => all<HTMLCanvasElement>('canvas.thumb')[0]);
  await until(() => canvas?.getContext('2d')?.getImageData(48, 48, 1, 1).data[3] === 255);
  expect(all('img')).toHaveLength(0);
  sent[0]?.keep();
  await until(() => !field.busy);
  await expectAccessible(probe);
});

test.each([
  ['leer.pdf', new File([], 'leer.pdf'), 'Die Datei ist leer.'],
  ['programm.exe', text('programm.exe'), 'Diese Art von Datei geht hier nicht.'],
  ['IMG_1.HEIC', text('IMG_1.HEIC'), 'HEIC'],
  ['gross.txt', text('gross.txt', 'x'.repeat(2001)), 'Die Datei ist zu groß.'],
])('%s is refused with a sentence before anything is sent', async (_name, file, sentence) => {
  const { probe, field, lines, all, update } = await open({ maxBytes: 2000 });
  field.add([file]);
  await update();

  expect(sent).toHaveLength(0);
  expect(lines()[0]).toContain(sentence);
  expect(all('[role=status]')[0]?.textContent).toContain(file.name);
  expect({ busy: field.busy, refused: field.refused, ids: field.ids }).toEqual({ busy: false, refused: true, ids: [] });
  await expectAccessible(probe);
});

test('what the server refuses is said at the file, and the other files stay', async () => {
  const { field, lines, update } = await open();
  field.add([text('geheim.pdf'), text('b.txt')]);
  sent[0]?.fail(new ApiError('POST /files', 422, { code: 'file-encrypted', detail: 'x' }));
  await until(() => sent[1]);
  sent[1]?.keep();
  await until(() => !field.busy);
  await update();

  expect(lines()[0]).toContain('mit einem Passwort geschützt');
  expect(lines()[0]).not.toContain(de.retry);
  expect(field.ids).toEqual(['id-b.txt']);
});

test('an upload that broke off can be tried again', async () => {
  const { field, all, update } = await open();
  field.add([text('a.txt')]);
  sent[0]?.fail(new NetworkError('POST /files', new TypeError('Failed to fetch')));
  await until(() => field.refused);
  await update();

  all<HTMLButtonElement>('.about button')[0]?.click();
  await until(() => sent[1]);
  sent[1]?.keep();
  await until(() => field.ids.length === 1);
});

test('taking a file out ends its upload, and the focus goes back to choosing', async () => {
  const { probe, field, all, update } = await open();
  field.add([text('a.txt'), text('b.txt')]);
  await update();

  all<HTMLButtonElement>('.take-out')[0]?.click();
  await until(() => sent[1]);

  expect(sent[0]?.options.signal?.aborted).toBe(true);
  expect(field.files.map(({ name }) => name)).toEqual(['b.txt']);
  await until(() => probe.shadowRoot?.activeElement?.id === 'field-photos');
});

test('more files than fit are left out, and the field says so', async () => {
  const { probe, field, all, update } = await open({ maxFiles: 2 });
  field.add([text('a.txt'), text('b.txt'), text('c.txt')]);
  await update();

  expect(field.files).toHaveLength(2);
  expect(all('.error')[0]?.textContent).toContain('Mehr als 2 Dateien gehen nicht.');
  const input = all<HTMLInputElement>('input')[0];
  expect(input?.getAttribute('aria-invalid')).toBe('true');
  expect(input?.getAttribute('aria-describedby')).toContain('field-photos-error');
  await expectAccessible(probe);
});

test('where one file is asked for, another one takes its place', async () => {
  const { field } = await open({ maxFiles: 1 });
  field.add([text('a.txt')]);
  sent[0]?.keep();
  await until(() => field.ids.length === 1);
  field.add([text('b.txt')]);
  sent[1]?.keep();
  await until(() => field.ids[0] === 'id-b.txt');
});

test('files can be dropped, and other things that are dragged are left alone', async () => {
  const { field, all, update } = await open();
  const zone = all('.drop')[0];
  const transfer = new DataTransfer();
  transfer.items.add(text('a.txt'));
  const event = (type: string, dataTransfer: DataTransfer) =>
    zone?.dispatchEvent(new DragEvent(type, { dataTransfer, cancelable: true, bubbles: true }));

  expect(event('dragover', new DataTransfer())).toBe(true);
  expect(event('dragover', transfer)).toBe(false);
  await update();
  expect(zone?.classList).toContain('over');
  event('drop', transfer);
  await update();

  expect(zone?.classList).not.toContain('over');
  expect(field.files.map(({ name }) => name)).toEqual(['a.txt']);
});

test('what was stored before is shown again with its picture', async () => {
  const { field, all, update } = await open();
  const url = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
  field.start([{ id: 'one', name: 'Küche.png', type: 'image/png', size: 120_000, url }]);
  await update();

  expect(field.ids).toEqual(['one']);
  expect(all<HTMLImageElement>('img.thumb')[0]?.src).toBe(url);
  expect(all('.upload')[0]?.textContent).toMatch(/120\skB/);
});

test('names are sent composed, without control characters and not too long', async () => {
  const { field } = await open();
  field.add([text(`Ku\u0308che\u0007${'x'.repeat(300)}.txt`)]);

  expect(sent[0]?.name).toMatch(/^Küche x+\.txt$/);
  expect(sent[0]?.name).toHaveLength(200);
});

test('on a telephone the camera can be called, and the keyboard reaches everything', async () => {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: query.includes('coarse') }) as MediaQueryList,
  );
  const { probe, field, all, update } = await open({ kinds: 'photos' });
  const [shot, pick] = all<HTMLInputElement>('input');
  expect(shot?.getAttribute('capture')).toBe('environment');
  expect(pick?.hasAttribute('capture')).toBe(false);
  expect(shot?.accept).toContain('image/jpeg');
  field.add([await photo()]);
  await update();

  const reachable = all('input, button').filter((one) => one.tabIndex === 0);
  expect(reachable).toHaveLength(3);
  expect(all('.take-out')[0]?.getAttribute('aria-label')).toBe('Hochladen von Küche.png abbrechen');
  await expectAccessible(probe);
});

test('an error of the form stands at the field and belongs to it', async () => {
  const { probe, all } = await open();
  probe.error = 'Bitte fügen Sie mindestens ein Foto hinzu.';
  probe.requestUpdate();
  await until(() => all('#field-photos-error')[0]?.textContent.includes('mindestens ein Foto'));
  expect(all('input')[0]?.getAttribute('aria-describedby')).toContain('field-photos-error');
  await expectAccessible(probe);
});
