/** Managers' elements as classes; importing this defines no tag. */

export { ManageAudit } from './audit/manage-audit.js';
export { ManageKeys } from './auth/manage-keys.js';
export { ManageChatbot } from './chatbot/manage-chatbot.js';
export { DocumentsReleasedEvent, ManageDocuments } from './documents/manage-documents.js';
export { ManageForms } from './forms/manage-forms.js';
export { ManageNotices, NoticeReleasedEvent } from './notices/manage-notices.js';
export { ManageErasures } from './profile/manage-erasures.js';
export { ManageAddresses } from './settings/manage-addresses.js';
export { ManageBrand } from './settings/manage-brand.js';
export { ManageRetention } from './settings/manage-retention.js';
export { ManageTickets } from './tickets/manage-tickets.js';
export { TicketAnsweredEvent } from './tickets/managed-reply.js';
export { ManageUsers } from './users/manage-users.js';
export { PreviewStartedEvent } from './users/preview-started.js';
