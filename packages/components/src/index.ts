/** Residents' elements as classes. Importing this defines no tag and touches no window; `register/<tag>` defines one. */

export type { FetchSession } from '@p24/sdk/embedded';
export { Audit } from './audit/audit.js';
export { Login } from './auth/login.js';
export { Profile } from './auth/profile.js';
export { SecuredEvent, SourceJoinedEvent } from './auth/profile-events.js';
export { Chatbot } from './chatbot/chatbot.js';
export { Consumption, MonthChosenEvent } from './consumption/consumption.js';
export type { Appearance } from './core/connection.js';
export { define } from './core/define.js';
export {
  P24ErrorEvent,
  P24NavigateEvent,
  P24ReadyEvent,
  P24SignedInEvent,
  P24SignedOutEvent,
} from './core/events.js';
export { Provider } from './core/provider.js';
export { callWith, sharedBrand, sharedHttp, sharedMe } from './core/shared-http.js';
export { DocumentOpenedEvent } from './documents/document-events.js';
export { Documents } from './documents/documents.js';
export type { DocumentViewer } from './documents/preview.js';
export { Form } from './forms/form.js';
export { FormStepShownEvent, FormSubmittedEvent } from './forms/form-events.js';
export { NoticeBoard } from './notices/notice-board.js';
export { NoticeReadEvent } from './notices/notice-reading.js';
export { AboutMe } from './profile/about-me.js';
export { AboutMeChangedEvent } from './profile/about-me-changed.js';
export { OwnData } from './profile/own-data.js';
export { Contracts } from './property/contracts.js';
export { Property } from './property/property.js';
export { TicketCommentedEvent, Tickets } from './tickets/tickets.js';
export { Connections, InvitationAcceptedEvent } from './users/connections.js';
