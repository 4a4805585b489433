/** What managers can do, beside all that residents can. */

import { ManageAudit } from './audit/audit.manage.js';
import { EmbedSessions } from './auth/embed.js';
import { ManageKeys } from './auth/keys.manage.js';
import { ManagePreviews } from './auth/previews.manage.js';
import { ManageChatbot } from './chatbot/chatbot.manage.js';
import { Client } from './client.js';
import { type ConnectOptions, connect } from './connect.js';
import { ManageFiles } from './core/files.manage.js';
import type { Http } from './core/http.js';
import { ManageDocuments } from './documents/documents.manage.js';
import { ManageForms } from './forms/forms.manage.js';
import { ManageIntegrations } from './integrations/integrations.manage.js';
import { ManageNotices } from './notices/notices.manage.js';
import { ManageErasures } from './profile/erasures.manage.js';
import { ManageProfiles } from './profile/profile.manage.js';
import { ManageProperty } from './property/property.manage.js';
import { ManageAddresses } from './settings/addresses.manage.js';
import { ManageBrand } from './settings/brand.manage.js';
import { ManageRetention } from './settings/retention.manage.js';
import { ManageTickets } from './tickets/tickets.manage.js';
import { ManageActivation } from './users/activation.manage.js';
import { ManageDelegates } from './users/delegates.manage.js';
import { ManageUsers } from './users/users.manage.js';

export type { OwnAuditEntry } from './audit/audit.api.js';
export type { AuditChain, ManagedAuditEntry } from './audit/audit.manage.api.js';
export type { AuditFilter } from './audit/audit.manage.js';
export type { AuditAction, AuditArea } from './audit/audit-actions.js';
export type { EmbedCode } from './auth/embed.api.js';
export type { EmbedOrder } from './auth/embed.js';
export type { ApiKey, ApiScope, IssuedKey } from './auth/keys.manage.api.js';
export type { KeyOrder } from './auth/keys.manage.js';
export type { Preview } from './auth/previews.manage.api.js';
export type { ChatbotSettings } from './chatbot/chatbot.manage.api.js';
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
export type { StoredFile } from './core/files.api.js';
export type {
  DocumentDraft,
  DocumentReleaseOrder,
  DocumentState,
  DocumentVersion,
  ManagedDocument,
  ManagedDocumentCategory,
  ManagedDocumentSummary,
} from './documents/documents.manage.api.js';
export type {
  FormAudience,
  FormChange,
  FormDelivery,
  FormSettings,
  FormState,
  ManagedForm,
  ManagedFormSummary,
  ManagedReceipt,
  ManagedSubmissionSummary,
} from './forms/forms.manage.api.js';
export type {
  ImportColumns,
  ImportFinding,
  ImportKind,
  ImportPreview,
  ImportReport,
  ImportTable,
} from './integrations/integrations.manage.api.js';
export type {
  ManagedNotice,
  ManagedNoticeSummary,
  NoticeDraft,
  NoticeState,
  ReleaseOrder,
} from './notices/notices.manage.api.js';
export type { ErasureChannel, ErasurePart, ErasureShare, ErasureState, KeepReason } from './profile/erasures.api.js';
export type { ErasureCase, ManagedErasure } from './profile/erasures.manage.api.js';
export type { Drawing, Portrait } from './profile/portraits.api.js';
export type { ManagedProfile } from './profile/profile.manage.api.js';
export type { ManagedProperty, ManagedUnit } from './property/property.manage.api.js';
export type { BoundHost, HostCheck, Origins } from './settings/addresses.manage.api.js';
export type { BrandOrder, ManagedBrand, ManagedPicture, PictureKind } from './settings/brand.manage.api.js';
export type { RetentionKind, RetentionPeriod } from './settings/retention.manage.api.js';
export type {
  Exposure,
  ManagedComment,
  ManagedTicket,
  ManagedTicketEvent,
  ManagedTicketQuery,
  ManagedTicketSummary,
  Participation,
  TicketChange,
  TicketCounts,
  TicketOrder,
  TicketPriority,
  TicketSettings,
  TicketTemplate,
  TicketTemplateDraft,
  Visibility,
} from './tickets/tickets.manage.api.js';
export type { LetterPlan } from './users/activation.manage.api.js';
export type { Grant } from './users/delegates.api.js';
export type { ManagedDelegate } from './users/delegates.manage.api.js';
export type { DelegateOrder } from './users/delegates.manage.js';
export type {
  AccessChange,
  Funnel,
  HeldContract,
  HouseFunnel,
  ManagedPerson,
  ManagedPersonDetails,
  PeopleCounts,
  PersonGroup,
  ProfileWeights,
  ReachablePhone,
  Reached,
  Recipient,
  SignInState,
} from './users/users.manage.api.js';
export type { PeopleFilter, PeopleOrder } from './users/users.manage.js';
export {
  EmbedSessions,
  ManageActivation,
  ManageAddresses,
  ManageAudit,
  ManageBrand,
  ManageChatbot,
  ManageDelegates,
  ManageDocuments,
  ManageErasures,
  ManageFiles,
  ManageForms,
  ManageIntegrations,
  ManageKeys,
  ManageNotices,
  ManagePreviews,
  ManageProfiles,
  ManageProperty,
  ManageRetention,
  ManageTickets,
  ManageUsers,
};

/** Everything a manager can do in one data source, by feature. */
export class Manage {
  readonly activation: ManageActivation;
  readonly audit: ManageAudit;
  readonly addresses: ManageAddresses;
  readonly brand: ManageBrand;
  readonly chatbot: ManageChatbot;
  readonly delegates: ManageDelegates;
  readonly documents: ManageDocuments;
  readonly erasures: ManageErasures;
  readonly files: ManageFiles;
  readonly forms: ManageForms;
  readonly integrations: ManageIntegrations;
  readonly keys: ManageKeys;
  readonly notices: ManageNotices;
  readonly previews: ManagePreviews;
  readonly profiles: ManageProfiles;
  readonly property: ManageProperty;
  readonly retention: ManageRetention;
  readonly tickets: ManageTickets;
  readonly users: ManageUsers;

  constructor(http: Http, source: string) {
    this.activation = new ManageActivation(http, source);
    this.audit = new ManageAudit(http, source);
    this.addresses = new ManageAddresses(http, source);
    this.brand = new ManageBrand(http, source);
    this.chatbot = new ManageChatbot(http, source);
    this.delegates = new ManageDelegates(http, source);
    this.documents = new ManageDocuments(http, source);
    this.erasures = new ManageErasures(http, source);
    this.files = new ManageFiles(http, source);
    this.forms = new ManageForms(http, source);
    this.integrations = new ManageIntegrations(http, source);
    this.keys = new ManageKeys(http, source);
    this.notices = new ManageNotices(http, source);
    this.previews = new ManagePreviews(http, source);
    this.profiles = new ManageProfiles(http, source);
    this.property = new ManageProperty(http, source);
    this.retention = new ManageRetention(http, source);
    this.tickets = new ManageTickets(http, source);
    this.users = new ManageUsers(http, source);
  }
}

/** A client for people who manage, too. */
export class ManageClient extends Client {
  /** Sessions for pages whose own server signs people in; with an API key. */
  readonly embedSessions = new EmbedSessions(this.http);

  /** What the signed-in person can do as a manager of the data source with this id. */
  manage(source: string): Manage {
    return new Manage(this.http, source);
  }
}

/** Makes a client for managers; sends nothing before its first call. */
export const createClient = (options: ConnectOptions): ManageClient => new ManageClient(connect(options));
