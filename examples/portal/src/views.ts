import type { Me, Scope } from '@p24/sdk';
import type { PortalIcon } from './icons.js';
import type { PortalTexts } from './texts.de.js';

/** Who a view is for. */
export type Side = 'resident' | 'manager';

/** A page of the portal: an element under an address of its own. */
export interface View {
  /** Its name in the catalogue of texts. */
  name: keyof PortalTexts['views'];
  side: Side;
  /** The first part of its address, below `/verwaltung` for managers. German, since people read and share it. */
  path: string;
  icon: PortalIcon;
  /** The element that it shows; `portal-…` are the portal's own. */
  tag: string;
  /** Brings the element's definition. */
  load: () => Promise<unknown>;
  /** The names under which elements ask for it with `p24-navigate`. */
  answers: readonly string[];
  /** Whether the bottom bar of phones has it. */
  thumb: boolean;
  /** Whether its element opens items by itself, such as files in a tab of their own. */
  opens?: true;
  /** Whether its list can be narrowed by the address, see `filters`. */
  narrows?: true;
  /** Whether what was sent in has addresses below it, `eingang/<id>`. */
  arrivals?: true;
}

/** All views, in the order of the menu. */
export const views: readonly View[] = [
  {
    ...{ name: 'overview', side: 'resident', path: '', icon: 'home', tag: 'portal-overview', thumb: true },
    load: () => import('./home/overview.js'),
    answers: ['overview'],
  },
  {
    ...{ name: 'notices', side: 'resident', path: 'aushang', icon: 'notice', tag: 'p24-notice-board', thumb: true },
    load: () => import('@p24/components/register/p24-notice-board'),
    answers: ['notice', 'notices'],
  },
  {
    ...{ name: 'documents', side: 'resident', path: 'dokumente', icon: 'documents', tag: 'p24-documents', thumb: true },
    load: () => import('@p24/components/register/p24-documents'),
    answers: ['document', 'documents'],
    opens: true,
  },
  {
    ...{ name: 'forms', side: 'resident', path: 'formulare', icon: 'form', tag: 'p24-form', thumb: true },
    load: () => import('@p24/components/register/p24-form'),
    answers: ['form', 'forms', 'submission'],
    arrivals: true,
  },
  {
    ...{ name: 'tickets', side: 'resident', path: 'tickets', icon: 'ticket', tag: 'p24-tickets', thumb: false },
    load: () => import('@p24/components/register/p24-tickets'),
    answers: ['ticket', 'tickets'],
  },
  {
    ...{
      name: 'consumption',
      side: 'resident',
      path: 'verbrauch',
      icon: 'chart',
      tag: 'p24-consumption',
      thumb: false,
    },
    load: () => import('@p24/components/register/p24-consumption'),
    answers: ['consumption'],
  },
  {
    ...{ name: 'house', side: 'resident', path: 'haus', icon: 'building', tag: 'p24-property', thumb: false },
    load: () => import('@p24/components/register/p24-property'),
    answers: ['property', 'properties'],
  },
  {
    ...{ name: 'contracts', side: 'resident', path: 'vertraege', icon: 'key', tag: 'p24-contracts', thumb: false },
    load: () => import('@p24/components/register/p24-contracts'),
    answers: ['contracts'],
  },
  {
    ...{ name: 'desk', side: 'manager', path: '', icon: 'home', tag: 'portal-desk', thumb: true },
    load: () => import('./desk/desk.js'),
    answers: ['overview'],
  },
  {
    ...{
      name: 'managedTickets',
      side: 'manager',
      path: 'tickets',
      icon: 'ticket',
      tag: 'p24-manage-tickets',
      thumb: true,
    },
    load: () => import('@p24/components/register/p24-manage-tickets'),
    answers: ['ticket'],
    narrows: true,
  },
  {
    ...{
      name: 'managedNotices',
      side: 'manager',
      path: 'aushang',
      icon: 'notice',
      tag: 'p24-manage-notices',
      thumb: true,
    },
    load: () => import('@p24/components/register/p24-manage-notices'),
    answers: ['notice'],
  },
  {
    ...{
      ...{ name: 'managedDocuments', side: 'manager', path: 'dokumente', icon: 'documents' },
      ...{ tag: 'p24-manage-documents', thumb: true },
    },
    load: () => import('@p24/components/register/p24-manage-documents'),
    answers: ['document'],
  },
  {
    ...{
      name: 'managedForms',
      side: 'manager',
      path: 'formulare',
      icon: 'form',
      tag: 'p24-manage-forms',
      thumb: false,
    },
    load: () => import('@p24/components/register/p24-manage-forms'),
    answers: ['form', 'submission'],
    arrivals: true,
  },
  {
    ...{ name: 'people', side: 'manager', path: 'personen', icon: 'person', tag: 'p24-manage-users', thumb: false },
    load: () => import('@p24/components/register/p24-manage-users'),
    answers: ['person', 'people'],
  },
  {
    ...{
      ...{ name: 'assistant', side: 'manager', path: 'assistent', icon: 'assistant' },
      ...{ tag: 'p24-manage-chatbot', thumb: false },
    },
    load: () => import('@p24/components/register/p24-manage-chatbot'),
    answers: [],
  },
  {
    ...{ name: 'imports', side: 'manager', path: 'daten', icon: 'upload', tag: 'portal-imports', thumb: false },
    load: () => import('./imports.js'),
    answers: [],
  },
];

/** What the address names: a view and an item in it. */
export interface Place {
  view: View;
  item: string | null;
  /** What is looked at of all that the person has: a managing company, a property in it, a contract there. */
  scope: Scope;
  /** What its list is narrowed to. */
  filter: FilterName | null;
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

/** The place that an address names; null where there is none. */
export function placeAt({ pathname, search }: { pathname: string; search: string }): Place | null {
  const parts = partsOf(pathname);
  const side: Side = parts[0] === managed ? 'manager' : 'resident';
  const [path = '', ...rest] = side === 'manager' ? parts.slice(1) : parts;
  const view = views.find((one) => one.side === side && one.path === path);
  const item = view && itemIn(view, rest);
  if (!view || item === undefined) return null;
  const query = new URLSearchParams(search);
  return { view, item, scope: scopeIn(query), filter: filterIn(query) };
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

const manages = ({ role }: Me['memberships'][number]) => role === 'manager' || role === 'admin';

/** The data sources that a person manages. */
export const managedBy = (me: Me) => me.memberships.filter(manages);

/** Which sides of the portal a person sees, the own home first. */
export function sidesOf(me: Me): Side[] {
  const managing = managedBy(me).length > 0;
  const living = me.memberships.some((one) => !manages(one));
  return [...(living || !managing ? (['resident'] as const) : []), ...(managing ? (['manager'] as const) : [])];
}

/** The view that an element asks for, on the side where it is asked. */
export const viewAnswering = (name: string, side: Side): View | undefined =>
  views.find((one) => one.side === side && one.answers.includes(name)) ??
  views.find((one) => one.answers.includes(name));

/** Where `?zeige=<view>&eintrag=<item>` leads: links that know what elements call things, not where they are. */
export function wishedPlace({ search }: { search: string }): string | null {
  const query = new URLSearchParams(search);
  const view = viewAnswering(query.get('zeige') ?? '', 'resident');
  return view ? addressOf(view, query.get('eintrag') || null) : null;
}
