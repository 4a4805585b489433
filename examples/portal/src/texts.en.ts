import type { PortalTexts } from './texts.de.js';

export const en: PortalTexts = {
  portal: 'Service portal',
  locale: 'en-GB',
  skip: 'Skip to content',
  menu: 'Main menu',
  quick: 'Most used pages',
  where: 'You are here',
  home: 'Overview',
  more: 'More',
  close: 'Close',
  collapse: 'Collapse menu',
  expand: 'Expand menu',
  account: (name) => `Account of ${name}`,
  language: 'Deutsch',
  signOut: 'Sign out',
  website: 'To the website',
  developers: 'For developers',
  legal: 'Legal',
  imprint: 'Legal notice',
  privacy: 'Privacy',
  terms: 'Terms of use',
  company: 'Management',
  sides: { resident: 'My home', manager: 'Management' },
  views: {
    overview: 'Overview',
    notices: 'Notice board',
    documents: 'Documents',
    forms: 'Forms',
    tickets: 'Tickets',
    consumption: 'Consumption',
    desk: 'Overview',
    managedTickets: 'Tickets',
    managedNotices: 'Notices',
    managedDocuments: 'Documents',
    managedForms: 'Forms',
    imports: 'Import data',
  },
  welcome: {
    title: 'Your home, well informed.',
    lead: 'Everything about your home in one place, straight from your property manager.',
    gains: [
      ['Always up to date', 'Notices and appointments as soon as they are there.'],
      ['Quickly reported', 'Damages and wishes in a few minutes, with photos and a receipt.'],
      ['Everything at hand', 'Statements, contracts and your consumption, month by month.'],
    ],
    denied: 'Please sign in to see this page.',
  },
  overview: {
    waiting: (counts) => {
      const one = { notices: 'one new notice', documents: 'one new document', tickets: 'one update on your report' };
      const many = { notices: 'new notices', documents: 'new documents', tickets: 'updates on your reports' };
      const parts = counts.map(({ view, count, more }) =>
        count === 1 && !more ? one[view] : `${more ? 'more than ' : ''}${count} ${many[view]}`,
      );
      if (parts.length === 0) return 'Good to see you. What would you like to do?';
      const all = new Intl.ListFormat('en').format(parts);
      const single = parts.length === 1 && counts[0]?.count === 1;
      return `${all[0]?.toUpperCase()}${all.slice(1)} ${single ? 'is' : 'are'} waiting for you.`;
    },
    ways: 'Common concerns',
    shortcuts: {
      damage: ['Report damage', 'With a photo, in a few minutes'],
      documents: ['Find a document', 'Statement, contract, house rules'],
      consumption: ['See consumption', 'Heating and hot water'],
    },
    appointment: 'Next appointment',
    noAppointment: 'No appointment is announced at the moment.',
    clock: (hours) => hours,
    used: 'Your consumption',
    usedIn: (month) => `Your consumption in ${month}`,
    noFigures: 'No figures yet. They appear here as soon as they are supplied.',
    services: { heating: 'Heating', 'hot-water': 'Hot water', cooling: 'Cooling', 'cold-water': 'Cold water' },
    measures: { kwh: 'kWh', m3: 'm³', hcu: 'units' },
    compared: (percent, direction, before) =>
      direction === 0 || percent === '0'
        ? `As much as in ${before}`
        : `${percent}% ${direction < 0 ? 'less' : 'more'} than in ${before}`,
    news: 'New for you',
    kinds: { notices: 'New notice', documents: 'New document', tickets: 'News about your report' },
    all: { notices: 'All notices', documents: 'All documents', tickets: 'All tickets' },
    nothingNew: 'You are up to date.',
    incomplete: 'Not everything could be loaded.',
  },
  imports: {
    lead: 'Take in the tables of your property software as they are. They are checked first, then imported: whole or not at all.',
    choose: 'Choose a file',
    orDrop: 'or drop it here',
    kinds:
      'CSV with contacts, contact persons, properties, units, contracts, notices or consumption; JSON of the bved interface',
    checking: (name) => `Checking ${name} …`,
    taking: (name) => `Importing ${name} …`,
    checked: 'Checked: the file can be imported.',
    taken: 'Imported.',
    faulty: (errors) =>
      errors === 1
        ? 'One row is faulty. Nothing was imported.'
        : `${errors.toLocaleString('en-GB')} rows are faulty. Nothing was imported.`,
    rows: (rows) => (rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`),
    take: 'Import now',
    discard: 'Discard',
    next: 'Another file',
    property: 'Which property does the table belong to?',
    pleaseChoose: 'Please choose',
    past: 'Imported lately',
    total: 'rows',
    created: 'new',
    updated: 'changed',
    unchanged: 'unchanged',
    superseded: 'superseded',
    findings: 'Remarks on the file',
    line: 'Line',
    column: 'Column',
    finding: 'Remark',
    error: 'Error:',
    moreFindings: 'There are more remarks. Please mend these first.',
    tables: {
      contacts: 'Contacts',
      'contact-persons': 'Contact persons',
      notices: 'Notices',
      consumption: 'Consumption',
      properties: 'Properties',
      units: 'Units',
      contracts: 'Contracts',
      bved: 'Consumption (bved)',
    },
  },
  doors: { reset: 'New password', activation: 'Activate your access' },
  greeting: (name) => (name ? `Hello, ${name}` : 'Hello'),
  nothingYet: 'Nothing has been opened for you here yet. Please ask your property manager.',
  missing: {
    title: 'This page does not exist',
    text: 'The address may be incomplete, or the page has moved.',
    back: 'To the overview',
  },
  loading: 'One moment please …',
  failed: 'The page could not be loaded.',
  retry: 'Try again',
};
