/** Texts that all elements share. */
export const de = {
  loading: 'Wird geladen …',
  retry: 'Noch einmal versuchen',
  more: 'Mehr anzeigen',
  newTab: '(öffnet sich in einem neuen Tab)',
  otherWord: 'Versuchen Sie es mit einem anderen Wort.',
  signedOut: 'Bitte melden Sie sich an, um diesen Bereich zu sehen.',
  signIn: 'Zur Anmeldung',
  stale: 'Das ist der letzte bekannte Stand.',
  today: 'heute',
  yesterday: 'gestern',
  tomorrow: 'morgen',
  until: (date: string) => `bis ${date}`,
  since: (date: string) => `ab ${date}`,
  clock: (times: string) => `${times} Uhr`,
  problem: 'Das hat nicht geklappt.',
  offline: 'Keine Verbindung zum Internet. Sobald Sie wieder online sind, geht es weiter.',
  unreachable: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  reference: (id: string) => `Falls Sie uns deswegen schreiben: Kennung ${id}`,
  problems: {
    unauthenticated: 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich noch einmal an.',
    forbidden: 'Dieser Bereich ist für Sie nicht freigegeben.',
    'feature-disabled': 'Ihre Hausverwaltung bietet diesen Bereich nicht an.',
    'not-found': 'Das gibt es nicht mehr.',
    'too-many-requests': 'Das waren sehr viele Anfragen. Bitte warten Sie einen Augenblick.',
    internal: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    unavailable: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  } as Readonly<Record<string, string>>,
};

export type CoreTexts = typeof de;
