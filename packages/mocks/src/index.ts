import type { HttpHandler } from 'msw';
import { auditMocks } from './audit/audit.mocks.js';
import { authMocks } from './auth/auth.mocks.js';
import { codesMocks } from './auth/codes.mocks.js';
import { factorsMocks } from './auth/factors.mocks.js';
import { keysMocks } from './auth/keys.mocks.js';
import { passkeysMocks } from './auth/passkeys.mocks.js';
import { previewsManageMocks } from './auth/previews.mocks.js';
import { securityMocks } from './auth/security.mocks.js';
import { chatbotManageMocks } from './chatbot/chatbot.manage.mocks.js';
import { chatbotMocks } from './chatbot/chatbot.mocks.js';
import { consumptionMocks } from './consumption/consumption.mocks.js';
import { eventsMocks, filesMocks } from './core/core.mocks.js';
import { documentsManageMocks } from './documents/documents.manage.mocks.js';
import { documentsMocks } from './documents/documents.mocks.js';
import { formsManageMocks } from './forms/forms.manage.mocks.js';
import { formsMocks } from './forms/forms.mocks.js';
import { integrationsManageMocks } from './integrations/integrations.manage.mocks.js';
import { noticesManageMocks } from './notices/notices.manage.mocks.js';
import { noticesMocks } from './notices/notices.mocks.js';
import { Portal, type PortalOptions } from './portal.js';
import { detailsMocks } from './profile/details.mocks.js';
import { erasuresManageMocks, erasuresMocks } from './profile/erasures.mocks.js';
import { notificationsMocks } from './profile/notifications.mocks.js';
import { ownDataMocks } from './profile/own-data.mocks.js';
import { portraitsMocks } from './profile/portraits.mocks.js';
import { preferencesMocks } from './profile/preferences.mocks.js';
import { profileManageMocks } from './profile/profile.manage.mocks.js';
import { profileMocks } from './profile/profile.mocks.js';
import { propertyManageMocks } from './property/property.manage.mocks.js';
import { propertyMocks } from './property/property.mocks.js';
import { addressesMocks } from './settings/addresses.mocks.js';
import { brandManageMocks } from './settings/brand.mocks.js';
import { retentionManageMocks } from './settings/retention.mocks.js';
import { settingsMocks } from './settings/settings.mocks.js';
import { ticketsManageMocks } from './tickets/tickets.manage.mocks.js';
import { ticketsMocks } from './tickets/tickets.mocks.js';
import { activationManageMocks, lettersMocks } from './users/activation.mocks.js';
import { delegatesManageMocks, delegatesMocks } from './users/delegates.mocks.js';
import { registrationMocks } from './users/registration.mocks.js';
import { usersManageMocks } from './users/users.manage.mocks.js';

export { mockCodes } from './auth/codes.mocks.js';
export { mockId } from './core/ids.js';
export { type Admit, type MockDownload, mockApi, NoAnswer, type Resolver, type Resolvers } from './core/mock-api.js';
export { MockProblem } from './core/problem.js';
export { type Conditions, Portal, type PortalOptions } from './portal.js';
export { mockLetters } from './users/activation.mocks.js';
export {
  type Account,
  type AccountKey,
  accounts,
  type Content,
  contacts,
  properties,
  source,
  type World,
} from './world.js';

/** One list per feature; a feature that is added adds its line. */
const features = [
  auditMocks,
  addressesMocks,
  authMocks,
  brandManageMocks,
  chatbotManageMocks,
  chatbotMocks,
  codesMocks,
  consumptionMocks,
  delegatesManageMocks,
  delegatesMocks,
  documentsManageMocks,
  documentsMocks,
  eventsMocks,
  filesMocks,
  formsManageMocks,
  formsMocks,
  integrationsManageMocks,
  keysMocks,
  activationManageMocks,
  lettersMocks,
  noticesManageMocks,
  noticesMocks,
  detailsMocks,
  notificationsMocks,
  portraitsMocks,
  profileManageMocks,
  erasuresManageMocks,
  erasuresMocks,
  ownDataMocks,
  preferencesMocks,
  previewsManageMocks,
  profileMocks,
  propertyManageMocks,
  propertyMocks,
  factorsMocks,
  passkeysMocks,
  registrationMocks,
  securityMocks,
  retentionManageMocks,
  settingsMocks,
  ticketsManageMocks,
  ticketsMocks,
  usersManageMocks,
];

/** A mocked server and the handlers that answer for it, for `setupWorker` and `setupServer` of msw. */
export function mockPortal(options?: PortalOptions): Portal & { handlers: HttpHandler[] } {
  const portal = new Portal(options);
  return Object.assign(portal, { handlers: features.flatMap((mocks) => mocks(portal)) });
}
