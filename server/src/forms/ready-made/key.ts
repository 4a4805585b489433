import type { FormDefinition } from '@p24/sdk/api';
import { option, phone, remarks, unit, when, whenOneOf, words } from './parts.js';

/** One more key, or one that is lost. */
export const key: FormDefinition = {
  title: words('Schlüssel bestellen oder Verlust melden', 'Order a key or report a loss'),
  description: words(
    'Sie brauchen einen weiteren Schlüssel oder haben einen verloren.',
    'You need one more key, or you have lost one.',
  ),
  pages: [
    {
      title: words('Welcher Schlüssel?', 'Which key?'),
      elements: [
        unit,
        {
          key: 'reason',
          type: 'choice',
          label: words('Warum brauchen Sie einen Schlüssel?', 'Why do you need a key?'),
          required: true,
          options: [
            option('more', 'Ich möchte einen zusätzlichen Schlüssel', 'I would like an additional key'),
            option('lost', 'Ich habe einen Schlüssel verloren', 'I have lost a key'),
            option('stolen', 'Ein Schlüssel wurde gestohlen', 'A key was stolen'),
            option('broken', 'Ein Schlüssel ist abgebrochen oder schließt nicht', 'A key is broken or does not work'),
          ],
        },
        {
          key: 'stolen-note',
          type: 'note',
          label: words('Bitte melden Sie den Diebstahl der Polizei.', 'Please report the theft to the police.'),
          description: words(
            'Wurde mit dem Schlüssel auch Ihre Anschrift gestohlen, rufen Sie uns bitte zusätzlich an.',
            'If your address was stolen together with the key, please call us as well.',
          ),
          required: false,
          showIf: when('reason', 'stolen'),
        },
        {
          key: 'missing-since',
          type: 'date',
          label: words('Seit wann fehlt der Schlüssel?', 'Since when has the key been missing?'),
          required: true,
          min: -365,
          max: 0,
          showIf: whenOneOf('reason', 'lost', 'stolen'),
        },
        {
          key: 'kind',
          type: 'choices',
          label: words('Für welche Tür?', 'For which door?'),
          description: words(
            'Mehrere Antworten sind möglich: oft passt ein Schlüssel für Haus und Wohnung.',
            'Several answers are possible: often one key fits house and home.',
          ),
          required: true,
          options: [
            option('home', 'Wohnungstür', 'door of my home'),
            option('house', 'Haustür', 'house door'),
            option('letterbox', 'Briefkasten', 'letterbox'),
            option('cellar', 'Keller', 'cellar'),
            option('garage', 'Garage oder Tor', 'garage or gate'),
            option('other', 'eine andere Tür', 'another door'),
          ],
        },
        {
          key: 'which-door',
          type: 'text',
          label: words('Welche andere Tür?', 'Which other door?'),
          required: true,
          maxLength: 100,
          showIf: when('kind', 'other'),
        },
        {
          key: 'count',
          type: 'number',
          label: words('Wie viele Schlüssel?', 'How many keys?'),
          required: true,
          min: 1,
          max: 10,
          suffix: words('Stück', 'pieces'),
        },
        {
          key: 'number',
          type: 'text',
          label: words('Nummer auf dem Schlüssel', 'Number on the key'),
          description: words(
            'Bei Sicherheitsschlüsseln ist sie eingeprägt. Wenn Sie keine finden, lassen Sie das Feld leer.',
            'Security keys have it engraved. Leave the field empty if you find none.',
          ),
          required: false,
          maxLength: 40,
        },
        {
          key: 'costs',
          type: 'yes-no',
          label: words('Übernehmen Sie die Kosten?', 'Will you bear the costs?'),
          description: words(
            'Wir nennen Ihnen den Preis, bevor wir bestellen.',
            'We tell you the price before we place the order.',
          ),
          required: true,
          showIf: when('reason', 'more'),
        },
        phone,
        remarks,
      ],
    },
  ],
};
