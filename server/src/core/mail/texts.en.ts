import type { MailTexts } from './texts.de.js';

/** Words that every mail shares. */
export const mailTextsEn: MailTexts = {
  lang: 'en',
  link: 'If the button does not open, use this link:',
  imprint: 'Imprint',
  privacy: 'Privacy',
  terms: 'Terms',
  homepage: 'Go to website',
  unsubscribe: 'Unsubscribe from such e-mails',
  acting: (name) => `You receive this message because you act for ${name} in the service portal.`,
};
