import type { Consent, ConsentPurpose, ContactPurpose } from '@p24/sdk/api';
import type { Locale } from '../core/http/context.js';

/** What a postal address may be passed on for, in the order in which it is asked. */
export const purposes = ['repairs', 'meters', 'maintenance'] as const satisfies readonly ConsentPurpose[];

/** The wording of the question and of its purposes in one language. */
export interface ConsentWording {
  question: string;
  purposes: Readonly<Record<ConsentPurpose, string>>;
}

/**
 * What people are asked to agree to. A statement is kept with the hash of these words: another wording is another text,
 * and the question is asked anew with it, so that nobody's consent covers what was not shown.
 */
export const wording: Readonly<Record<Locale, ConsentWording>> = {
  de: {
    question:
      'Dürfen wir Ihre Anschrift an die Firmen weitergeben, die wir beauftragen? Ihre Antwort ist freiwillig. Sie können sie jederzeit in Ihrem Profil ändern, mit Wirkung für die Zukunft. Wenn Sie nicht einverstanden sind, bearbeiten wir Ihr Anliegen trotzdem.',
    purposes: {
      repairs: 'Reparaturen und Störungen: Handwerksbetriebe bekommen Ihre Anschrift, um einen Schaden zu beheben.',
      meters:
        'Ablesen und Tauschen von Zählern: Messdienste bekommen Ihre Anschrift, um mit Ihnen einen Termin zu vereinbaren.',
      maintenance:
        'Prüfung und Wartung: Fachbetriebe bekommen Ihre Anschrift, um Geräte und Anlagen bei Ihnen zu prüfen.',
    },
  },
  en: {
    question:
      'May we pass your address on to the companies that we engage? Your answer is voluntary. You can change it in your profile at any time, with effect for the future. If you do not agree, we deal with your request all the same.',
    purposes: {
      repairs: 'Repairs and faults: craftsmen get your address in order to repair damage.',
      meters:
        'Reading and exchange of meters: metering companies get your address in order to agree on a date with you.',
      maintenance:
        'Inspection and maintenance: specialists get your address in order to check appliances in your home.',
    },
  },
};

/** Ways of being contacted, in the order in which they are asked. */
export const contactPurposes = [
  'contact-mail',
  'contact-phone',
  'contact-post',
] as const satisfies readonly ContactPurpose[];

/** What people are asked about being contacted; what a contract or the law needs is told without it. */
const contactWording: Readonly<Record<Locale, { question: string; purposes: Record<ContactPurpose, string> }>> = {
  de: {
    question:
      'Dürfen wir uns auch wegen Themen bei Ihnen melden, die nicht Ihren Vertrag betreffen, zum Beispiel mit Umfragen oder Angeboten rund ums Wohnen? Ihre Antwort ist freiwillig. Sie können sie jederzeit hier ändern, mit Wirkung für die Zukunft.',
    purposes: {
      'contact-mail': 'Per E-Mail',
      'contact-phone': 'Per Telefon',
      'contact-post': 'Per Post',
    },
  },
  en: {
    question:
      'May we contact you about matters that do not concern your contract, too, such as surveys or offers around your home? Your answer is voluntary. You can change it here at any time, with effect for the future.',
    purposes: {
      'contact-mail': 'By e-mail',
      'contact-phone': 'By phone',
      'contact-post': 'By post',
    },
  },
};

/** Everything that somebody may consent to in their profile. */
export type Purpose = Consent['purpose'];

const isContact = (purpose: Purpose): purpose is ContactPurpose => Object.hasOwn(contactWording.de.purposes, purpose);

/** The words of one purpose: the question of its group, and what consent to it says. */
export function wordsOf(locale: Locale, purpose: Purpose): { question: string; text: string } {
  if (isContact(purpose)) {
    const { question, purposes: texts } = contactWording[locale];
    return { question, text: texts[purpose] };
  }
  const { question, purposes: texts } = wording[locale];
  return { question, text: texts[purpose] };
}
