import type { Comparison, ConsumptionMonth, ConsumptionSeries, Measure, Missing, Service } from '@p24/sdk/api';

/** What a metering company supplied for a month (`YYYY-MM`) of a unit; every supply is kept. */
export interface Supply {
  service: Service;
  measure: Measure;
  month: string;
  amount: number | null;
  estimated: boolean;
  converted: boolean;
  errors: boolean;
  remarks: readonly string[];
  /** The same month of the year before, as supplied along with it. */
  reference: number | null;
  benchmark: number | null;
  suppliedAt: string;
}

/** Days from `startsOn` to `endsOn`, both inclusive; null is an open end. */
interface Span {
  startsOn: string;
  endsOn: string | null;
}

/** A contract under which consumption is read, with the unit's tenancies where it is an ownership. */
export interface Term extends Span {
  kind: 'tenancy' | 'ownership';
  tenancies: readonly Span[];
}

const services: readonly Service[] = ['heating', 'hot-water', 'cooling', 'cold-water'];
const measures: readonly Measure[] = ['kwh', 'm3', 'hcu'];

const indexOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (index: number) =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
const lastDay = (month: string) =>
  `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()}`;

const holds = ({ startsOn, endsOn }: Span, month: string) =>
  startsOn <= `${month}-01` && (endsOn === null || endsOn >= lastDay(month));
const touches = ({ startsOn, endsOn }: Span, month: string) =>
  startsOn <= lastDay(month) && (endsOn === null || endsOn >= `${month}-01`);

/**
 * Why a month is not this party's to see; null when it is. Only full months of the own contract are, since half a month
 * would tell of somebody else; and what a tenant used is the tenant's alone: § 6b HeizkostenV allows such data for cost
 * splitting and for informing the user, not for the landlord to look at.
 */
export function hidden(term: Term, month: string): Missing | null {
  if (!holds(term, month)) return 'before-contract';
  if (term.kind === 'ownership' && term.tenancies.some((tenancy) => touches(tenancy, month))) return 'not-applicable';
  return null;
}

/** The newest supply of every month, with whether an earlier one said something else. */
function newest(supplies: readonly Supply[]): Map<string, Supply & { corrected: boolean }> {
  const found = new Map<string, Supply & { corrected: boolean }>();
  const said = ({ amount, estimated, converted, errors }: Supply) => [amount, estimated, converted, errors].join();
  for (const supply of supplies.toSorted((a, b) => Date.parse(a.suppliedAt) - Date.parse(b.suppliedAt))) {
    const earlier = found.get(supply.month);
    const corrected = earlier !== undefined && (earlier.corrected || said(earlier) !== said(supply));
    found.set(supply.month, { ...supply, corrected });
  }
  return found;
}

const amountOf = (supply: Supply | undefined): { amount: number | null; missing: Missing | null } => {
  if (supply?.amount != null) return { amount: supply.amount, missing: null };
  return { amount: null, missing: supply?.errors ? 'device-error' : 'not-supplied' };
};

const round = (percent: number) => Math.round(percent * 10) / 10;

/** Compares with a base; a change in percent needs a base above 0. */
function compare(amount: number | null, base: { amount: number | null; missing: Missing | null }): Comparison {
  const change = amount !== null && base.amount ? round(((amount - base.amount) / base.amount) * 100) : null;
  return { ...base, change };
}

const none = (missing: Missing): Comparison => ({ amount: null, missing, change: null });

function hiddenMonth(month: string, missing: Missing): ConsumptionMonth {
  const nothing = { estimated: false, converted: false, corrected: false, remarks: [], suppliedAt: null };
  const comparisons = { previousMonth: none(missing), previousYear: none(missing), average: none(missing) };
  return { month, amount: null, missing, ...nothing, ...comparisons };
}

type Newest = ReturnType<typeof newest>;

/** The own month a year before; what was supplied along as reference only where that month is one's own too. */
function yearBefore(supplies: Newest, term: Term, index: number, reference: number | null) {
  const before = monthAt(index - 12);
  const missing = hidden(term, before);
  if (missing) return { amount: null, missing };
  const own = amountOf(supplies.get(before));
  return own.amount === null && reference !== null ? { amount: reference, missing: null } : own;
}

function monthBefore(supplies: Newest, term: Term, index: number) {
  const before = monthAt(index - 1);
  const missing = hidden(term, before);
  return missing ? { amount: null, missing } : amountOf(supplies.get(before));
}

// Average users are told in kWh: for other measures there is none to expect.
const average = (supply: Supply | undefined, measure: Measure) =>
  supply?.benchmark != null
    ? { amount: supply.benchmark, missing: null }
    : ({ amount: null, missing: measure === 'kwh' ? 'not-supplied' : 'not-applicable' } as const);

function toMonth(supplies: Newest, term: Term, { index, measure }: { index: number; measure: Measure }) {
  const month = monthAt(index);
  const missing = hidden(term, month);
  if (missing) return hiddenMonth(month, missing);
  const supply = supplies.get(month);
  const own = amountOf(supply);
  return {
    month,
    ...own,
    estimated: supply?.estimated ?? false,
    converted: supply?.converted ?? false,
    corrected: supply?.corrected ?? false,
    remarks: supply?.errors && supply.remarks.length === 0 ? ['ERROR'] : [...(supply?.remarks ?? [])],
    suppliedAt: supply?.suppliedAt ?? null,
    previousMonth: compare(own.amount, monthBefore(supplies, term, index)),
    previousYear: compare(own.amount, yearBefore(supplies, term, index, supply?.reference ?? null)),
    average: compare(own.amount, average(supply, measure)),
  };
}

/**
 * What a party is told of a unit's consumption (§ 6a Abs. 2 HeizkostenV): a series per service and measure, newest
 * month first and without gaps, at most `months` back from the unit's newest. 0 is a figure, missing is not 0.
 */
export function toSeries(supplies: readonly Supply[], term: Term, months: number): ConsumptionSeries[] {
  const own = supplies.filter(({ month }) => hidden(term, month) === null);
  const last = Math.max(...own.map(({ month }) => indexOf(month)));
  return services.flatMap((service) =>
    measures.flatMap((measure) => {
      const found = newest(own.filter((supply) => supply.service === service && supply.measure === measure));
      const first = Math.max(last - months + 1, Math.min(...[...found.keys()].map(indexOf)));
      if (found.size === 0 || first > last) return [];
      const all = Array.from({ length: last - first + 1 }, (_, back) => last - back);
      return [{ service, measure, months: all.map((index) => toMonth(found, term, { index, measure })) }];
    }),
  );
}
