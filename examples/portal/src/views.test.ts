import type { Me } from '@p24/sdk';
import { expect, test } from 'vitest';
import { views } from './pages.js';
import {
  addressOf,
  addressOfNew,
  atStep,
  filterNamed,
  managersWish,
  placeAt,
  shownFor,
  sideAt,
  viewNamed,
  wishedPlace,
} from './views.js';

const at = (address: string) => placeAt(new URL(address, 'http://localhost'));
const source = '01890000-0000-7000-8000-000000000001';
const property = '01890000-0000-7000-8000-000000000002';

test('every view has an address of its own, and the address leads to it', () => {
  expect(new Set(views.map((view) => addressOf(view))).size).toBe(views.length);
  for (const view of views) expect(at(addressOf(view))?.view).toBe(view);
});

test('the choice of a home lives in the address and comes back from it', () => {
  const address = addressOf(viewNamed('documents'), 'a b', { source, property });
  expect(address).toBe(`/dokumente/a%20b?quelle=${source}&objekt=${property}`);
  expect(at(address)).toEqual({
    view: viewNamed('documents'),
    item: 'a b',
    scope: { source, property },
    filter: null,
    since: null,
    step: null,
  });
});

test('an address names a step of a form; the first one and what is no step need no name', () => {
  const address = new URL(`/formulare/damage?quelle=${source}&schritt=2`, 'http://localhost');
  expect(placeAt(address)?.step).toBe(2);
  expect(atStep(address, 1)).toBe(`/formulare/damage?quelle=${source}`);
  expect(at(atStep(new URL(atStep(address, 1), address), 3))?.step).toBe(3);
  for (const none of ['/formulare/damage?schritt=zwei', '/formulare/damage?schritt=0', '/tickets/a?schritt=2'])
    expect(at(none)?.step).toBeNull();
});

test('what is no id narrows nothing', () => {
  expect(at('/dokumente?quelle=alle&objekt=')?.scope).toEqual({});
});

test('an address that is broken or goes deeper than a page names no place', () => {
  for (const address of ['/nirgends', '/aushang/a/b', '/verwaltung/daten/x', '/%E0%A4%A'])
    expect(at(address)).toBeNull();
});

test('what was sent in has an address below its forms, and only there', () => {
  const address = addressOf(viewNamed('managedForms'), 'eingang/7');
  expect(address).toBe('/verwaltung/formulare/eingang/7');
  const place = at(address);
  expect(place && shownFor(place.view, place.item)).toEqual({ item: null, submission: '7' });
  expect(shownFor(viewNamed('forms'), 'damage')).toEqual({ item: 'damage', submission: null });
  expect(shownFor(viewNamed('tickets'), '7')).toEqual({ item: '7' });
  expect(at('/tickets/eingang/7')).toBeNull();
});

test('the address of who is new names a time, and nothing else is taken for one', () => {
  const time = '2026-01-05T09:30:00.123Z';
  expect(at(addressOfNew(source, time))).toMatchObject({ view: viewNamed('people'), scope: { source }, since: time });
  for (const none of ['gestern', '2026-13-45T09:30:00Z', '2026-01-05'])
    expect(at(`/verwaltung/personen?seit=${none}`)?.since).toBeNull();
});

test('an address narrows a list by a known name, and by no other', () => {
  expect(filterNamed(at('/verwaltung/tickets?filter=heute')?.filter ?? null)).toEqual({ today: true });
  expect(filterNamed(at('/verwaltung/tickets?filter=ueberfaellig')?.filter ?? null)).toEqual({ overdue: true });
  expect(at('/verwaltung/tickets?filter=constructor')?.filter).toBeNull();
});

test('an address brings nobody to a side that is not theirs', () => {
  const person = (...roles: string[]) => ({ memberships: roles.map((role) => ({ role })) }) as Me;
  expect(sideAt(at('/verwaltung/tickets'), person('resident'))).toBe('resident');
  expect(sideAt(at('/dokumente'), person('manager'))).toBe('manager');
  expect(sideAt(at('/verwaltung/tickets'), person('resident', 'admin'))).toBe('manager');
  expect(sideAt(at('/konto'), person('resident', 'admin'))).toBe('resident');
});

test.each([
  ['/?zeige=ticket&eintrag=7', '/tickets/7'],
  ['/?zeige=submission&eintrag=7', '/formulare/eingang/7'],
  ['/?zeige=nothing', null],
  [managersWish(undefined).replace('{view}', 'ticket').replace('{item}', '7'), '/verwaltung/tickets/7'],
  [
    managersWish(source).replace('{view}', 'submission').replace('{item}', '7'),
    `/verwaltung/formulare/eingang/7?quelle=${source}`,
  ],
])('what an address wishes for is on the side where it stands: %s', (address, place) => {
  expect(wishedPlace(new URL(address, 'http://localhost'))).toBe(place);
});
