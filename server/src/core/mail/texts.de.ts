/** Words that every mail shares. */
export const mailTextsDe = {
  lang: 'de',
  link: 'Falls sich der Knopf nicht öffnen lässt, nutzen Sie diesen Link:',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  terms: 'AGB',
  homepage: 'Zur Webseite',
  unsubscribe: 'Solche E-Mails abbestellen',
  acting: (name: string) => `Sie erhalten diese Nachricht, weil Sie im Serviceportal ${name} vertreten.`,
};

/** Words that every mail shares, in one language. */
export type MailTexts = typeof mailTextsDe;
