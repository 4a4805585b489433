/** Managers' elements as classes; importing this defines no tag. */
export { ManageNotices, NoticeReleasedEvent } from './notices/manage-notices.js';
