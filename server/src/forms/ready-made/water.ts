import type { FormDefinition } from '@p24/sdk/api';
import { details, home, option, photos, since, visit, when, whenOneOf, words } from './parts.js';

/** Too little, too much, cold or dirty water. */
export const water: FormDefinition = {
  title: words('Problem mit Wasser oder Abfluss', 'Problem with water or drain'),
  description: words(
    'Kein warmes Wasser, wenig Druck, ein verstopfter Abfluss oder feuchte Stellen.',
    'No hot water, low pressure, a blocked drain or damp patches.',
  ),
  pages: [
    {
      title: words('Was ist mit dem Wasser?', 'What is wrong with the water?'),
      elements: [
        home,
        {
          key: 'problem',
          type: 'choice',
          label: words('Was ist das Problem?', 'What is the problem?'),
          required: true,
          options: [
            option('leak', 'Wasser läuft aus oder tropft', 'Water is leaking or dripping'),
            option('no-hot-water', 'Das Wasser wird nicht warm', 'The water does not get hot'),
            option('no-water', 'Es kommt wenig oder kein Wasser', 'There is little or no water'),
            option('drain', 'Der Abfluss ist verstopft', 'The drain is blocked'),
            option('colour', 'Das Wasser ist trüb, verfärbt oder riecht', 'The water is cloudy, coloured or smells'),
            option('damp', 'Wand oder Decke ist feucht oder schimmelt', 'A wall or ceiling is damp or mouldy'),
          ],
        },
        {
          key: 'running',
          type: 'yes-no',
          label: words('Läuft das Wasser in diesem Augenblick aus?', 'Is water leaking out right now?'),
          required: true,
          showIf: when('problem', 'leak'),
        },
        {
          key: 'running-note',
          type: 'note',
          tone: 'danger',
          label: words('Bitte drehen Sie das Wasser ab und rufen Sie an.', 'Please turn the water off and call.'),
          description: words(
            'Der Absperrhahn ist meist im Bad, in der Küche oder im Flur; der Haupthahn ist im Keller. Rufen Sie dann unseren Notdienst an. Halten Sie Abstand von Steckdosen, die nass geworden sind.',
            'The stop tap is usually in the bathroom, the kitchen or the hallway; the main tap is in the cellar. Then call our emergency service. Keep away from sockets that have become wet.',
          ),
          required: false,
          showIf: when('running', true),
        },
        {
          key: 'where',
          type: 'choices',
          label: words('Wo tritt es auf?', 'Where does it occur?'),
          required: true,
          options: [
            option('kitchen', 'Küche', 'kitchen'),
            option('bathroom', 'Bad', 'bathroom'),
            option('toilet', 'Toilette', 'toilet'),
            option('other', 'anderer Raum', 'another room'),
            option('all', 'überall in der Wohnung', 'everywhere in my home'),
          ],
        },
        {
          key: 'neighbours',
          type: 'choice',
          label: words('Haben Nachbarn dasselbe Problem?', 'Do neighbours have the same problem?'),
          required: false,
          options: [
            option('yes', 'ja', 'yes'),
            option('no', 'nein', 'no'),
            option('unknown', 'das weiß ich nicht', 'I do not know'),
          ],
          showIf: whenOneOf('problem', 'no-hot-water', 'no-water', 'colour', 'drain'),
        },
        since,
        details,
        photos(6),
      ],
    },
    visit,
  ],
};
