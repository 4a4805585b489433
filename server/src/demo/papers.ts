import type { PdfBlock } from '../core/pdf/pdf.js';
import type { systemCategories } from '../documents/documents.port.js';
import { longDay } from './days.js';
import type { Home } from './demo.queries.js';
import { meeting } from './meeting.js';
import { euro, statementOf } from './statement.js';

/** A document of the demo before it is printed. */
export interface Paper {
  title: string;
  /** Key of a category that every data source has, or of the one for owners' money that these companies add. */
  category: keyof typeof systemCategories | 'plan';
  /** `YYYY-MM-DD`. */
  datedOn: string;
  blocks: readonly PdfBlock[];
  footer?: string;
}

/** A house with what its papers say of it. */
export interface House {
  name: string;
  address: string;
  homes: readonly Home[];
}

const areaOf = ({ homes }: House) => homes.reduce((sum, { area }) => sum + area, 0);

const square = (area: number) => `${area.toLocaleString('de-DE', { minimumFractionDigits: 2 })}\u00a0m²`;

/** A number between 0.86 and 1.14 that belongs to a home, in place of chance. */
const usageOf = ({ unit, contact }: Home, year: number) =>
  1 + Math.sin([...`${unit}${contact}${year}`].reduce((sum, char) => sum + char.charCodeAt(0), 0)) * 0.14;

/** The yearly statement of a tenant's costs (§ 556 BGB). */
export function statement(home: Home, house: House, year: number): Paper {
  const monthly = Math.round(home.area * 3.35) * 100;
  const { lines, total, advance, due } = statementOf(
    { area: home.area, usage: usageOf(home, year), monthly },
    { area: areaOf(house), flats: house.homes.length, year },
  );
  const result = due > 0 ? 'Nachzahlung' : 'Guthaben';
  return {
    title: `Betriebskostenabrechnung ${year}`,
    category: 'statement',
    datedOn: `${year + 1}-06-12`,
    blocks: [
      {
        paragraph: `Guten Tag ${home.people},\n\nhier ist die Abrechnung der Betriebskosten für Ihre Wohnung. Bitte prüfen Sie sie in Ruhe.`,
      },
      { heading: 'Ihre Wohnung' },
      {
        facts: [
          ['Mieter', home.people],
          ['Wohnung', `${home.unit}, ${house.address}`],
          ['Zeitraum', `1. Januar ${year} bis 31. Dezember ${year}`],
          ['Wohnfläche', `${square(home.area)} von ${square(areaOf(house))}`],
        ],
      },
      { heading: 'Die Kosten im Einzelnen' },
      {
        table: {
          head: ['Kostenart', 'Verteilt nach', 'Ganzes Haus', 'Ihr Anteil'],
          rows: [
            ...lines.map(({ name, key, total: whole, own }) => [name, key, euro(whole), euro(own)]),
            ['Summe', '', euro(lines.reduce((sum, one) => sum + one.total, 0)), euro(total)],
          ],
        },
      },
      {
        facts: [
          ['Ihre Kosten', euro(total)],
          ['Ihre Vorauszahlungen', `12 × ${euro(monthly)} = ${euro(advance)}`],
          [result, euro(Math.abs(due))],
        ],
      },
      {
        paragraph:
          due > 0
            ? `Die Nachzahlung von ${euro(due)} buchen wir mit der übernächsten Miete ab. Wenn Sie selbst überweisen, zahlen Sie sie bitte bis zum ${longDay(`${year + 1}-07-31`)}.`
            : `Das Guthaben von ${euro(-due)} überweisen wir Ihnen bis zum ${longDay(`${year + 1}-07-31`)}.`,
      },
      {
        note: 'Die Belege können Sie nach Anmeldung bei uns einsehen. Einwendungen sind bis zum Ablauf des zwölften Monats nach Zugang dieser Abrechnung möglich (§\u00a0556 Abs.\u00a03 BGB).',
      },
    ],
  };
}

/** The yearly statement for the owner of a flat (§ 28 WEG). */
export function ownerStatement(home: Home, house: House, year: number): Paper {
  const { lines, total } = statementOf(
    { area: home.area, usage: usageOf(home, year), monthly: 0 },
    { area: areaOf(house), flats: house.homes.length, year },
  );
  const advance = Math.round(home.area * 3.9) * 1200;
  const reserve = Math.round(home.area * 1150);
  const due = total + reserve - advance;
  return {
    title: `Hausgeldabrechnung ${year}`,
    category: 'statement',
    datedOn: `${year + 1}-04-24`,
    blocks: [
      { paragraph: `Guten Tag ${home.people},\n\nhier ist die Jahresabrechnung für Ihr Wohnungseigentum.` },
      {
        facts: [
          ['Eigentümer', home.people],
          ['Einheit', `${home.unit}, ${house.address}`],
          ['Wirtschaftsjahr', String(year)],
        ],
      },
      { heading: 'Ausgaben' },
      {
        table: {
          head: ['Ausgabe', 'Verteilt nach', 'Gemeinschaft', 'Ihr Anteil'],
          rows: [
            ...lines.map(({ name, key, total: whole, own }) => [name, key, euro(whole), euro(own)]),
            ['Zuführung zur Erhaltungsrücklage', 'Wohnfläche', euro(Math.round(areaOf(house) * 1150)), euro(reserve)],
          ],
        },
      },
      {
        facts: [
          ['Ihr Anteil an den Ausgaben', euro(total + reserve)],
          ['Gezahltes Hausgeld', euro(advance)],
          [due > 0 ? 'Nachschuss' : 'Anpassung zu Ihren Gunsten', euro(Math.abs(due))],
        ],
      },
      {
        note: 'Über den Nachschuss oder die Anpassung beschließt die Eigentümerversammlung (§\u00a028 Abs.\u00a02 WEG).',
      },
    ],
  };
}

/** What everybody in a house keeps to. */
export const houseRules = (house: House, year: number): Paper => ({
  title: `Hausordnung ${house.name}`,
  category: 'house',
  datedOn: `${year - 1}-03-01`,
  blocks: [
    { paragraph: `Diese Hausordnung gilt für alle, die im Haus ${house.address} wohnen oder es besuchen.` },
    { heading: '1. Ruhe' },
    {
      paragraph:
        'Von 22 bis 6 Uhr und an Sonn- und Feiertagen ist Ruhe. Von 13 bis 15 Uhr bitten wir um Rücksicht. Laute Arbeiten sind werktags von 8 bis 13 und von 15 bis 19 Uhr möglich.',
    },
    { heading: '2. Sicherheit' },
    {
      paragraph:
        'Haustür und Kellertüren sind geschlossen, aber nicht abgeschlossen: Sie sind Fluchtwege. Treppenhaus, Flure und Dachboden bleiben frei. Grillen mit Holzkohle ist auf Balkonen nicht gestattet.',
    },
    { heading: '3. Sauberkeit' },
    {
      paragraph:
        'Abfall gehört getrennt in die Tonnen. Sperrmüll holt die Stadt auf Anmeldung ab; bitte stellen Sie ihn erst am Abend vorher hinaus. Wäsche trocknen Sie bitte im Trockenraum oder auf dem Balkon.',
    },
    { heading: '4. Heizen und Lüften' },
    {
      paragraph:
        'Lüften Sie mehrmals am Tag einige Minuten bei weit geöffnetem Fenster. Halten Sie die Wohnung auch bei Abwesenheit frostfrei.',
    },
    { heading: '5. Schäden' },
    {
      paragraph:
        'Melden Sie Schäden bitte sofort im Portal. Bei Gasgeruch, Feuer oder Wasserrohrbruch rufen Sie zuerst den Notdienst.',
    },
  ],
});

/** How much energy a house needs (§ 80 GEG). */
export const energyCertificate = (house: House, year: number): Paper => ({
  title: `Energieausweis ${house.name}`,
  category: 'energy',
  datedOn: `${year - 4}-09-17`,
  blocks: [
    {
      paragraph:
        'Energieausweis für Wohngebäude auf der Grundlage des Energieverbrauchs, gültig zehn Jahre ab Ausstellung.',
    },
    {
      facts: [
        ['Gebäude', house.address],
        ['Baujahr', '1996'],
        ['Wohnungen', String(house.homes.length)],
        ['Gebäudenutzfläche', square(Math.round(areaOf(house) * 1.2))],
        ['Energieträger', 'Fernwärme aus Kraft-Wärme-Kopplung'],
        ['Ausgestellt am', longDay(`${year - 4}-09-17`)],
        ['Gültig bis', longDay(`${year + 6}-09-16`)],
      ],
    },
    { heading: 'Verbrauch' },
    {
      table: {
        head: ['Kennwert', 'Wert', 'Klasse'],
        rows: [
          ['Endenergieverbrauch', '86,4 kWh/(m²·a)', 'C'],
          ['Primärenergieverbrauch', '38,9 kWh/(m²·a)', '–'],
          ['Treibhausgasemissionen', '11,2 kg CO₂/(m²·a)', '–'],
        ],
      },
    },
    { heading: 'Empfehlungen' },
    {
      paragraph: 'Dämmung der Kellerdecke bei der nächsten Instandsetzung. Hydraulischer Abgleich der Heizungsanlage.',
    },
  ],
});

/** The invitation to the owners' meeting (§ 24 WEG). */
export const invitation = (house: House, { heldOn, datedOn }: { heldOn: string; datedOn: string }): Paper => ({
  title: `Einladung zur Eigentümerversammlung ${heldOn.slice(0, 4)}`,
  category: 'meeting',
  datedOn,
  blocks: [
    {
      paragraph: `Sehr geehrte Eigentümerinnen und Eigentümer,\n\nwir laden Sie herzlich zur ordentlichen Eigentümerversammlung ein.`,
    },
    {
      facts: [
        ['Gemeinschaft', `${house.name}, ${house.address}`],
        ['Tag', longDay(heldOn)],
        ['Beginn', `${meeting.from} Uhr, Einlass eine halbe Stunde vorher`],
        ['Ort', `${meeting.place}, barrierefrei`],
      ],
    },
    { heading: 'Tagesordnung' },
    {
      table: {
        head: ['Nr.', 'Gegenstand', 'Beschluss'],
        rows: [
          ['1', 'Begrüßung, Feststellung der Beschlussfähigkeit', 'nein'],
          ['2', `Bericht der Verwaltung über das Jahr ${Number(heldOn.slice(0, 4)) - 1}`, 'nein'],
          ['3', 'Nachschüsse und Anpassungen aus der Jahresabrechnung', 'ja'],
          ['4', `Vorschüsse nach dem Wirtschaftsplan ${Number(heldOn.slice(0, 4)) + 1}`, 'ja'],
          ['5', 'Dämmung der Kellerdecke: Auswahl des Angebots', 'ja'],
          ['6', 'Wahl des Verwaltungsbeirats', 'ja'],
          ['7', 'Verschiedenes', 'nein'],
        ],
      },
    },
    { paragraph: 'Wenn Sie nicht kommen können, dürfen Sie sich vertreten lassen. Die Vollmacht genügt in Textform.' },
  ],
});
