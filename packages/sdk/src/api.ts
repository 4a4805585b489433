/** The definitions of all operations, for servers, mocks and tools. Browser code imports their types only. */
export { auditApi, type OwnAuditEntry } from './audit/audit.api.js';
export { type AuditChain, auditManageApi, type ManagedAuditEntry } from './audit/audit.manage.api.js';
export { type AuditAction, type AuditArea, auditActions, auditAreas } from './audit/audit-actions.js';
export { authApi, type Me, type Role } from './auth/auth.api.js';
export { type CodeView, codesApi } from './auth/codes.api.js';
export { embedApi } from './auth/embed.api.js';
export { factorsApi, type NewFactor } from './auth/factors.api.js';
export { type ApiKey, ApiScope, type IssuedKey, keysManageApi } from './auth/keys.manage.api.js';
export { Assertion, type Passkey, type PasskeyOptions, passkeysApi } from './auth/passkeys.api.js';
export { type Preview, previewsManageApi } from './auth/previews.manage.api.js';
export { type Device, type Safeguards, securityApi } from './auth/security.api.js';
export {
  type ChatLink,
  type ChatMessage,
  type ChatNumber,
  type ChatOffer,
  type ChatState,
  type Conversation,
  chatbotApi,
} from './chatbot/chatbot.api.js';
export { type ChatbotSettings, chatbotManageApi } from './chatbot/chatbot.manage.api.js';
export {
  type Comparison,
  type ConsumptionMonth,
  type ConsumptionSeries,
  consumptionApi,
  type Measure,
  type Missing,
  type Service,
  type UnitConsumption,
} from './consumption/consumption.api.js';
export type {
  Audience,
  AudienceCount,
  AudienceGroup,
  AudienceMember,
  AudienceNames,
  AudiencePart,
  Release,
  ReleaseCounts,
} from './core/audience.js';
export * from './core/define-api.js';
export { type EventHint, eventsApi } from './core/events.api.js';
export { filesApi, type StoredFile } from './core/files.api.js';
export { filesManageApi } from './core/files.manage.api.js';
export { type InputIssue, inputIssue, pointerStep } from './core/issues.js';
export * from './core/problems.js';
export type { FileLink } from './core/schemas.js';
export { isForgiven, mostForgiven, similarAmong } from './core/similar.js';
export { meantBy, synonyms } from './core/synonyms.js';
export { type Document, type DocumentCategory, documentsApi } from './documents/documents.api.js';
export {
  type DocumentState,
  documentsManageApi,
  type ManagedDocument,
  type ManagedDocumentCategory,
  type ManagedDocumentSummary,
} from './documents/documents.manage.api.js';
export {
  Answers,
  type Choice,
  type Condition,
  type ElementType,
  FormDefinition,
  type FormElement,
  type FormPage,
  type Words,
} from './forms/form-definition.api.js';
export { type Form, type FormDraft, type FormSummary, formsApi } from './forms/forms.api.js';
export {
  type FormAudience,
  type FormDelivery,
  type FormSettings,
  type FormState,
  formsManageApi,
  type ManagedForm,
  type ManagedFormSummary,
  type ManagedReceipt,
  type ManagedSubmissionSummary,
} from './forms/forms.manage.api.js';
export type { ConsentAnswer, Receipt, SubmissionSummary } from './forms/receipts.api.js';
export {
  type ImportColumns,
  type ImportFinding,
  type ImportKind,
  type ImportPreview,
  type ImportReport,
  type ImportTable,
  integrationsManageApi,
  longestHeading,
} from './integrations/integrations.manage.api.js';
export {
  type Notice,
  type NoticeCategory,
  type NoticeSummary,
  type NoticeType,
  noticesApi,
} from './notices/notices.api.js';
export {
  type ManagedNotice,
  type ManagedNoticeSummary,
  type NoticeState,
  noticesManageApi,
} from './notices/notices.manage.api.js';
export { detailsApi, type OwnDetails, type PersonalDetails, type PhoneKind } from './profile/details.api.js';
export {
  type Erasure,
  type ErasureChannel,
  type ErasureOutlook,
  ErasurePart,
  ErasureShare,
  type ErasureState,
  erasuresApi,
  type KeepReason,
} from './profile/erasures.api.js';
export { type ErasureCase, erasuresManageApi, type ManagedErasure } from './profile/erasures.manage.api.js';
export {
  type NotificationChannel,
  NotificationKind,
  type NotificationSettings,
  notificationsApi,
} from './profile/notifications.api.js';
export { type OwnDataExport, ownDataApi } from './profile/own-data.api.js';
export { type Drawing, type OwnPortrait, type Portrait, portraitsApi } from './profile/portraits.api.js';
export { type Language, type Preferences, preferencesApi } from './profile/preferences.api.js';
export { type Consent, type ConsentPurpose, type ContactPurpose, profileApi } from './profile/profile.api.js';
export { type ManagedProfile, profileManageApi } from './profile/profile.manage.api.js';
export {
  type Call,
  type ContactPerson,
  type Contract,
  type ContractState,
  type HouseManager,
  type Property,
  type PropertySummary,
  propertyApi,
} from './property/property.api.js';
export { type ManagedProperty, type ManagedUnit, propertyManageApi } from './property/property.manage.api.js';
export {
  addressesManageApi,
  type BoundHost,
  type HostCheck,
  type Origins,
} from './settings/addresses.manage.api.js';
export {
  type BrandOrder,
  brandManageApi,
  type ManagedBrand,
  type ManagedPicture,
  type PictureKind,
  pictureKinds,
} from './settings/brand.manage.api.js';
export { RetentionKind, type RetentionPeriod, retentionManageApi } from './settings/retention.manage.api.js';
export { type BrandPicture, settingsApi } from './settings/settings.api.js';
export {
  type Ticket,
  type TicketEvent,
  type TicketKind,
  type TicketStatus,
  type TicketSummary,
  ticketsApi,
} from './tickets/tickets.api.js';
export {
  type Exposure,
  type ManagedTicket,
  type ManagedTicketEvent,
  type ManagedTicketSummary,
  type Participation,
  type TicketChange,
  type TicketCounts,
  type TicketPriority,
  TicketSettings,
  type TicketTemplate,
  type TicketTemplateDraft,
  ticketsManageApi,
  type Visibility,
} from './tickets/tickets.manage.api.js';
export { activationManageApi, type LetterPlan } from './users/activation.manage.api.js';
export { type Acting, delegatesApi, type Grant } from './users/delegates.api.js';
export { delegatesManageApi, type ManagedDelegate } from './users/delegates.manage.api.js';
export { letterToken } from './users/letter-token.js';
export { type LetterView, lettersApi } from './users/letters.api.js';
export { registrationApi, type StaffMember } from './users/registration.api.js';
export {
  type AccessChange,
  type Funnel,
  type HeldContract,
  type HouseFunnel,
  type ManagedPerson,
  type ManagedPersonDetails,
  type PeopleCounts,
  type PersonGroup,
  ProfileWeights,
  type ReachablePhone,
  type Reached,
  type Recipient,
  type SignInState,
  usersManageApi,
} from './users/users.manage.api.js';
