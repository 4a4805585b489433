import type { PortalIcon } from './icons.js';
import type { PortalTexts } from './texts.de.js';

/** Whose side of the portal a view is on; what stands in the person's own menu is open to everybody. */
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
  /** What is asked first where its address names no item and no home, below `/api/v1`; managers' below their data source. */
  asks?: readonly string[];
  /** The names under which elements ask for it with `p24-navigate`. */
  answers: readonly string[];
  /** Whether the bottom bar of phones has it. */
  thumb: boolean;
  /** What its element is told, beside what all are. */
  attributes?: Readonly<Record<string, string>>;
  /** Whether an item of it takes the whole page, under a heading and with a way back of its own. */
  fills?: true;
  /** Whether its element opens items by itself, such as files in a tab of their own. */
  opens?: true;
  /** By what of the address its list can be narrowed: by a name, see `filters`, or to what was added since a time. */
  narrows?: 'filter' | 'since';
  /** Whether what was sent in has addresses below it, `eingang/<id>`. */
  arrivals?: true;
  /** Whether an item of it has steps, `?schritt=<number>`. */
  steps?: true;
  /** Where its entry stands when not among the daily ones: below "Einrichtung", or in the person's own menu. */
  menu?: 'setup' | 'account';
  /** Whether it is for administrators alone. */
  admin?: true;
}

/** What the portal asks first on every page, below `/api/v1`. */
export const asksEverywhere = ['/me', '/me/preferences', '/theme'];
const contracts = '/contracts?limit=100';

/** All views, in the order of the menu. */
export const views: readonly View[] = [
  {
    ...{ name: 'overview', side: 'resident', path: '', icon: 'home', tag: 'portal-overview', thumb: true },
    load: () => import('./home/overview.js'),
    asks: [
      ...[contracts, '/notices?unread=true&limit=20', '/documents?unread=true&limit=20', '/tickets?limit=50'],
      ...['/notices?limit=100', '/consumption?months=3'],
    ],
    answers: ['overview'],
  },
  {
    ...{ name: 'notices', side: 'resident', path: 'aushang', icon: 'notice', tag: 'p24-notice-board', thumb: true },
    load: () => import('@p24/components/register/p24-notice-board'),
    asks: [contracts, '/notices?unread=true&limit=50', '/notices?unread=false&limit=20', '/notice-categories'],
    answers: ['notice', 'notices'],
  },
  {
    ...{ name: 'documents', side: 'resident', path: 'dokumente', icon: 'documents', tag: 'p24-documents', thumb: true },
    load: () => import('@p24/components/register/p24-documents'),
    asks: [contracts, '/documents?limit=100', '/document-categories'],
    answers: ['document', 'documents'],
    opens: true,
  },
  {
    ...{ name: 'forms', side: 'resident', path: 'formulare', icon: 'form', tag: 'p24-form', thumb: false },
    load: () => import('@p24/components/register/p24-form'),
    asks: [contracts, '/forms', '/submissions?limit=5'],
    answers: ['form', 'forms', 'submission'],
    fills: true,
    arrivals: true,
    steps: true,
  },
  {
    ...{ name: 'tickets', side: 'resident', path: 'tickets', icon: 'ticket', tag: 'p24-tickets', thumb: true },
    load: () => import('@p24/components/register/p24-tickets'),
    asks: [contracts, '/tickets?limit=20'],
    answers: ['ticket', 'tickets'],
    fills: true,
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
    asks: [contracts, '/consumption'],
    answers: ['consumption'],
  },
  {
    ...{ name: 'house', side: 'resident', path: 'haus', icon: 'building', tag: 'p24-property', thumb: false },
    load: () => import('@p24/components/register/p24-property'),
    answers: ['property', 'properties', 'question'],
    fills: true,
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
    asks: ['/tickets?limit=50', '/ticket-assignees', '/ticket-templates'],
    answers: ['ticket', 'tickets'],
    fills: true,
    narrows: 'filter',
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
    asks: ['/notices?limit=20', '/notice-categories'],
    answers: ['notice', 'notices'],
    fills: true,
  },
  {
    ...{
      ...{ name: 'managedDocuments', side: 'manager', path: 'dokumente', icon: 'documents' },
      ...{ tag: 'p24-manage-documents', thumb: true },
    },
    load: () => import('@p24/components/register/p24-manage-documents'),
    asks: ['/documents?limit=50&similar=true', '/document-categories'],
    answers: ['document', 'documents'],
    fills: true,
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
    asks: ['/forms', '/form-settings'],
    answers: ['form', 'submission'],
    fills: true,
    arrivals: true,
  },
  {
    ...{ name: 'people', side: 'manager', path: 'personen', icon: 'person', tag: 'p24-manage-users', thumb: false },
    load: () => import('@p24/components/register/p24-manage-users'),
    asks: ['/people?limit=50&similar=true', '/people-counts', '/profile-check'],
    answers: ['person', 'people'],
    fills: true,
    narrows: 'since',
  },
  {
    ...{
      ...{ name: 'assistant', side: 'manager', path: 'assistent', icon: 'assistant' },
      ...{ tag: 'p24-manage-chatbot', thumb: false, menu: 'setup' },
    },
    load: () => import('@p24/components/register/p24-manage-chatbot'),
    answers: [],
  },
  {
    ...{ name: 'imports', side: 'manager', path: 'daten', icon: 'upload', tag: 'portal-imports', thumb: false },
    menu: 'setup',
    load: () => import('./imports.js'),
    answers: ['imports'],
  },
  {
    ...{ name: 'audit', side: 'manager', path: 'protokoll', icon: 'history', tag: 'p24-manage-audit', thumb: false },
    menu: 'setup',
    load: () => import('@p24/components/register/p24-manage-audit'),
    answers: ['audit'],
  },
  {
    ...{ name: 'aboutMe', side: 'resident', path: 'profil', icon: 'person', tag: 'p24-about-me', thumb: false },
    menu: 'account',
    attributes: { only: 'portrait details consents' },
    load: () => import('@p24/components/register/p24-about-me'),
    answers: ['about-me'],
  },
  {
    ...{ name: 'notifications', side: 'resident', path: 'benachrichtigungen', icon: 'bell', tag: 'p24-about-me' },
    ...{ thumb: false, menu: 'account', attributes: { only: 'notifications' } },
    load: () => import('@p24/components/register/p24-about-me'),
    answers: ['notifications'],
  },
  {
    ...{ name: 'connections', side: 'resident', path: 'verbindungen', icon: 'people' },
    ...{ tag: 'p24-connections', thumb: false, menu: 'account' },
    load: () => import('@p24/components/register/p24-connections'),
    answers: ['invitations'],
  },
  {
    ...{ name: 'access', side: 'resident', path: 'konto', icon: 'key', tag: 'p24-profile', thumb: false },
    menu: 'account',
    load: () => import('@p24/components/register/p24-profile'),
    answers: ['profile'],
  },
  {
    ...{ name: 'retention', side: 'manager', path: 'aufbewahrung', icon: 'calendar', thumb: false },
    ...{ menu: 'setup', tag: 'p24-manage-retention' },
    load: () => import('@p24/components/register/p24-manage-retention'),
    answers: [],
  },
  {
    ...{ name: 'erasures', side: 'manager', path: 'loeschantraege', icon: 'people', thumb: false },
    ...{ menu: 'setup', admin: true, tag: 'p24-manage-erasures' },
    load: () => import('@p24/components/register/p24-manage-erasures'),
    answers: [],
  },
  {
    ...{ name: 'ownAudit', side: 'resident', path: 'verlauf', icon: 'history', tag: 'p24-audit', thumb: false },
    menu: 'account',
    load: () => import('@p24/components/register/p24-audit'),
    answers: ['own-audit'],
  },
  {
    ...{ name: 'websites', side: 'manager', path: 'webseiten', icon: 'building', thumb: false },
    ...{ menu: 'setup', tag: 'p24-manage-addresses' },
    load: () => import('@p24/components/register/p24-manage-addresses'),
    answers: [],
  },
  {
    ...{ name: 'brand', side: 'manager', path: 'auftritt', icon: 'palette', thumb: false },
    ...{ menu: 'setup', tag: 'p24-manage-brand', admin: true },
    load: () => import('@p24/components/register/p24-manage-brand'),
    answers: ['brand'],
  },
  {
    ...{ name: 'ownData', side: 'resident', path: 'meine-daten', icon: 'documents', tag: 'p24-own-data', thumb: false },
    menu: 'account',
    load: () => import('@p24/components/register/p24-own-data'),
    answers: ['own-data'],
  },
  {
    ...{ name: 'keys', side: 'manager', path: 'schluessel', icon: 'key', tag: 'p24-manage-keys', thumb: false },
    menu: 'setup',
    admin: true,
    load: () => import('@p24/components/register/p24-manage-keys'),
    answers: [],
  },
];
