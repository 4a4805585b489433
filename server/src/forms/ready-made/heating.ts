import type { FormDefinition } from '@p24/sdk/api';
import { details, home, option, photos, since, visit, when, whenOneOf, words } from './parts.js';

/** It stays cold, or gets too hot. */
export const heating: FormDefinition = {
  title: words('Problem mit der Heizung', 'Heating problem'),
  description: words(
    'Ihre Heizung bleibt kalt, wird zu heiß, tropft oder macht Geräusche.',
    'Your heating stays cold, gets too hot, drips or makes noises.',
  ),
  pages: [
    {
      title: words('Was ist mit der Heizung?', 'What is wrong with the heating?'),
      elements: [
        home,
        {
          key: 'problem',
          type: 'choice',
          label: words('Was ist das Problem?', 'What is the problem?'),
          required: true,
          options: [
            option('cold', 'Sie bleibt kalt oder wird nur lauwarm', 'It stays cold or lukewarm'),
            option('hot', 'Sie lässt sich nicht herunterdrehen', 'It cannot be turned down'),
            option('leak', 'Sie tropft oder ist undicht', 'It drips or leaks'),
            option('noise', 'Sie gluckert, klopft oder pfeift', 'It gurgles, knocks or whistles'),
            option('other', 'etwas anderes', 'something else'),
          ],
        },
        {
          key: 'rooms',
          type: 'choice',
          label: words('Welche Heizkörper sind betroffen?', 'Which radiators are affected?'),
          required: true,
          options: [
            option('one', 'ein Heizkörper', 'one radiator'),
            option('several', 'mehrere Heizkörper', 'several radiators'),
            option('all', 'alle in der Wohnung', 'all in my home'),
            option('house', 'vermutlich das ganze Haus', 'probably the whole house'),
          ],
        },
        {
          key: 'which',
          type: 'text',
          label: words('In welchen Räumen?', 'In which rooms?'),
          required: false,
          showIf: whenOneOf('rooms', 'one', 'several'),
        },
        {
          key: 'vented',
          type: 'yes-no',
          label: words('Haben Sie den Heizkörper schon entlüftet?', 'Have you bled the radiator already?'),
          description: words(
            'Das müssen Sie nicht selbst tun. Wenn Sie es versucht haben, hilft uns die Antwort.',
            'You need not do that yourself. If you tried, the answer helps us.',
          ),
          required: false,
          showIf: whenOneOf('problem', 'cold', 'noise'),
        },
        {
          key: 'temperature',
          type: 'number',
          label: words('Wie warm ist es im Raum ungefähr?', 'How warm is the room, roughly?'),
          required: false,
          min: -10,
          max: 45,
          suffix: words('°C', '°C'),
          showIf: when('problem', 'cold'),
        },
        {
          key: 'leak-note',
          type: 'note',
          tone: 'danger',
          label: words(
            'Stellen Sie bitte ein Gefäß unter. Läuft viel Wasser aus, rufen Sie unseren Notdienst an:',
            'Please put a bowl underneath. If a lot of water is running out, call our emergency service:',
          ),
          required: false,
          showIf: when('problem', 'leak'),
        },
        since,
        details,
        photos(4),
        {
          key: 'vulnerable',
          type: 'yes-no',
          label: words(
            'Leben kleine Kinder, Kranke oder sehr alte Menschen bei Ihnen?',
            'Do small children, ill or very old people live with you?',
          ),
          description: words(
            'Dann kümmern wir uns zuerst um Sie. Die Antwort ist freiwillig.',
            'In that case we take care of you first. You need not answer.',
          ),
          required: false,
          showIf: when('problem', 'cold'),
        },
      ],
    },
    visit,
  ],
};
