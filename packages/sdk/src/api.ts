/** The definitions of all operations, for servers, mocks and tools. Browser code imports their types only. */
export { authApi, type Role } from './auth/auth.api.js';
export { consumptionApi } from './consumption/consumption.api.js';
export * from './core/define-api.js';
export { type EventHint, eventsApi } from './core/events.api.js';
export { filesApi } from './core/files.api.js';
export { filesManageApi, type StoredFile } from './core/files.manage.api.js';
export * from './core/problems.js';
export type { FileLink } from './core/schemas.js';
export { integrationsManageApi } from './integrations/integrations.manage.api.js';
export { noticesApi } from './notices/notices.api.js';
export { noticesManageApi } from './notices/notices.manage.api.js';
export { propertyManageApi } from './property/property.manage.api.js';
export { settingsApi } from './settings/settings.api.js';
export { usersManageApi } from './users/users.manage.api.js';
