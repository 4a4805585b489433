import type { FormDefinition } from '@p24/sdk/api';
import { home, option, phone, remarks, whenOneOf, words } from './parts.js';

/** Another name, and what depends on it. */
export const name: FormDefinition = {
  title: words('Namensänderung mitteilen', 'Report a change of name'),
  description: words(
    'Ihr Name hat sich geändert, zum Beispiel durch Heirat. Wir passen Vertrag und Schilder an.',
    'Your name has changed, for example by marriage. We adapt the contract and the name plates.',
  ),
  pages: [
    {
      title: words('Ihr neuer Name', 'Your new name'),
      elements: [
        home,
        {
          key: 'old-name',
          type: 'text',
          label: words('Bisheriger Name', 'Name up to now'),
          required: true,
          maxLength: 100,
          prefill: 'name',
        },
        {
          key: 'first-name',
          type: 'text',
          label: words('Vorname', 'First name'),
          required: true,
          maxLength: 60,
          autocomplete: 'given-name',
        },
        {
          key: 'last-name',
          type: 'text',
          label: words('Neuer Nachname', 'New last name'),
          required: true,
          maxLength: 60,
          autocomplete: 'family-name',
        },
        {
          key: 'reason',
          type: 'choice',
          label: words('Warum ändert sich der Name?', 'Why does the name change?'),
          required: true,
          options: [
            option('marriage', 'Heirat', 'marriage'),
            option('divorce', 'Scheidung', 'divorce'),
            option('correction', 'Der Name war falsch geschrieben', 'The name was misspelt'),
            option('other', 'ein anderer Grund', 'another reason'),
          ],
        },
        {
          key: 'from',
          type: 'date',
          label: words('Ab wann gilt der neue Name?', 'From when does the new name apply?'),
          required: true,
          min: -3650,
          max: 365,
        },
        {
          key: 'proof',
          type: 'file',
          label: words('Nachweis', 'Proof'),
          description: words(
            'Ein Foto der Urkunde genügt. Decken Sie ab, was wir nicht brauchen, zum Beispiel Geburtsdaten.',
            'A photo of the certificate will do. Cover what we do not need, for example dates of birth.',
          ),
          required: false,
          maxFiles: 3,
          showIf: whenOneOf('reason', 'marriage', 'divorce', 'other'),
        },
      ],
    },
    {
      title: words('Schilder', 'Name plates'),
      elements: [
        {
          key: 'plates',
          type: 'choices',
          label: words('Welche Schilder sollen wir ändern?', 'Which name plates shall we change?'),
          required: false,
          options: [
            option('bell', 'Klingel', 'door bell'),
            option('letterbox', 'Briefkasten', 'letterbox'),
            option('door', 'Wohnungstür', 'door of my home'),
          ],
        },
        {
          key: 'plate-text',
          type: 'text',
          label: words('Was soll darauf stehen?', 'What shall they say?'),
          required: true,
          maxLength: 40,
          showIf: [{ key: 'plates', is: 'filled' }],
        },
        phone,
        remarks,
      ],
    },
  ],
};
