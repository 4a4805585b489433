import type { DevMailTexts } from './dev-mail-texts.de.js';

/** Words of the page that shows kept mails. */
export const devMailTextsEn: DevMailTexts = {
  title: 'Mails to look at',
  lead: 'No mail server is set. What would be sent stands here, and on this machine only.',
  list: 'Mails',
  back: 'All mails',
  empty: 'No mail yet',
  emptyHint: 'Release a notice with a notification, for example. Its mail then appears here.',
  reload: 'Reload',
  choose: 'Choose a mail on the left.',
  from: 'From',
  to: 'To',
  at: 'Sent',
  attachments: 'Attachments',
  views: 'View',
  wide: 'Computer',
  phone: 'Phone',
  text: 'Text only',
  today: 'today',
};
