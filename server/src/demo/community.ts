import { longDay } from './days.js';
import type { Home } from './demo.queries.js';
import type { House, Paper } from './papers.js';
import { euro, statementOf } from './statement.js';

/** Cents a square metre that owners put aside in a year. */
const reserve = 1150;

/** The homes of a house, each once though several contracts may be about it: every one has an owner. */
const homesIn = ({ homes }: House): Home[] => [...new Map(homes.map((home) => [home.unit, home])).values()];

const facts = ({ name, address }: House, ...more: (readonly [string, string])[]) => ({
  facts: [['Gemeinschaft', `${name}, ${address}`] as const, ...more],
});

/** What the owners of a house will spend in a year, and what each home pays for it a month (§ 28 Abs. 1 WEG). */
export function budget(house: House, { year, datedOn }: { year: number; datedOn: string }): Paper {
  const homes = homesIn(house);
  const area = homes.reduce((sum, home) => sum + home.area, 0);
  const shareOf = (home: Home) =>
    statementOf({ area: home.area, usage: 1, monthly: 0 }, { area, flats: homes.length, year });
  const lines = homes[0] ? shareOf(homes[0]).lines : [];
  const saved = Math.round(area * reserve);
  const monthly = (home: Home) => Math.ceil((shareOf(home).total + Math.round(home.area * reserve)) / 12 / 100) * 100;
  return {
    title: `Wirtschaftsplan ${year}`,
    category: 'plan',
    datedOn,
    blocks: [
      {
        paragraph: `Sehr geehrte Eigentümerinnen und Eigentümer,\n\ndas ist der Entwurf des Wirtschaftsplans ${year}. Über die Vorschüsse beschließen Sie in der nächsten Eigentümerversammlung.`,
      },
      facts(house, ['Wirtschaftsjahr', String(year)]),
      { heading: 'Voraussichtliche Ausgaben' },
      {
        table: {
          head: ['Ausgabe', 'Verteilt nach', 'Betrag'],
          rows: [
            ...lines.map(({ name, key, total }) => [name, key, euro(total)]),
            ['Zuführung zur Erhaltungsrücklage', 'Wohnfläche', euro(saved)],
            ['Summe', '', euro(lines.reduce((sum, { total }) => sum + total, 0) + saved)],
          ],
        },
      },
      { heading: 'Hausgeld der Wohnungen' },
      {
        table: {
          head: ['Einheit', 'Im Monat', 'Im Jahr'],
          rows: homes.map((home) => [home.unit, euro(monthly(home)), euro(monthly(home) * 12)]),
        },
      },
      {
        note: `Das Hausgeld ist am dritten Werktag des Monats fällig, zum ersten Mal im Januar ${year}. Bis zum Beschluss gilt das bisherige.`,
      },
    ],
  };
}

interface Resolution {
  topic: string;
  wording: string;
}

const light: Resolution = {
  topic: 'Beleuchtung im Treppenhaus',
  wording:
    'Die Beleuchtung im Treppenhaus wird auf sparsame Leuchten mit Bewegungsmelder umgestellt. Die Kosten bis 4.800 Euro trägt die Erhaltungsrücklage.',
};

const insulation: Resolution = {
  topic: 'Dämmung der Kellerdecke',
  wording:
    'Die Verwaltung holt bis zur nächsten Versammlung drei Angebote für die Dämmung der Kellerdecke ein und klärt, ob es eine Förderung gibt.',
};

/** What the owners decided in the meeting of a year: what they do each year, and one thing more. */
const resolutionsOf = (year: number, more: Resolution): readonly Resolution[] => [
  {
    topic: 'Nachschüsse und Anpassungen aus der Jahresabrechnung',
    wording: `Die Nachschüsse und die Anpassungen der Vorschüsse aus der Jahresabrechnung ${year - 1} werden festgesetzt wie in den Einzelabrechnungen angegeben. Sie sind am 31. Dezember ${year} fällig.`,
  },
  {
    topic: `Vorschüsse nach dem Wirtschaftsplan ${year + 1}`,
    wording: `Die Vorschüsse werden ab dem 1. Januar ${year + 1} nach dem vorgelegten Wirtschaftsplan festgesetzt.`,
  },
  more,
];

/** When the owners met in a year. */
const heldIn = (year: number) => `${year}-11-19`;

/** What was said and decided in the owners' meeting of a year (§ 24 Abs. 6 WEG). */
export function minutes(house: House, year: number): Paper {
  const votes = homesIn(house).length;
  return {
    title: `Protokoll der Eigentümerversammlung ${year}`,
    category: 'meeting',
    datedOn: `${year}-11-27`,
    blocks: [
      facts(
        house,
        ['Tag', longDay(heldIn(year))],
        ['Beginn und Ende', '18:00 bis 19:40 Uhr'],
        ['Vertreten', `alle ${votes} Wohnungen, jede mit einer Stimme`],
      ),
      { paragraph: 'Die Verwaltung leitet die Versammlung und stellt fest, dass fristgerecht eingeladen wurde.' },
      ...resolutionsOf(year, insulation).flatMap(({ topic, wording }, index) => [
        { heading: `Beschluss ${index + 1}: ${topic}` },
        { paragraph: wording },
        { facts: [['Ergebnis', `${votes} Ja, 0 Nein, 0 Enthaltungen: angenommen`]] as [string, string][] },
      ]),
      {
        note: 'Unterschrieben von der Verwaltung und von einem Mitglied der Gemeinschaft (§\u00a024 Abs.\u00a06 WEG).',
      },
    ],
  };
}

/** All that the owners of a house decided in the two meetings up to the one of a year, in order (§ 24 Abs. 7 WEG). */
export function resolutions(house: House, last: number): Paper {
  const decided = [
    { year: last - 1, made: resolutionsOf(last - 1, light) },
    { year: last, made: resolutionsOf(last, insulation) },
  ];
  return {
    title: `Beschlusssammlung ${house.name}`,
    category: 'meeting',
    datedOn: `${last}-11-20`,
    blocks: [
      facts(house, ['Stand', longDay(`${last}-11-20`)]),
      ...decided.flatMap(({ year, made }, meeting) => [
        { heading: `Eigentümerversammlung am ${longDay(heldIn(year))}` },
        ...made.map(({ topic, wording }, index) => ({
          paragraph: `Nr. ${meeting * made.length + index + 1}: ${topic}\n\n${wording}`,
        })),
      ]),
      { note: 'Jede Eigentümerin und jeder Eigentümer darf die Sammlung einsehen (§\u00a024 Abs.\u00a07 WEG).' },
    ],
  };
}
