import type { FormDefinition } from '@p24/sdk/api';
import { home, option, payee, phone, remarks, words } from './parts.js';

/** What a tenant who heats with an own contract may claim of the landlord (§ 6 Abs. 2 CO2KostAufG). */
export const co2Reimbursement: FormDefinition = {
  title: words('CO₂-Kosten erstatten lassen', 'Claim back CO₂ costs'),
  description: words(
    'Sie haben einen eigenen Vertrag für Gas, Öl oder Fernwärme und verlangen den Anteil des Vermieters zurück.',
    "You have an own contract for gas, oil or district heating and claim back the landlord's share.",
  ),
  pages: [
    {
      title: words('Ihre Rechnung', 'Your bill'),
      elements: [
        {
          key: 'law-note',
          type: 'note',
          label: words('Wann Sie Geld zurückbekommen', 'When you get money back'),
          description: words(
            'Heizen Sie mit eigenem Vertrag, zum Beispiel mit einer Gasetagenheizung, trägt der Vermieter einen Teil der CO₂-Kosten (§ 6 Abs. 2 CO2KostAufG). Melden Sie sich innerhalb von zwölf Monaten, nachdem Sie die Rechnung bekommen haben. Läuft die Heizung über das Haus, steht der Anteil schon in Ihrer Heizkostenabrechnung.',
            'If you heat with a contract of your own, for example with a gas boiler in your home, the landlord bears part of the CO₂ costs (§ 6 (2) CO2KostAufG). Claim it within twelve months of receiving the bill. If the house has a common heating system, the share is in your heating statement already.',
          ),
          required: false,
        },
        home,
        {
          key: 'fuel',
          type: 'choice',
          label: words('Womit heizen Sie?', 'What do you heat with?'),
          required: true,
          options: [
            option('gas', 'Erdgas', 'natural gas'),
            option('liquid-gas', 'Flüssiggas', 'liquefied gas'),
            option('oil', 'Heizöl', 'heating oil'),
            option('district-heating', 'Fernwärme', 'district heating'),
            option('other', 'etwas anderes', 'something else'),
          ],
        },
        {
          key: 'hot-water',
          type: 'yes-no',
          label: words('Wird damit auch Ihr Wasser erwärmt?', 'Does it also heat your water?'),
          required: true,
        },
        {
          key: 'cooking',
          type: 'yes-no',
          label: words('Kochen Sie auch mit Gas?', 'Do you also cook with gas?'),
          description: words(
            'Dann darf der Betrag, den Sie zurückbekommen, um fünf Prozent gekürzt werden.',
            'In that case what you get back may be cut by five per cent.',
          ),
          required: true,
          showIf: [{ key: 'fuel', is: 'one-of', value: ['gas', 'liquid-gas'] }],
        },
        {
          key: 'bill-received',
          type: 'date',
          label: words('Wann haben Sie die Rechnung bekommen?', 'When did you receive the bill?'),
          required: true,
          min: -1095,
          max: 0,
        },
        {
          key: 'period-from',
          type: 'date',
          label: words('Erster Tag des Zeitraums der Rechnung', 'First day of the period of the bill'),
          required: true,
          min: -1460,
          max: 0,
        },
        {
          key: 'period-until',
          type: 'date',
          label: words('Letzter Tag des Zeitraums', 'Last day of the period'),
          required: true,
          min: -1095,
          max: 0,
        },
        {
          key: 'bill',
          type: 'file',
          label: words('Die Rechnung mit allen Seiten', 'The bill with all pages'),
          description: words('Als PDF oder als Fotos der Seiten.', 'As a PDF or as photos of the pages.'),
          required: true,
          maxFiles: 10,
        },
      ],
    },
    {
      title: words('Zahlen aus der Rechnung', 'Figures from the bill'),
      elements: [
        {
          key: 'where-note',
          type: 'note',
          label: words('Diese Zahlen muss Ihr Lieferant nennen.', 'Your supplier has to state these figures.'),
          description: words(
            'Sie stehen meist auf der letzten Seite unter „CO₂-Kosten“. Wenn Sie etwas nicht finden, lassen Sie das Feld leer: Wir suchen es in der Rechnung.',
            'They usually stand on the last page under “CO₂ costs”. Leave a field empty if you cannot find something: we look it up in the bill.',
          ),
          required: false,
        },
        {
          key: 'emissions',
          type: 'number',
          label: words('Ausstoß an CO₂', 'CO₂ emissions'),
          required: false,
          min: 0,
          max: 1_000_000,
          suffix: words('Kilogramm', 'kilograms'),
        },
        {
          key: 'co2-costs',
          type: 'number',
          label: words('CO₂-Kosten', 'CO₂ costs'),
          required: false,
          min: 0,
          max: 100_000,
          suffix: words('Euro', 'euros'),
        },
        {
          key: 'area',
          type: 'number',
          label: words('Wohnfläche', 'Living space'),
          description: words('Sie steht in Ihrem Mietvertrag.', 'You find it in your tenancy agreement.'),
          required: false,
          min: 1,
          max: 2000,
          suffix: words('Quadratmeter', 'square metres'),
        },
      ],
    },
    {
      title: words('Auszahlung', 'Payment'),
      elements: [
        {
          key: 'way',
          type: 'choice',
          label: words('Wie möchten Sie Ihren Anteil bekommen?', 'How would you like to get your share?'),
          required: true,
          options: [
            option('transfer', 'auf mein Konto', 'to my account'),
            option('offset', 'mit der nächsten Betriebskostenabrechnung', 'with the next statement'),
          ],
        },
        ...payee.map((element) => ({ ...element, showIf: [{ key: 'way', is: 'equals', value: 'transfer' } as const] })),
        phone,
        remarks,
      ],
    },
  ],
};
