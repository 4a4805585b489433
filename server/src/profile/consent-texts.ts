import type { ConsentPurpose } from '@p24/sdk/api';
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
