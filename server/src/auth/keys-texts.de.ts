/** The words of API keys and embedded sign-in on the server, in German. */
export const de = {
  problems: {
    'too-many-keys': 'Es gibt schon 50 API-Schlüssel. Bitte widerrufen Sie zuerst einen, den niemand mehr braucht.',
    'unknown-subject': 'In dieser Datenquelle gibt es keinen aktiven Zugang eines Bewohners zu dieser Angabe.',
    'origin-not-listed': 'Diese Webseite ist für die Datenquelle nicht zugelassen.',
    'scopes-exceeded': 'Das sind mehr Rechte, als der API-Schlüssel selbst hat.',
  },
};

export type Texts = typeof de;
