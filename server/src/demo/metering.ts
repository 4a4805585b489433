/** Share of a year's heating that falls into each month, from January, in percent. */
const heatingShare = [17, 15, 13, 8, 4, 1, 0.5, 0.5, 2, 8, 13, 18];

/** A wave between -1 and 1 in place of chance, the same at every start. */
const wobble = (seed: number) => Math.sin(seed * 12.9898) * 0.7 + Math.sin(seed * 4.1414) * 0.3;

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** kWh that warm a cubic metre of hot water by about 50 degrees, with losses. */
const perCubicMetre = 68;

/** Months back from the newest of the one that was supplied twice. */
const corrected = 4;

interface Metering {
  billingUnit: string;
  flats: Readonly<Record<string, number>>;
}

interface Period {
  /** `YYYY-MM`. */
  month: string;
  /** Months since year 0: the seed of its weather. */
  number: number;
  /** Months back from the newest. */
  back: number;
}

function periods(now: Date, count: number): Period[] {
  return Array.from({ length: count }, (_, back) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - back, 1));
    return { month: first.toISOString().slice(0, 7), number: first.getUTCFullYear() * 12 + first.getUTCMonth(), back };
  });
}

const measured = (service: string, unitofmeasure: string, amount: number, more = {}) => ({
  ...{ service, unitofmeasure, amount, converted: false, estimated: false, errors: false },
  ...more,
});

function flat(reference: string, yearly: number, { number, back }: Period, correction: boolean) {
  const seed = number + Number(reference) * 7;
  const heating = (yearly * (heatingShare[number % 12] ?? 0) * (1 + wobble(seed) * 0.13)) / 100;
  const water = round((yearly / 2400) * (1 + wobble(seed + 3) * 0.18), 3);
  const estimated = back === 2 && !correction;
  const mistaken = back === corrected && !correction;
  const heatingRow =
    back === 7 && !correction
      ? {
          service: 'HEATING',
          unitofmeasure: 'KWH',
          converted: true,
          estimated: false,
          errors: true,
          remarkcodes: ['ERROR'],
        }
      : measured('HEATING', 'KWH', round(heating * (estimated || mistaken ? 1.08 : 1), 2), {
          converted: true,
          estimated,
        });
  return {
    reference: { mscnumber: reference },
    consumptions: [
      heatingRow,
      measured('HOT_WATER', 'KWH', round(water * perCubicMetre, 2), { converted: true }),
      measured('HOT_WATER', 'M3', water),
    ],
    benchmarks: [
      {
        service: 'HEATING',
        unitofmeasure: 'KWH',
        amount: round(((yearly * (heatingShare[number % 12] ?? 0)) / 100) * 1.06, 2),
      },
      { service: 'HOT_WATER', unitofmeasure: 'KWH', amount: round((yearly / 2400) * perCubicMetre * 0.95, 2) },
    ],
  };
}

/**
 * Monthly consumption up to the last full month as metering companies supply it, JSON of the bved interface: with the
 * seasons, an estimate, a failed device, and one month that is supplied again.
 */
export function meteringJson({ billingUnit, flats }: Metering, now: Date, months = 26): string {
  const supply = (period: Period, correction: boolean) => {
    const [year = 0, month = 1] = period.month.split('-').map(Number);
    const update = new Date(Date.UTC(year, month, correction ? 19 : 4, 6)).toISOString();
    const residentialunits = Object.entries(flats).map(([reference, yearly]) =>
      flat(reference, yearly, period, correction),
    );
    return { billingunit: { reference: { mscnumber: billingUnit }, period: period.month, update, residentialunits } };
  };
  const all = periods(now, months);
  const again = all.filter(({ back }) => back === corrected);
  return JSON.stringify([
    ...all.map((period) => supply(period, false)),
    ...again.map((period) => supply(period, true)),
  ]);
}
