import type { FormDefinition } from '@p24/sdk/api';
import { home, neededPhone, option, payee, remarks, when, words } from './parts.js';

/** Moving out: what is to be arranged, not the notice of termination itself. */
export const movingOut: FormDefinition = {
  title: words('Auszug ankündigen', 'Announce moving out'),
  description: words(
    'Sie ziehen aus: Übergabe, Schlüssel und Ihre neue Anschrift.',
    'You are moving out: handover, keys and your new address.',
  ),
  pages: [
    {
      title: words('Ihr Auszug', 'Your moving out'),
      elements: [
        {
          key: 'notice-note',
          type: 'note',
          label: words('Dieses Formular ersetzt nicht die Kündigung.', 'This form does not replace your notice.'),
          description: words(
            'Die Kündigung einer Wohnung muss auf Papier und von allen Mietern unterschrieben sein (§ 568 BGB). Bitte senden Sie sie uns mit der Post.',
            'Notice of termination of a home must be on paper and signed by all tenants (§ 568 BGB). Please send it to us by post.',
          ),
          required: false,
        },
        home,
        {
          key: 'notice-sent',
          type: 'choice',
          label: words('Haben Sie schon gekündigt?', 'Have you given notice already?'),
          required: true,
          options: [
            option('yes', 'Ja, die Kündigung ist unterwegs oder schon bei Ihnen', 'Yes, it is on its way or with you'),
            option('no', 'Nein, noch nicht', 'No, not yet'),
            option('not-needed', 'Der Vertrag endet ohne Kündigung', 'The contract ends without notice'),
          ],
        },
        {
          key: 'ends-on',
          type: 'date',
          label: words('Wann endet Ihr Vertrag?', 'When does your contract end?'),
          required: true,
          min: -31,
          max: 730,
        },
        {
          key: 'out-on',
          type: 'date',
          label: words('Wann sind Sie ausgezogen?', 'By when will you have moved out?'),
          description: words('Der Tag, ab dem die Wohnung leer ist.', 'The day from which the home is empty.'),
          required: true,
          min: -31,
          max: 730,
        },
      ],
    },
    {
      title: words('Übergabe', 'Handover'),
      elements: [
        {
          key: 'handover-on',
          type: 'date',
          label: words('Ihr Wunschtag für die Übergabe', 'Your preferred day for the handover'),
          required: false,
          min: 0,
          max: 730,
        },
        {
          key: 'handover-time',
          type: 'choice',
          label: words('Zu welcher Tageszeit?', 'At what time of day?'),
          required: false,
          options: [
            option('morning', 'vormittags', 'in the morning'),
            option('noon', 'mittags', 'around noon'),
            option('afternoon', 'nachmittags', 'in the afternoon'),
          ],
        },
        {
          key: 'keys',
          type: 'number',
          label: words('Wie viele Schlüssel geben Sie zurück?', 'How many keys will you return?'),
          description: words(
            'Alle zusammen: Haus, Wohnung, Keller, Briefkasten.',
            'All together: house, home, cellar, letterbox.',
          ),
          required: false,
          min: 0,
          max: 100,
          suffix: words('Stück', 'pieces'),
        },
        {
          key: 'visits',
          type: 'yes-no',
          label: words(
            'Dürfen Interessenten die Wohnung vorher besichtigen?',
            'May prospective tenants view the home before?',
          ),
          description: words('Jeder Termin wird mit Ihnen abgesprochen.', 'Every visit will be agreed with you.'),
          required: false,
        },
        { ...neededPhone, label: words('Telefonnummer für den Termin', 'Phone number for the appointment') },
      ],
    },
    {
      title: words('Danach', 'Afterwards'),
      elements: [
        {
          key: 'new-address',
          type: 'long-text',
          label: words('Ihre neue Anschrift', 'Your new address'),
          description: words(
            'Straße und Hausnummer, Postleitzahl und Ort. Dorthin senden wir die letzte Abrechnung.',
            'Street and number, postcode and town. We send the last statement there.',
          ),
          required: true,
          maxLength: 300,
          autocomplete: 'street-address',
        },
        {
          key: 'deposit',
          type: 'yes-no',
          label: words('Haben Sie eine Kaution bezahlt?', 'Did you pay a deposit?'),
          required: true,
        },
        ...payee.map((element) => ({ ...element, showIf: when('deposit', true) })),
        remarks,
      ],
    },
  ],
};
