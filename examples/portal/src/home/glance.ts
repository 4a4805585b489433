import type { Client, ConsumptionMonth, ConsumptionSeries, NoticeSummary, Scope, UnitConsumption } from '@p24/sdk';

/** The next date that a notice announces. */
export interface NextAppointment {
  notice: string;
  title: string;
  /** Name of the house that it is about; null where that is not said. */
  house: string | null;
  startsAt: string;
  endsAt: string | null;
  sourceId: string;
}

/** What a home used of one service in its newest month that has a figure. */
export interface Used {
  service: ConsumptionSeries['service'];
  measure: ConsumptionSeries['measure'];
  month: string;
  amount: number;
  /** Percent against the same month a year before; null where that cannot be said. */
  change: number | null;
  home: string;
}

const lastsUntil = ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }) =>
  Date.parse(endsAt ?? startsAt);

/** The appointment that comes first of those that are not over. */
export function nextAppointment(notices: readonly NoticeSummary[], now: Date): NextAppointment | null {
  const coming = notices.flatMap(({ id, title, house, sourceId, appointment }) =>
    appointment && lastsUntil(appointment) >= now.getTime()
      ? [{ notice: id, title, house, sourceId, ...appointment }]
      : [],
  );
  return coming.sort((one, other) => one.startsAt.localeCompare(other.startsAt))[0] ?? null;
}

const newest = (months: readonly ConsumptionMonth[]) => months.find(({ amount }) => amount !== null);

/** What was used in the newest months, of the first home that has figures: heating before water, one measure each. */
export function lastUsed(homes: readonly UnitConsumption[]): Used[] {
  for (const { unit, series } of homes) {
    const used = series.flatMap(({ service, measure, months }) => {
      const month = newest(months);
      if (!month || month.amount === null) return [];
      return [
        {
          service,
          measure,
          month: month.month,
          amount: month.amount,
          change: month.previousYear.change,
          home: unit.name,
        },
      ];
    });
    const services = [...new Map(used.toReversed().map((one) => [one.service, one])).values()].toReversed();
    if (services.length > 0) return services.slice(0, 2);
  }
  return [];
}

/** Reads the next appointment. */
export async function readAppointment(
  client: Client,
  scope: Scope,
  signal: AbortSignal,
): Promise<NextAppointment | null> {
  const { items } = await client.notices.list({ ...scope, limit: 100 }, { signal });
  return nextAppointment(items, new Date());
}

/** Reads what was used last. */
export async function readUsed(client: Client, scope: Scope, signal: AbortSignal): Promise<Used[]> {
  const { items } = await client.consumption.list({ ...scope, months: 3 }, { signal });
  return lastUsed(items);
}
