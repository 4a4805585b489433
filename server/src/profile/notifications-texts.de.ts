/** Words of the page that chooses a kind of mail away. */
export const de = {
  kinds: {
    notices: 'neue Aushänge',
    documents: 'neue Dokumente',
    tickets: 'Ihre Anliegen',
    consumption: 'Ihren Verbrauch im Monat',
    delegated: 'Menschen, die Sie vertreten',
  },
  title: 'E-Mails abbestellen',
  ask: (kind: string, company: string) => `${company} schickt Ihnen dann keine E-Mails mehr über ${kind}.`,
  stays: 'Im Serviceportal sehen Sie weiterhin alles.',
  act: 'Ja, abbestellen',
  doneTitle: 'Abbestellt',
  done: (kind: string, company: string) => `${company} schickt Ihnen keine E-Mails mehr über ${kind}.`,
  again: 'Unter „Mein Profil“ im Serviceportal stellen Sie das jederzeit wieder um.',
  toProfile: 'Zu meinen Benachrichtigungen',
  goneTitle: 'Dieser Link gilt nicht mehr',
  gone: 'Welche E-Mails Sie bekommen möchten, wählen Sie im Serviceportal unter „Mein Profil“.',
};

/** The same words in every language. */
export type NotificationTexts = typeof de;
