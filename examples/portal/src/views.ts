import type { Me, Scope } from '@p24/sdk';
import { type Side, type View, views } from './pages.js';
import { sidesOf } from './sides.js';

/** What the address names: a view and an item in it. */
export interface Place {
  view: View;
  item: string | null;
  /** What is looked at of all that the person has: a managing company, a property in it, a contract there. */
  scope: Scope;
  /** What its list is narrowed to. */
  filter: FilterName | null;
  /** Since when what its list shows was added; null for all. */
  since: string | null;
  /** The step of the item; null where the address names none. */
  step: number | null;
}

const managed = 'verwaltung';

/** Whether a view is a page that the portal itself makes. */
export const isOwn = ({ tag }: View) => tag.startsWith('portal-');

/** The parts of a path; what is no well-formed address names nothing. */
function partsOf(pathname: string): string[] {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return [pathname];
  }
}

const sideIn = (parts: readonly string[]): Side => (parts[0] === managed ? 'manager' : 'resident');

/** The place that an address names; null where there is none. */
export function placeAt({ pathname, search }: { pathname: string; search: string }): Place | null {
  const parts = partsOf(pathname);
  const side = sideIn(parts);
  const [path = '', ...rest] = side === 'manager' ? parts.slice(1) : parts;
  const view = views.find((one) => one.side === side && one.path === path);
  const item = view && itemIn(view, rest);
  if (!view || item === undefined) return null;
  const query = new URLSearchParams(search);
  return {
    view,
    item,
    scope: scopeIn(query),
    filter: filterIn(query),
    since: sinceIn(query),
    step: view.steps && item ? stepIn(query) : null,
  };
}

const sinceName = 'seit';

/** The time that an address narrows a list to; what is no time is none. */
function sinceIn(query: URLSearchParams): string | null {
  const named = query.get(sinceName) ?? '';
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(named) && !Number.isNaN(Date.parse(named)) ? named : null;
}

/** The address of the people who were added at a time or later. */
export const addressOfNew = (source: string, since: string): string =>
  `${addressOf(viewNamed('people'), null, { source })}&${sinceName}=${encodeURIComponent(since)}`;

const stepName = 'schritt';

/** The step that an address names; what is no step is none. */
function stepIn(query: URLSearchParams): number | null {
  const named = query.get(stepName) ?? '';
  return /^[1-9]\d?$/.test(named) ? Number(named) : null;
}

/** The same address with another step; the first one needs no name. */
export function atStep({ pathname, search }: { pathname: string; search: string }, step: number): string {
  const query = new URLSearchParams(search);
  query.delete(stepName);
  if (step > 1) query.set(stepName, String(step));
  const asked = query.toString();
  return asked ? `${pathname}?${asked}` : pathname;
}

/** What is below a view: its item, `eingang/<id>` for what was sent in, null for the view itself; undefined: no page. */
function itemIn(view: View, [first, second, ...more]: string[]): string | null | undefined {
  if (first === undefined) return null;
  if (isOwn(view) || more.length > 0) return undefined;
  if (second === undefined) return first;
  return view.arrivals && first === arrival ? `${arrival}/${second}` : undefined;
}

const arrival = 'eingang';

/** What the element of a view shows for an item of its address. */
export function shownFor({ arrivals }: View, item: string | null): Record<string, string | null> {
  if (!arrivals) return { item };
  const id = item?.startsWith(`${arrival}/`) ? item.slice(arrival.length + 1) : null;
  return { item: id ? null : item, submission: id };
}

/** What lists can be narrowed to by their address, `?filter=<name>`; the values are the elements'. */
const filters = {
  neu: { status: 'new' },
  'in-bearbeitung': { status: 'in-progress' },
  wartend: { status: 'waiting' },
  offen: { status: 'open' },
  abgeschlossen: { status: 'ended' },
  ueberfaellig: { overdue: true },
  heute: { today: true },
  'ohne-zustaendige': { status: 'open', assignee: 'nobody' },
  meine: { status: 'open', assignee: 'me' },
} as const;
export type FilterName = keyof typeof filters;

function filterIn(query: URLSearchParams): FilterName | null {
  const name = query.get('filter') ?? '';
  return Object.hasOwn(filters, name) ? (name as FilterName) : null;
}

/** The filter of this name as elements take it. */
export const filterNamed = (name: FilterName | null): object => (name ? filters[name] : {});

/** What the parts of a scope are called in addresses. */
const scopeNames = { source: 'quelle', property: 'objekt', contract: 'vertrag' } as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function scopeIn(query: URLSearchParams): Scope {
  const named = Object.entries(scopeNames).flatMap(([part, name]) => {
    const id = query.get(name);
    return id && uuid.test(id) ? [[part, id]] : [];
  });
  return Object.fromEntries(named) as Scope;
}

/** The address of a place. */
export function addressOf(
  view: View,
  item: string | null = null,
  scope: Scope = {},
  filter: FilterName | null = null,
): string {
  const parts = [
    ...(view.side === 'manager' ? [managed] : []),
    view.path,
    ...(item ? item.split('/').map(encodeURIComponent) : []),
  ];
  const query = Object.entries(scopeNames).flatMap(([part, name]) => {
    const id = scope[part as keyof Scope];
    return id ? [`${name}=${encodeURIComponent(id)}`] : [];
  });
  if (filter) query.push(`filter=${filter}`);
  return [`/${parts.filter(Boolean).join('/')}`, ...(query.length > 0 ? [query.join('&')] : [])].join('?');
}

/** The view of this name: every name has one. */
export function viewNamed(name: View['name']): View {
  const view = views.find((one) => one.name === name);
  if (!view) throw new Error(`There is no view ${name}.`);
  return view;
}

/** The side that a person is on: that of the page where it is one of theirs, else the first one of theirs. */
export function sideAt(place: Place | null, me: Me): Side {
  const [first = 'resident', ...others] = sidesOf(me);
  return place && place.view.menu !== 'account' && others.includes(place.view.side) ? place.view.side : first;
}

/** The view that an element asks for, on the side where it is asked. */
export const viewAnswering = (name: string, side: Side): View | undefined =>
  views.find((one) => one.side === side && one.answers.includes(name)) ??
  views.find((one) => one.answers.includes(name));

/** Where an address leads whoever comes in there: to what it wishes for, managers from the first page to their desk. */
export function leadFrom(address: { pathname: string; search: string }, me: Me): string | null {
  const [first] = sidesOf(me);
  const desk = first === 'manager' && address.pathname === '/' && views.find(({ side }) => side === 'manager');
  return wishedPlace(address) ?? (desk ? addressOf(desk) : null);
}

/** What elements call an item, as it stands in an address. */
export const itemCalled = (view: string, item: string | null): string | null =>
  view === 'submission' && item ? `${arrival}/${item}` : item;

/** Where `?zeige=<view>&eintrag=<item>` leads on a side: links that know what elements call things, not where they are. */
export function wishedPlace({ pathname, search }: { pathname: string; search: string }): string | null {
  const query = new URLSearchParams(search);
  const wished = query.get('zeige') ?? '';
  const view = viewAnswering(wished, sideIn(partsOf(pathname)));
  return view ? addressOf(view, itemCalled(wished, query.get('eintrag') || null), scopeIn(query)) : null;
}

/** What such links look like on the managers' side. */
export const managersWish = (source: string | undefined): string =>
  `/${managed}?zeige={view}&eintrag={item}${source ? `&${scopeNames.source}=${source}` : ''}`;
