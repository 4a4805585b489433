import type { FormDefinition } from '@p24/sdk/api';
import { neededPhone, option, payee, remarks, unit, whenOneOf, words } from './parts.js';

/** Another account for what is paid in either direction. */
export const bankDetails: FormDefinition = {
  title: words('Bankverbindung ändern', 'Change bank details'),
  description: words(
    'Sie haben ein neues Konto für Lastschriften oder Auszahlungen.',
    'You have a new account for direct debits or payments to you.',
  ),
  pages: [
    {
      title: words('Ihr neues Konto', 'Your new account'),
      elements: [
        {
          key: 'safety-note',
          type: 'note',
          label: words('Wir fragen nie nach PIN oder TAN.', 'We never ask for a PIN or TAN.'),
          description: words(
            'Geben Sie beides niemandem weiter, auch nicht, wenn sich jemand am Telefon als Ihre Verwaltung ausgibt.',
            'Do not pass them on to anybody, not even if somebody on the phone claims to be your property manager.',
          ),
          required: false,
        },
        unit,
        ...payee,
        {
          key: 'bank',
          type: 'text',
          label: words('Name der Bank', 'Name of the bank'),
          required: false,
          maxLength: 80,
        },
        {
          key: 'use',
          type: 'choices',
          label: words('Wofür gilt das neue Konto?', 'What is the new account for?'),
          required: true,
          options: [
            option('debit', 'Sie ziehen Miete oder Hausgeld ein', 'You collect rent or service charges'),
            option('payout', 'Sie zahlen mir Geld aus', 'You pay money to me'),
          ],
        },
        {
          key: 'from',
          type: 'date',
          label: words('Ab wann gilt das neue Konto?', 'From when does the new account apply?'),
          required: true,
          min: 0,
          max: 365,
        },
      ],
    },
    {
      title: words('Lastschrift', 'Direct debit'),
      elements: [
        {
          key: 'mandate',
          type: 'choice',
          label: words('Dürfen wir weiter vom neuen Konto abbuchen?', 'May we go on collecting from the new account?'),
          description: words(
            'Für das neue Konto brauchen wir ein neues SEPA-Mandat. Wir senden es Ihnen zu; bis es unterschrieben bei uns ist, buchen wir nichts vom neuen Konto ab.',
            'The new account needs a new SEPA mandate. We send it to you; until we have it signed, we collect nothing from the new account.',
          ),
          required: true,
          options: [
            option('yes', 'Ja, bitte senden Sie mir das Mandat', 'Yes, please send me the mandate'),
            option('no', 'Nein, ich überweise künftig selbst', 'No, I will transfer the money myself'),
          ],
          showIf: whenOneOf('use', 'debit'),
        },
        neededPhone,
        remarks,
      ],
    },
  ],
};
