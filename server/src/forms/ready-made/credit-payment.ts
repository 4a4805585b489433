import type { FormDefinition } from '@p24/sdk/api';
import { home, option, payee, remarks, when, words } from './parts.js';

/** Money that a statement says is the person's. */
export const creditPayment: FormDefinition = {
  title: words('Guthaben auszahlen lassen', 'Have a credit paid out'),
  description: words(
    'Eine Abrechnung weist ein Guthaben für Sie aus, das wir überweisen sollen.',
    'A statement shows a credit that we are to transfer to you.',
  ),
  pages: [
    {
      title: words('Ihr Guthaben', 'Your credit'),
      elements: [
        home,
        {
          key: 'from-what',
          type: 'choice',
          label: words('Woraus stammt das Guthaben?', 'Where does the credit come from?'),
          required: true,
          options: [
            option('service-charges', 'Betriebskostenabrechnung', 'statement of service charges'),
            option('heating', 'Heizkostenabrechnung', 'statement of heating costs'),
            option('owner-statement', 'Jahresabrechnung der Eigentümergemeinschaft', "owners' annual statement"),
            option('deposit', 'Kaution', 'deposit'),
            option('other', 'etwas anderes', 'something else'),
          ],
        },
        {
          key: 'other-source',
          type: 'text',
          label: words('Woraus genau?', 'What exactly?'),
          required: true,
          maxLength: 100,
          showIf: when('from-what', 'other'),
        },
        {
          key: 'year',
          type: 'number',
          label: words('Für welches Jahr?', 'For which year?'),
          required: false,
          min: 2000,
          max: 2100,
        },
        {
          key: 'amount',
          type: 'number',
          label: words('Höhe des Guthabens', 'Amount of the credit'),
          description: words('Sie steht auf der Abrechnung.', 'You find it in the statement.'),
          required: true,
          min: 0.01,
          max: 100_000,
          suffix: words('Euro', 'euros'),
        },
        {
          key: 'way',
          type: 'choice',
          label: words('Was sollen wir damit tun?', 'What shall we do with it?'),
          required: true,
          options: [
            option('transfer', 'auf mein Konto überweisen', 'transfer it to my account'),
            option('offset', 'mit der nächsten Zahlung verrechnen', 'set it off against the next payment'),
          ],
        },
        ...payee.map((element) => ({ ...element, showIf: when('way', 'transfer') })),
        {
          key: 'statement',
          type: 'file',
          label: words('Abrechnung', 'Statement'),
          description: words(
            'Nur nötig, wenn die Abrechnung nicht von uns stammt.',
            'Needed only if the statement did not come from us.',
          ),
          required: false,
          maxFiles: 3,
        },
        remarks,
      ],
    },
  ],
};
