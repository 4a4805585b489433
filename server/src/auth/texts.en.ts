import type { de } from './texts.de.js';

export const en: Record<keyof typeof de, string> = {
  'wrong-credentials': 'E-mail address or password is wrong.',
  'residents-only': 'Only residents of this property manager can sign in on this page.',
  'cookie-not-allowed': 'This way of signing in exists in the portal only.',
};
