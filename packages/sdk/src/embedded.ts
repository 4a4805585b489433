export { embedded, type FetchSession } from './auth/embedded.js';
