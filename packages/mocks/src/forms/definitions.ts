import type { FormDefinition, FormElement } from '@p24/sdk';

/** An element with its texts as pairs; needed unless said otherwise. */
type Short = Omit<FormElement, 'label' | 'description' | 'required' | 'options' | 'suffix'> & {
  label: readonly [string, string];
  description?: readonly [string, string];
  optional?: true;
  options?: Readonly<Record<string, readonly [string, string]>>;
  suffix?: readonly [string, string];
};

const words = ([de, en]: readonly [string, string]) => ({ de, en });

const element = ({ label, description, options, suffix, optional, ...rest }: Short): FormElement => ({
  ...rest,
  label: words(label),
  required: !optional && rest.type !== 'heading' && rest.type !== 'note',
  ...(description && { description: words(description) }),
  ...(suffix && { suffix: words(suffix) }),
  ...(options && { options: Object.entries(options).map(([value, text]) => ({ value, label: words(text) })) }),
});

const page = (title: readonly [string, string], ...elements: Short[]) => ({
  title: words(title),
  elements: elements.map(element),
});

/** Something is broken: choices, conditions, photos, dates and the home of the person. */
export const damage: FormDefinition = {
  title: { de: 'Schaden melden', en: 'Report a damage' },
  description: {
    de: 'Etwas ist kaputt, undicht oder funktioniert nicht mehr.',
    en: 'Something is broken, leaking or does not work any more.',
  },
  pages: [
    page(
      ['Was ist passiert?', 'What happened?'],
      {
        key: 'unit',
        type: 'unit',
        use: 'home',
        label: ['Um welche Wohnung geht es?', 'Which home is it about?'],
        prefill: 'unit',
      },
      {
        key: 'where',
        type: 'choice',
        label: ['Wo ist der Schaden?', 'Where is the damage?'],
        options: {
          kitchen: ['Küche', 'Kitchen'],
          bathroom: ['Bad', 'Bathroom'],
          windows: ['Fenster oder Türen', 'Windows or doors'],
          elsewhere: ['An einer anderen Stelle', 'Somewhere else'],
        },
      },
      {
        key: 'place',
        type: 'text',
        label: ['An welcher Stelle genau?', 'Where exactly?'],
        description: ['Zum Beispiel: Keller, zweite Tür links.', 'For example: cellar, second door on the left.'],
        showIf: [{ key: 'where', is: 'equals', value: 'elsewhere' }],
        maxLength: 120,
      },
      {
        key: 'description',
        type: 'long-text',
        label: ['Beschreiben Sie den Schaden', 'Describe the damage'],
        maxLength: 2000,
      },
      {
        key: 'water',
        type: 'yes-no',
        label: ['Tritt Wasser aus?', 'Is water coming out?'],
      },
      {
        key: 'water-note',
        type: 'note',
        tone: 'danger',
        label: ['Bitte drehen Sie den Haupthahn zu.', 'Please turn off the main tap.'],
        description: [
          'Lässt sich das Wasser nicht stoppen, rufen Sie den Notdienst an.',
          'If the water cannot be stopped, call the emergency service.',
        ],
        showIf: [{ key: 'water', is: 'equals', value: true }],
      },
      {
        key: 'photos',
        type: 'photo',
        label: ['Fotos vom Schaden', 'Photos of the damage'],
        description: ['Höchstens drei Fotos.', 'Three photos at most.'],
        optional: true,
        maxFiles: 3,
      },
    ),
    page(
      ['Wann passt es Ihnen?', 'When does it suit you?'],
      {
        key: 'since',
        type: 'date',
        label: ['Seit wann besteht der Schaden?', 'Since when?'],
        min: -365,
        max: 0,
        optional: true,
      },
      {
        key: 'times',
        type: 'choices',
        label: ['Wann ist jemand zu Hause?', 'When is somebody at home?'],
        options: {
          morning: ['Vormittags', 'In the morning'],
          afternoon: ['Nachmittags', 'In the afternoon'],
          evening: ['Abends', 'In the evening'],
        },
      },
      {
        key: 'phone',
        type: 'phone',
        label: ['Telefonnummer für den Termin', 'Phone number for the appointment'],
        prefill: 'phone',
      },
    ),
  ],
};

/** A new account: names, IBAN, e-mail and a file. */
export const bankDetails: FormDefinition = {
  title: { de: 'Neue Bankverbindung', en: 'New bank account' },
  description: {
    de: 'Damit Abbuchungen und Guthaben richtig ankommen.',
    en: 'So that payments reach the right account.',
  },
  pages: [
    page(
      ['Ihr Konto', 'Your account'],
      { key: 'account-heading', type: 'heading', label: ['Kontoinhaber', 'Account holder'] },
      {
        key: 'name',
        type: 'text',
        label: ['Vor- und Nachname', 'First and last name'],
        prefill: 'name',
        autocomplete: 'name',
      },
      {
        key: 'iban',
        type: 'iban',
        label: ['IBAN', 'IBAN'],
        description: ['Sie steht auf Ihrer Bankkarte.', 'It is on your bank card.'],
      },
      { key: 'from', type: 'date', label: ['Ab wann gilt das Konto?', 'From when on?'], min: 0, max: 365 },
      {
        key: 'mandate',
        type: 'file',
        label: ['Unterschriebenes Lastschriftmandat', 'Signed direct debit mandate'],
        optional: true,
        maxFiles: 1,
      },
      {
        key: 'email',
        type: 'email',
        label: ['E-Mail-Adresse für Rückfragen', 'E-mail address for questions'],
        prefill: 'email',
      },
    ),
  ],
};

/** Made by the manager: a number with its unit, and questions that follow from it. */
export const bicycles: FormDefinition = {
  title: { de: 'Platz im Fahrradkeller', en: 'Place in the bicycle cellar' },
  description: {
    de: 'Stellplätze werden nach Eingang vergeben.',
    en: 'Places are given in the order of applications.',
  },
  pages: [
    page(
      ['Ihre Fahrräder', 'Your bicycles'],
      {
        key: 'count',
        type: 'number',
        label: ['Wie viele Fahrräder haben Sie?', 'How many bicycles do you have?'],
        min: 1,
        max: 6,
      },
      {
        key: 'width',
        type: 'number',
        label: ['Breite des Anhängers', 'Width of the trailer'],
        suffix: ['cm', 'cm'],
        min: 40,
        max: 120,
        optional: true,
        showIf: [{ key: 'count', is: 'above', value: 1 }],
      },
    ),
  ],
};
