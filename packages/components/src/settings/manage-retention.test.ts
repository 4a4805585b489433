import type { RetentionPeriod } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-retention.js';
import type { ManageRetention } from './manage-retention.js';

const sourceId = erika.memberships[0]?.sourceId ?? '';
const items: RetentionPeriod[] = [
  { kind: 'drafts', days: 90, least: 30, most: 365, due: 12 },
  { kind: 'sign-ins', days: 180, least: 90, most: 180, due: 0 },
];

function periods(role: 'admin' | 'manager') {
  const saved: unknown[] = [];
  const me = { ...erika, memberships: erika.memberships.map((one) => ({ ...one, role, contactId: null })) };
  const { baseUrl } = signedInOn(
    fakeServer({
      ...signInRoutes,
      'GET /me': me,
      [`GET /manage/${sourceId}/retention`]: { items },
      [`PUT /manage/${sourceId}/retention`]: async (request: Request) => {
        saved.push(await request.json());
        return { items };
      },
    }),
  );
  const element = mount<ManageRetention>(html`<p24-manage-retention base-url=${baseUrl}></p24-manage-retention>`);
  const root = () => element.shadowRoot as ShadowRoot;
  return { element, root, saved, text: () => root().textContent?.replace(/\s+/g, ' ') ?? '' };
}

test('an administrator changes a period by keyboard; out of bounds it is said at the field and nothing is sent', async () => {
  const { element, root, saved, text } = periods('admin');
  const input = await until(() => root().querySelector<HTMLInputElement>('input'));
  expect(text()).toContain('12 zu löschen');
  await expectAccessible(element);
  await userEvent.fill(input, '7');
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement === input && input.getAttribute('aria-invalid') === 'true');
  expect(text()).toContain('erlaubt sind 30 bis 365 Tage');
  expect(saved).toEqual([]);
  await expectAccessible(element);
  await userEvent.fill(input, '60');
  await userEvent.keyboard('{Enter}');
  await until(() => text().includes('Die Fristen sind gespeichert.'));
  expect(saved).toEqual([{ periods: { drafts: 60 } }]);
});

test('managers who are no administrators read the periods and change none', async () => {
  const { element, root, text } = periods('manager');
  await until(() => text().includes('90 Tage'));
  expect(root().querySelector('input, [part=save]')).toBeNull();
  await expectAccessible(element);
});
