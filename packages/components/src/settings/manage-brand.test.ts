import type { ManagedBrand } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-brand.js';
import type { ManageBrand } from './manage-brand.js';

const [membership] = erika.memberships;
const path = `/manage/${membership?.sourceId}`;
const admin = { ...erika, memberships: [{ ...membership, role: 'admin' as const, contactId: null }] };
const none = { logo: null, appSmall: null, appLarge: null, mail: null, favicon: null };
const saved: ManagedBrand = {
  ...{ name: 'Hausverwaltung Lindenhof', title: null, homepage: null, colors: null, images: none },
  legal: { imprint: 'https://www.lindenhof.example/impressum', privacy: null, terms: null },
  ...{ postal: 'Lindenhof 4\n06108 Halle', phone: '0345 012345-0', hours: null, emergency: null },
};
const picture = { id: '019ac000-0000-7000-8000-0000000000f1', url: '/api/v1/brands/x/y.png', width: 600, height: 100 };

/** The element of an administrator, what it sent, and its server. */
async function deskWith(more: Record<string, unknown> = {}) {
  const sent: ManagedBrand[] = [];
  // It keeps what was saved: the element reads it again when it likes.
  let kept = saved;
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': admin,
    [`GET ${path}/brand`]: () => kept,
    [`PUT ${path}/brand`]: async (request: Request) => {
      sent.push((await request.json()) as ManagedBrand);
      const { images, ...words } = sent.at(-1) as ManagedBrand;
      kept = { ...words, images: { ...none, logo: images.logo && picture } };
      return kept;
    },
    ...more,
  });
  const desk = mount<ManageBrand>(html`<p24-manage-brand base-url=${signedInOn(server).baseUrl}></p24-manage-brand>`);
  await until(() => one(desk, '#name'));
  await until(() => getComputedStyle(one(desk, '.panel.light .bar')).backgroundColor === 'rgb(23, 63, 95)');
  return { desk, sent, server };
}

const one = <T extends HTMLElement = HTMLInputElement>(desk: ManageBrand, selector: string) =>
  desk.shadowRoot?.querySelector<T>(selector) as T;
const barOf = (desk: ManageBrand, scheme: string) =>
  getComputedStyle(one(desk, `.panel.${scheme} .bar`)).backgroundColor;
const text = (desk: ManageBrand) => one(desk, '[part=base]').textContent?.replace(/\s+/g, ' ') ?? '';

test('colours are typed by keyboard, previewed at once, and named where they are worn in another shade', async () => {
  const { desk, sent } = await deskWith();
  await expectAccessible(desk);
  await userEvent.fill(one(desk, '#accent'), '#ffd23f');
  await userEvent.fill(one(desk, '#header'), 'fff');
  await until(() => barOf(desk, 'light') === 'rgb(255, 255, 255)');
  expect(barOf(desk, 'dark')).not.toBe('rgb(255, 255, 255)');
  expect(text(desk)).toMatch(/Als Schrift, damit sie lesbar ist: ?#[0-9a-f]{6}/);
  await expectAccessible(desk);

  await userEvent.fill(one(desk, '#accent'), 'gelb');
  await userEvent.keyboard('{Enter}');
  await until(() => desk.shadowRoot?.activeElement?.id === 'accent');
  expect([one(desk, '#accent').ariaInvalid, sent]).toEqual(['true', []]);
});

test('a ready-made set is put on, saved and taken back', async () => {
  const { desk, sent } = await deskWith();
  await userEvent.click(one(desk, '.ready button:nth-child(2)'));
  await until(() => barOf(desk, 'light') === 'rgb(35, 76, 58)');
  await userEvent.click(one(desk, '[part=save] [type=submit]'));
  await until(() => sent.length === 1);
  expect(sent[0]).toMatchObject({ title: null, colors: { header: '#234c3a' }, legal: saved.legal, images: none });
  await until(() => one(desk, '#undo'));
  expect(one(desk, '[part=save]')).toBeNull();
  await until(() => desk.shadowRoot?.activeElement === one(desk, '.ready button:nth-child(2)'));
  await expectAccessible(desk);
  await userEvent.click(one(desk, '#undo'));
  await until(() => sent.length === 2);
  expect(sent[1]?.colors).toBeNull();
  await until(() => barOf(desk, 'light') === 'rgb(23, 63, 95)');
});

test('what is discarded is as it was, and what the server refuses is said at its field', async () => {
  const { desk } = await deskWith({
    [`PUT ${path}/brand`]: () =>
      Response.json(
        {
          ...{ type: '/docs#problem-invalid-input', title: 'x', status: 400, code: 'invalid-input', detail: 'x' },
          ...{ instance: '/', requestId: 'r-1', errors: [{ pointer: '#/legal/privacy', code: 'address-not-https' }] },
        },
        { status: 400, headers: { 'content-type': 'application/problem+json' } },
      ),
  });
  await userEvent.fill(one(desk, '#name'), 'Ganz anders');
  await userEvent.click(one(desk, '[part=save] button'));
  await until(() => one(desk, '#name').value === saved.name && !one(desk, '[part=save]'));

  await userEvent.fill(one(desk, '#privacy'), 'http://www.lindenhof.example/datenschutz');
  await userEvent.keyboard('{Enter}');
  await until(() => one(desk, '#privacy-error').textContent?.includes('https://'));
  await until(() => desk.shadowRoot?.activeElement?.id === 'privacy');
  await expectAccessible(desk);
});

test('a picture shows before it is saved, goes along by its id, and one that is refused says why', async () => {
  const answers = [problem(422, 'file-type-mismatch'), Response.json(picture, { status: 201 })];
  const { desk, sent } = await deskWith({ [`POST ${path}/brand/pictures`]: () => answers.shift() });
  const choose = (name: string) => userEvent.upload(one(desk, '#logo'), new File(['x'], name, { type: 'image/png' }));
  await choose('verkleidet.png');
  await until(() => one(desk, '#logo-error').textContent?.includes('passt nicht zu ihrer Endung'));
  await expectAccessible(desk);
  await choose('logo.png');
  await until(() => one<HTMLImageElement>(desk, '.panel.light .bar img')?.src.endsWith(picture.url));
  await userEvent.click(one(desk, '[part=save] [type=submit]'));
  await until(() => sent[0]?.images.logo);
  expect(sent[0]?.images).toEqual({ ...none, logo: picture.id });
  await until(() => !one(desk, '[part=save]'));
  await userEvent.click((await until(() => one(desk, '[part=picture] .link'))) as HTMLElement);
  await until(() => !one(desk, '.panel.light .bar img'));
});

test('what somebody else saved shows at once, unless something is being changed here', async () => {
  const { desk, server } = await deskWith();
  const others = (name: string) => {
    server.answer({ [`GET ${path}/brand`]: { ...saved, name } });
    server.hint('settings', membership?.sourceId ?? null);
  };
  await until(() => server.requests.includes('GET /events'));
  others('Lindenhof & Söhne');
  await until(() => one(desk, '#name').value === 'Lindenhof & Söhne');
  await userEvent.fill(one(desk, '#title'), 'Mein Lindenhof');
  const asked = server.requests.length;
  others('Noch anders');
  await until(() => server.requests.length > asked);
  expect([one(desk, '#name').value, one(desk, '#title').value]).toEqual(['Lindenhof & Söhne', 'Mein Lindenhof']);
});

/** A picture of the size of a logo with nothing but a bar in a colour. */
function barIn(color: string): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 122 });
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = color;
  context?.fillRect(150, 50, 300, 20);
  return canvas.toDataURL();
}

test('a logo that can hardly be seen on the header is named until either has another colour', async () => {
  const white = { ...picture, url: barIn('#ffffff') };
  const { desk } = await deskWith({ [`GET ${path}/brand`]: { ...saved, images: { ...none, logo: white } } });
  await until(() => one<HTMLImageElement>(desk, '.frame.logo img')?.complete);
  expect(text(desk)).not.toContain('kaum zu sehen');
  await userEvent.fill(one(desk, '#header'), '#e6e0f5');
  await until(() => one(desk, '.picture .warning')?.textContent?.includes('kaum zu sehen'));
  await until(() => one(desk, '.save')?.textContent?.includes('Ihr Logo kaum zu sehen'));
  await expectAccessible(desk);
  await userEvent.fill(one(desk, '#header'), '#3d2a6b');
  await until(() => !one(desk, '.picture .warning') && !text(desk).includes('kaum zu sehen'));
});
