import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, windows } from './people.js';

const places = openPlaces();

test.each(Object.entries(windows))(
  "A website's own customers see their notices there without a second sign-in, on %s.",
  async (name, window) => {
    const visit = await places.visit(window);
    const { page } = visit;
    const codes: string[] = [];
    page.on('request', (request) => {
      if (/p24-session|embed-sessions/.test(request.url())) codes.push(new URL(request.url()).pathname);
    });
    await page.goto(places.secondDoor);
    await page.getByRole('button', { name: 'Mario Brühl' }).click();
    await page.getByText('Wasser am Vormittag abgestellt').waitFor();
    await page.getByText('Wasserfleck an der Decke im Bad').waitFor();
    // Three elements, and one question for a code.
    expect(codes).toEqual(['/p24-session', '/api/v1/embed-sessions/exchange']);
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
    await expectFits(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await picture(page, `second-door-${name}`);
    expectNoComplaints(visit);
    await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
    await page.getByText('Wählen Sie eine erfundene Person').waitFor();
    // Its session ends before the page does: what the elements ask for in between is refused.
    expectNoComplaints(visit, [/^401 /]);
  },
);
