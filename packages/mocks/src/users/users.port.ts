export { everybody } from './users.manage.mocks.js';
