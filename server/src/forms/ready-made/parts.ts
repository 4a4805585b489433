import type { Choice, FormElement, FormPage, Words } from '@p24/sdk/api';

/** A text in both languages. */
export const words = (de: string, en: string): Words => ({ de, en });

/** One of several answers to choose from. */
export const option = (value: string, de: string, en: string): Choice => ({ value, label: words(de, en) });

/** Holds where an earlier question was answered so. */
export const when = (key: string, value: string | boolean) => [{ key, is: 'equals', value } as const];

/** Holds where an earlier question was answered with one of these. */
export const whenOneOf = (key: string, ...value: string[]) => [{ key, is: 'one-of', value } as const];

/** What it is about: people with one home find it filled in, and may choose their garage. */
export const unit: FormElement = {
  key: 'unit',
  type: 'unit',
  label: words('Um welche Wohnung geht es?', 'Which home is it about?'),
  required: true,
  prefill: 'unit',
};

/** The same, where only a home can be meant. */
export const home: FormElement = { ...unit, use: 'home' };

/** Which of the person's own garages and parking spaces it is about. */
export const garage: FormElement = {
  key: 'garage',
  type: 'unit',
  label: words('Um welche Garage oder welchen Stellplatz geht es?', 'Which garage or parking space is it about?'),
  required: true,
  prefill: 'unit',
  use: 'garage',
};

/** Where questions are answered by day. */
export const phone: FormElement = {
  key: 'phone',
  type: 'phone',
  label: words('Telefonnummer für Rückfragen', 'Phone number for questions'),
  description: words(
    'Unter dieser Nummer erreichen wir Sie tagsüber am besten.',
    'The number under which we reach you best during the day.',
  ),
  required: false,
  prefill: 'phone',
  autocomplete: 'tel',
};

/** The same, where nothing can be done without it. */
export const neededPhone: FormElement = { ...phone, required: true };

/** When somebody may come; asked where a craftsman will probably have to. */
const accessTimes: FormElement = {
  key: 'access',
  type: 'choices',
  label: words('Wann sind Sie meistens zu Hause?', 'When are you usually at home?'),
  description: words(
    'Mehrere Antworten sind möglich. Den genauen Termin spricht der Handwerksbetrieb mit Ihnen ab.',
    'Several answers are possible. The craftsman will agree on the exact time with you.',
  ),
  required: false,
  options: [
    option('morning', 'vormittags', 'in the morning'),
    option('noon', 'mittags', 'around noon'),
    option('afternoon', 'nachmittags', 'in the afternoon'),
    option('evening', 'ab 17 Uhr', 'after 5 pm'),
  ],
};

/** What else there is to say about access. */
const accessNote: FormElement = {
  key: 'access-note',
  type: 'text',
  label: words('Was sollte der Handwerksbetrieb wissen?', 'What should the craftsman know?'),
  description: words(
    'Zum Beispiel: „Hund im Haus“, „Schlüssel liegt bei Frau Berger im 2. Stock“.',
    'For example: “There is a dog”, “Mrs Berger on the 2nd floor has a key”.',
  ),
  required: false,
};

/** How a craftsman comes in: the last page of what needs one. */
export const visit: FormPage = {
  title: words('Wie kommen wir zu Ihnen?', 'How do we get to you?'),
  elements: [neededPhone, accessTimes, accessNote],
};

/** Since when something is wrong. */
export const since: FormElement = {
  key: 'since',
  type: 'date',
  label: words('Seit wann ist das so?', 'Since when has it been like this?'),
  required: true,
  min: -365,
  max: 0,
};

/** What is wrong, in the person's own words. */
export const details: FormElement = {
  key: 'details',
  type: 'long-text',
  label: words('Möchten Sie es genauer beschreiben?', 'Would you like to describe it in more detail?'),
  required: false,
};

/** So many pictures at most; nobody has to take any. */
export const photos = (maxFiles: number): FormElement => ({
  ...{ key: 'photos', type: 'photo', label: words('Fotos', 'Photos') },
  ...{ required: false, maxFiles },
});

/** What somebody wants to add. */
export const remarks: FormElement = {
  key: 'remarks',
  type: 'long-text',
  label: words('Möchten Sie uns noch etwas sagen?', 'Is there anything else you would like to tell us?'),
  required: false,
};

/** Where money is to be paid to. */
export const payee: readonly FormElement[] = [
  {
    key: 'account-holder',
    type: 'text',
    label: words('Kontoinhaberin oder Kontoinhaber', 'Account holder'),
    description: words('So, wie der Name auf der Bankkarte steht.', 'The name as it stands on the bank card.'),
    required: true,
    maxLength: 70,
    prefill: 'name',
    autocomplete: 'name',
  },
  {
    key: 'iban',
    type: 'iban',
    label: words('IBAN', 'IBAN'),
    description: words(
      'Sie steht auf Ihrer Bankkarte und auf dem Kontoauszug. Leerzeichen stören nicht.',
      'You find it on your bank card and on your statements. Blanks do no harm.',
    ),
    required: true,
  },
];
