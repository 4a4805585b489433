/** What residents' pages need; managers' classes are in `@p24/sdk/manage`. */

export type { OwnAuditEntry } from './audit/audit.api.js';
export { Audit } from './audit/audit.js';
export type { AuditAction } from './audit/audit-actions.js';
export type { Invitation, Me, Membership, Role, SecondStep } from './auth/auth.api.js';
export { Auth, type Credentials } from './auth/auth.js';
export type { CodeView } from './auth/codes.api.js';
export { Codes, type NewWayIn, type PresentedCode } from './auth/codes.js';
export type { NewFactor } from './auth/factors.api.js';
export { Factors } from './auth/factors.js';
export { Invitations } from './auth/invitations.js';
export type { Assertion, Passkey, PasskeyOptions } from './auth/passkeys.api.js';
export { Passkeys } from './auth/passkeys.js';
export type { Device, Safeguards } from './auth/security.api.js';
export { Security } from './auth/security.js';
export { Who } from './auth/who.js';
export type {
  ChatLink,
  ChatMessage,
  ChatNumber,
  ChatOffer,
  ChatState,
  Conversation,
} from './chatbot/chatbot.api.js';
export { Chatbot } from './chatbot/chatbot.js';
export { Client, createClient } from './client.js';
export { type ConnectOptions, connect } from './connect.js';
export type {
  Comparison,
  ConsumptionMonth,
  ConsumptionSeries,
  Measure,
  Missing,
  Service,
  UnitConsumption,
} from './consumption/consumption.api.js';
export { Consumption } from './consumption/consumption.js';
export { ApiError, isApiError, isNetworkError, isRetryable, NetworkError, P24Error } from './core/errors.js';
export type { HintListener, LiveEvents } from './core/events.js';
export type { StoredFile } from './core/files.api.js';
export { Files } from './core/files.js';
export type { AnswerCheck, Http } from './core/http.js';
export type { FoundPage, Page } from './core/pages.js';
export type { Issue } from './core/problems.js';
export { randomId } from './core/random-id.js';
export type { CallOptions } from './core/request.js';
export type { FileLink, Scope } from './core/schemas.js';
export { mayBeSignedIn, type Session, type SessionListener, type TokenSource } from './core/session.js';
export type { UploadOptions } from './core/upload.js';
export type { Document, DocumentArchive, DocumentCategory, DocumentQuery } from './documents/documents.api.js';
export { Documents } from './documents/documents.js';
export type {
  Answer,
  Answers,
  Choice,
  Condition,
  ElementType,
  FormDefinition,
  FormElement,
  FormPage,
  Words,
} from './forms/form-definition.api.js';
export type { DraftOrder, Form, FormDraft, FormSummary, SubmissionOrder } from './forms/forms.api.js';
export { Forms } from './forms/forms.js';
export type { ConsentAnswer, Receipt, SubmissionSummary } from './forms/receipts.api.js';
export type { Notice, NoticeCategory, NoticeQuery, NoticeSummary, NoticeType } from './notices/notices.api.js';
export { Notices } from './notices/notices.js';
export type { OwnDetails, PersonalDetails, PhoneKind } from './profile/details.api.js';
export { Details } from './profile/details.js';
export type {
  Erasure,
  ErasureChannel,
  ErasureOutlook,
  ErasurePart,
  ErasureShare,
  ErasureState,
  KeepReason,
} from './profile/erasures.api.js';
export { Erasures } from './profile/erasures.js';
export type { NotificationChannel, NotificationKind, NotificationSettings } from './profile/notifications.api.js';
export { NotificationChoices } from './profile/notifications.js';
export type { OwnDataExport, OwnDataLink } from './profile/own-data.api.js';
export { OwnData } from './profile/own-data.js';
export type { Drawing, OwnPortrait, Portrait } from './profile/portraits.api.js';
export { Portraits } from './profile/portraits.js';
export type { Language } from './profile/preferences.api.js';
export { Preferences } from './profile/preferences.js';
export type { Consent, ConsentPurpose, ContactPurpose } from './profile/profile.api.js';
export { Profile } from './profile/profile.js';
export { Contracts } from './property/contracts.js';
export { Properties } from './property/properties.js';
export type {
  Call,
  ContactPerson,
  Contract,
  ContractQuery,
  ContractState,
  HouseManager,
  ManagingCompany,
  Property,
  PropertyQuery,
  PropertySummary,
} from './property/property.api.js';
export { Face } from './settings/face.js';
export type { Brand } from './settings/settings.api.js';
export { Settings } from './settings/settings.js';
export type {
  Ticket,
  TicketComment,
  TicketEvent,
  TicketKind,
  TicketQuery,
  TicketStatus,
  TicketSummary,
} from './tickets/tickets.api.js';
export { Tickets } from './tickets/tickets.js';
export type { Acting, Grant } from './users/delegates.api.js';
export { Delegates } from './users/delegates.js';
export { letterToken } from './users/letter-token.js';
export type { LetterView } from './users/letters.api.js';
export { type LetterCode, Letters } from './users/letters.js';
export type { StaffMember } from './users/registration.api.js';
export { Registration, type SourceOpening } from './users/registration.js';
