/** Managers' elements as classes; importing this defines no tag. */

export { DocumentsReleasedEvent, ManageDocuments } from './documents/manage-documents.js';
export { ManageForms } from './forms/manage-forms.js';
export { ManageNotices, NoticeReleasedEvent } from './notices/manage-notices.js';
export { ManageTickets, TicketAnsweredEvent } from './tickets/manage-tickets.js';
