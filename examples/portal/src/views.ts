import type { Me } from '@p24/sdk';
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
}

/** All views, in the order of the menu. */
export const views: readonly View[] = [
  {
    ...{ name: 'overview', side: 'resident', path: '', icon: 'home', tag: 'portal-overview', thumb: true },
    load: () => import('./overview.js'),
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
    answers: ['form', 'forms'],
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
    ...{ name: 'managedForms', side: 'manager', path: 'formulare', icon: 'form', tag: 'p24-manage-forms', thumb: true },
    load: () => import('@p24/components/register/p24-manage-forms'),
    answers: ['form', 'submission'],
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
  /** The data source that a manager works in, where the address names one. */
  source: string | null;
}

const managed = 'verwaltung';

/** Whether a view is a page that the portal itself makes. */
export const isOwn = ({ tag }: View) => tag.startsWith('portal-');

/** The place that an address names; null where there is none. */
export function placeAt({ pathname, search }: { pathname: string; search: string }): Place | null {
  const parts = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const side: Side = parts[0] === managed ? 'manager' : 'resident';
  const [path = '', item = null, more] = side === 'manager' ? parts.slice(1) : parts;
  const view = views.find((one) => one.side === side && one.path === path);
  if (!view || more !== undefined || (item !== null && isOwn(view))) return null;
  return { view, item, source: new URLSearchParams(search).get('quelle') };
}

/** The address of a place. */
export function addressOf(view: View, item: string | null = null, source: string | null = null): string {
  const parts = [...(view.side === 'manager' ? [managed] : []), view.path, ...(item ? [encodeURIComponent(item)] : [])];
  const path = `/${parts.filter(Boolean).join('/')}`;
  return source ? `${path}?quelle=${encodeURIComponent(source)}` : path;
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
