import type { Comparison, ConsumptionMonth, ConsumptionSeries, Measure, Missing, Service } from '@p24/sdk';
import { daysAgo, monthsAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { type Content, contacts, type Home, properties } from '../world.js';

/** Share of a year's heating that falls into each month, from January. */
const heatingShare = [17, 15, 13, 8, 4, 1, 0.5, 0.5, 2, 8, 13, 18];
const evenShare = Array.from({ length: 12 }, () => 100 / 12);

interface Meter {
  service: Service;
  measure: Measure;
  /** Consumption of a year. */
  yearly: number;
  shares: readonly number[];
  converted?: boolean;
  /** What an average user of the same kind consumes, as a multiple; absent where nobody supplies it. */
  average?: number;
}

const meters: readonly Meter[] = [
  { service: 'heating', measure: 'kwh', yearly: 6_400, shares: heatingShare, average: 1.12 },
  { service: 'hot-water', measure: 'kwh', yearly: 1_650, shares: evenShare, converted: true, average: 0.94 },
  { service: 'cold-water', measure: 'm3', yearly: 46, shares: evenShare },
];

/** What is remarkable about single months, by service and months back from the newest. */
const remarkable: Readonly<Record<string, Partial<ConsumptionMonth>>> = {
  'heating:2': { estimated: true, remarks: ['PARTLY_ESTIMATED'] },
  'heating:7': { corrected: true },
  'hot-water:4': { amount: null, missing: 'device-error', remarks: ['ERROR'] },
  'cold-water:5': { amount: 0 },
  'cold-water:9': { amount: null, missing: 'not-supplied' },
};

/** A wave between -1 and 1 in place of chance, the same in every run. */
const wobble = (seed: number) => Math.sin(seed * 12.9898) * 0.7 + Math.sin(seed * 4.1414) * 0.3;

type Figure = Pick<ConsumptionMonth, 'month' | 'amount' | 'missing'> & { back: number };

function figure(meter: Meter, now: Date, back: number): Figure {
  const month = monthsAgo(now, back + 1);
  const [year = 0, number = 1] = month.split('-').map(Number);
  const mild = 1 + wobble(year * 12 + number + meter.yearly) * 0.13;
  const amount = Math.round(meter.yearly * (meter.shares[number - 1] ?? 0) * mild) / 100;
  const exception = remarkable[`${meter.service}:${back}`];
  return { month, back, amount, missing: null, ...exception };
}

function comparison(amount: number | null, base: { amount: number | null; missing: Missing | null }): Comparison {
  const change = amount !== null && base.amount ? Math.round((amount / base.amount - 1) * 1000) / 10 : null;
  return { ...base, change };
}

/** The figure some months earlier, if it is of the same contract. */
function earlier(figures: readonly Figure[], back: number): { amount: number | null; missing: Missing | null } {
  const found = figures[back];
  return found ? { amount: found.amount, missing: found.missing } : { amount: null, missing: 'before-contract' };
}

function seriesOf(meter: Meter, now: Date, months: number): ConsumptionSeries {
  const figures = Array.from({ length: months }, (_, back) => figure(meter, now, back));
  return { service: meter.service, measure: meter.measure, months: figures.map(month) };

  function month({ month, back, amount, missing }: Figure): ConsumptionMonth {
    const average = meter.average && amount !== null ? Math.round(amount * meter.average * 100) / 100 : null;
    return {
      month,
      amount,
      missing,
      estimated: false,
      converted: meter.converted ?? false,
      corrected: false,
      remarks: [],
      suppliedAt: missing === 'not-supplied' ? null : daysAgo(now, back * 30 + (now.getUTCDate() - 1), 6),
      previousMonth: comparison(amount, earlier(figures, back + 1)),
      previousYear: comparison(amount, earlier(figures, back + 12)),
      average: comparison(amount, { amount: average, missing: average === null ? 'not-supplied' : null }),
      ...remarkable[`${meter.service}:${back}`],
    };
  }
}

/** A flat that its tenant has had for some months. */
function home(number: number, contact: number, name: string, months: number, now: Date): Home {
  const { id: contactId, propertyId } = contacts[contact] ?? (contacts[0] as never);
  const address = properties.find(({ id }) => id === propertyId)?.address ?? null;
  return {
    contractId: mockId('contract', number),
    contactId,
    unit: { id: mockId('unit', number), name, address },
    startsOn: `${monthsAgo(now, months)}-01`,
    series: meters.map((meter) => seriesOf(meter, now, Math.min(months, 60))),
  };
}

/** The homes of the two tenants: one lives there for three years, and took a second flat eight months ago. */
export function consumptionOf(content: Content, now: Date): Home[] {
  if (content === 'empty') return [];
  const long = 'Wohnung 07 im Dachgeschoss rechts mit Dachterrasse, Abstellraum und Tiefgaragenstellplatz Nummer 114';
  const homes = [
    home(1, 0, content === 'long' ? long : 'Wohnung 07, 3. OG links', 37, now),
    home(2, 0, 'Wohnung 02, Erdgeschoss rechts', 8, now),
    home(3, 10, 'Wohnung 11, 1. OG Mitte', 26, now),
  ];
  if (content !== 'many') return homes;
  return [...homes, ...Array.from({ length: 9 }, (_, index) => home(4 + index, 0, `Wohnung ${20 + index}`, 24, now))];
}
