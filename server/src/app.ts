import type { Hono } from 'hono';
import { auditServed } from './audit/audit.js';
import { auditManageServed } from './audit/audit.manage.js';
import { withRecords } from './audit/recorded.js';
import { authServed } from './auth/auth.js';
import { embedServed } from './auth/embed.js';
import { factorsServed } from './auth/factors.js';
import { keysManageServed } from './auth/keys.manage.js';
import { passkeysServed } from './auth/passkeys.js';
import { previewsManageServed } from './auth/previews.manage.js';
import { codesServed } from './auth/redeem.js';
import { securityServed } from './auth/security.js';
import { chatbotServed } from './chatbot/chatbot.js';
import { chatbotManageServed } from './chatbot/chatbot.manage.js';
import { consumptionServed } from './consumption/consumption.js';
import { eventsServed } from './core/events/events.js';
import { filesServed } from './core/files/files.js';
import { filesManageServed } from './core/files/files.manage.js';
import { routeDocs } from './core/http/docs.js';
import { hostElements, hostPages } from './core/http/hosting.js';
import { routeProbes } from './core/http/probes.js';
import { routeApi } from './core/http/router.js';
import type { Served } from './core/http/serve.js';
import { routeDevMail } from './core/mail/dev-mail.js';
import type { Services } from './core/services.js';
import { documentsServed } from './documents/documents.js';
import { documentsManageServed } from './documents/documents.manage.js';
import { formsServed } from './forms/forms.js';
import { formsManageServed } from './forms/forms.manage.js';
import { integrationsManageServed } from './integrations/integrations.manage.js';
import { noticesServed } from './notices/notices.js';
import { noticesManageServed } from './notices/notices.manage.js';
import { detailsServed } from './profile/details.js';
import { erasuresServed } from './profile/erasures.js';
import { erasuresManageServed } from './profile/erasures.manage.js';
import { notificationsServed } from './profile/notifications.js';
import { ownDataServed } from './profile/own-data.js';
import { portraitsServed } from './profile/portraits.js';
import { preferencesServed } from './profile/preferences.js';
import { profileServed } from './profile/profile.js';
import { profileManageServed } from './profile/profile.manage.js';
import { routeUnsubscribe } from './profile/unsubscribe.js';
import { propertyServed } from './property/property.js';
import { propertyManageServed } from './property/property.manage.js';
import { addressesManageServed } from './settings/addresses.manage.js';
import { brandManageServed } from './settings/brand.manage.js';
import { retentionManageServed } from './settings/retention.manage.js';
import { settingsServed } from './settings/settings.js';
import { ticketsServed } from './tickets/tickets.js';
import { ticketsManageServed } from './tickets/tickets.manage.js';
import { activationManageServed } from './users/activation.manage.js';
import { delegatesManageServed, delegatesServed } from './users/delegates.js';
import { lettersServed } from './users/letters.js';
import { registrationServed } from './users/registration.js';
import { usersManageServed } from './users/users.manage.js';

/** The features by name, which is also the name of their scopes. A new feature is one line here. */
export const features: Readonly<Record<string, readonly Served[]>> = withRecords({
  audit: [auditServed, auditManageServed],
  auth: [
    ...[
      authServed,
      codesServed,
      embedServed,
      factorsServed,
      keysManageServed,
      passkeysServed,
      previewsManageServed,
      securityServed,
    ],
  ],
  chatbot: [chatbotServed, chatbotManageServed],
  consumption: [consumptionServed],
  documents: [documentsServed, documentsManageServed],
  events: [eventsServed],
  files: [filesServed, filesManageServed],
  forms: [formsServed, formsManageServed],
  integrations: [integrationsManageServed],
  notices: [noticesServed, noticesManageServed],
  profile: [
    ...[profileServed, preferencesServed, portraitsServed, detailsServed, notificationsServed, ownDataServed],
    profileManageServed,
    ...[erasuresServed, erasuresManageServed],
  ],
  property: [propertyServed, propertyManageServed],
  settings: [settingsServed, addressesManageServed, brandManageServed, retentionManageServed],
  tickets: [ticketsServed, ticketsManageServed],
  users: [
    registrationServed,
    lettersServed,
    delegatesServed,
    delegatesManageServed,
    usersManageServed,
    activationManageServed,
  ],
});

/** Makes the application: every operation, and what the server answers besides. */
export function createApp(services: Services): Hono {
  const app = routeApi(services, features);
  routeProbes(app, services);
  routeDocs(app, features, services.version);
  hostElements(app);
  routeDevMail(app, services);
  routeUnsubscribe(app, services);
  hostPages(app);
  return app;
}
