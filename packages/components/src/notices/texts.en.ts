import type { NoticeTexts } from './texts.de.js';

export const en: NoticeTexts = {
  list: 'Notices',
  fresh: 'New for you',
  rest: 'More notices',
  linked: 'Your notice',
  unread: 'New',
  types: { neutral: '', info: 'Information', warning: 'Warning', danger: 'Danger' },
  search: 'Search notices',
  category: 'Category',
  allCategories: 'All categories',
  appointment: 'Appointment',
  calendar: 'Add to calendar',
  attachments: (count) => (count === 1 ? '1 attachment' : `${count} attachments`),
  found: (count, more) =>
    count === 1 && !more ? '1 notice found' : `${more ? 'At least ' : ''}${count} notices found`,
  arrived: (titles) => (titles.length === 1 ? `A new notice: ${titles[0]}` : `${titles.length} new notices`),
  emptyTitle: 'No notices yet',
  emptyText:
    'This is where your property manager tells you things: appointments, works in the house, news of the neighbourhood.',
  nothingTitle: 'No notice matches',
  showAll: 'Show all notices',
  gone: 'This notice no longer exists.',
};
