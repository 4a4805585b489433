/** What sign-in may answer, by code. */
export const de = {
  'wrong-credentials': 'E-Mail-Adresse oder Passwort stimmen nicht.',
  'residents-only': 'Auf dieser Seite können sich nur Bewohner dieser Verwaltung anmelden.',
  'cookie-not-allowed': 'Diese Art der Anmeldung gibt es nur im Portal selbst.',
} as const;
