import type { FormDefinition } from '@p24/sdk/api';
import { garage, home, option, photos, since, visit, when, words } from './parts.js';

/** Something is broken, in the own home or in the house. */
export const damage: FormDefinition = {
  title: words('Schaden melden', 'Report damage'),
  description: words(
    'Etwas ist kaputt, undicht oder geht nicht mehr: in Ihrer Wohnung oder im Haus.',
    'Something is broken, leaking or no longer works: in your home or in the house.',
  ),
  pages: [
    {
      title: words('Was ist passiert?', 'What happened?'),
      elements: [
        {
          key: 'fits-better',
          type: 'note',
          label: words('Geht es um Heizung oder Wasser?', 'Is it about heating or water?'),
          forms: ['heating', 'water'],
          required: false,
        },
        {
          key: 'what',
          type: 'text',
          label: words('Was ist kaputt?', 'What is broken?'),
          description: words(
            'In wenigen Worten, zum Beispiel: „Fenster schließt nicht“.',
            'In a few words, for example: “Window does not close”.',
          ),
          required: true,
          maxLength: 100,
        },
        {
          key: 'place',
          type: 'choice',
          label: words('Wo ist der Schaden?', 'Where is the damage?'),
          required: true,
          options: [
            option('home', 'in meiner Wohnung', 'in my home'),
            option('staircase', 'im Treppenhaus oder Flur', 'in the staircase or hallway'),
            option('cellar', 'im Keller', 'in the cellar'),
            option('lift', 'am oder im Aufzug', 'at or in the lift'),
            option('outside', 'draußen: Dach, Fassade, Hof, Garten', 'outside: roof, façade, yard, garden'),
            option('garage', 'in der Garage oder am Stellplatz', 'in the garage or at the parking space'),
          ],
        },
        { ...home, showIf: when('place', 'home') },
        { ...garage, showIf: when('place', 'garage') },
        {
          key: 'room',
          type: 'text',
          label: words('In welchem Raum?', 'In which room?'),
          description: words('Zum Beispiel: Bad, Küche, Balkon.', 'For example: bathroom, kitchen, balcony.'),
          required: false,
          maxLength: 80,
          showIf: when('place', 'home'),
        },
        {
          key: 'urgency',
          type: 'choice',
          label: words('Wie dringend ist es?', 'How urgent is it?'),
          required: true,
          options: [
            option('danger', 'Es besteht Gefahr, oder ein großer Schaden droht', 'There is danger, or major damage'),
            option('soon', 'Es sollte in den nächsten Tagen behoben werden', 'It should be repaired within days'),
            option('later', 'Es eilt nicht', 'There is no hurry'),
          ],
        },
        {
          key: 'danger-note',
          type: 'note',
          tone: 'danger',
          label: words(
            'Gehen Sie bei Gas oder Feuer erst hinaus. Dann rufen Sie an:',
            'In case of gas or fire go outside first. Then call:',
          ),
          description: words(
            'Bei Gefahr für Menschen wählen Sie die 112. Bei einem Rohrbruch drehen Sie den Haupthahn zu, wenn Sie ihn erreichen, und rufen Sie dann unseren Notdienst an. Danach können Sie dieses Formular ausfüllen.',
            'If people are in danger call 112. If a pipe has burst, turn off the main tap if you can reach it and then call our emergency service. You can fill in this form afterwards.',
          ),
          required: false,
          showIf: when('urgency', 'danger'),
        },
        {
          key: 'details',
          type: 'long-text',
          label: words('Was genau ist zu sehen oder zu hören?', 'What exactly can be seen or heard?'),
          description: words(
            'Je genauer Sie es beschreiben, desto besser kann sich der Handwerksbetrieb vorbereiten.',
            'The more exactly you describe it, the better the craftsman can prepare.',
          ),
          required: false,
        },
        { ...since, required: false, min: -3650 },
        {
          ...photos(6),
          description: words(
            'Ein Foto von weitem und eines aus der Nähe helfen am meisten.',
            'One photo from a distance and one close up help most.',
          ),
        },
      ],
    },
    visit,
  ],
};
