import type { FormDefinition } from '@p24/sdk/api';
import { home, neededPhone, option, when, words } from './parts.js';

/** A back payment in parts. */
export const instalments: FormDefinition = {
  title: words('Ratenzahlung vereinbaren', 'Agree on instalments'),
  description: words(
    'Sie können einen Betrag nicht auf einmal bezahlen und schlagen Raten vor.',
    'You cannot pay an amount at once and propose instalments.',
  ),
  pages: [
    {
      title: words('Ihr Vorschlag', 'Your proposal'),
      elements: [
        {
          key: 'calm-note',
          type: 'note',
          label: words('Gut, dass Sie sich melden.', 'It is good that you contact us.'),
          description: words(
            'Meist finden wir eine Lösung. Die Raten gelten, sobald wir Ihnen zugestimmt haben; bis dahin bleibt der Betrag zum genannten Tag fällig.',
            'Usually we find a solution. The instalments apply as soon as we have agreed; until then the amount remains due on the day stated.',
          ),
          required: false,
        },
        home,
        {
          key: 'what-for',
          type: 'choice',
          label: words('Worum geht es?', 'What is it about?'),
          required: true,
          options: [
            option('statement', 'Nachzahlung aus einer Abrechnung', 'back payment from a statement'),
            option('rent', 'rückständige Miete', 'overdue rent'),
            option('charges', 'rückständiges Hausgeld', 'overdue service charges of an owner'),
            option('other', 'etwas anderes', 'something else'),
          ],
        },
        {
          key: 'rent-note',
          type: 'note',
          label: words('Bei Mietrückständen helfen auch das Jobcenter und das Sozialamt.', 'Public offices help, too.'),
          description: words(
            'Sie können Mietschulden übernehmen, damit Sie die Wohnung behalten. Fragen Sie dort bitte bald nach.',
            'The job centre or the social welfare office may take over overdue rent, so that you keep your home. Please ask them soon.',
          ),
          required: false,
          showIf: when('what-for', 'rent'),
        },
        {
          key: 'amount',
          type: 'number',
          label: words('Gesamter Betrag', 'Total amount'),
          required: true,
          min: 1,
          max: 100_000,
          suffix: words('Euro', 'euros'),
        },
        {
          key: 'rate',
          type: 'number',
          label: words('Wie viel können Sie im Monat zahlen?', 'How much can you pay per month?'),
          required: true,
          min: 1,
          max: 100_000,
          suffix: words('Euro', 'euros'),
        },
        {
          key: 'first-on',
          type: 'date',
          label: words('Wann zahlen Sie die erste Rate?', 'When will you pay the first instalment?'),
          required: true,
          min: 0,
          max: 180,
        },
        {
          key: 'reason',
          type: 'long-text',
          label: words('Möchten Sie uns sagen, warum?', 'Would you like to tell us why?'),
          description: words(
            'Das müssen Sie nicht. Es kann uns die Entscheidung erleichtern.',
            'You need not. It may make our decision easier.',
          ),
          required: false,
          maxLength: 1000,
        },
        neededPhone,
      ],
    },
  ],
};
