import type { ConsumptionMonth, ConsumptionSeries, Measure, Service } from '@p24/sdk';

/** One service of a home: what is compared, and what else was measured of it. */
export interface ServiceView {
  service: Service;
  main: ConsumptionSeries;
  /** The same consumption in another unit of measure, such as the m³ of hot water. */
  other: ConsumptionSeries | undefined;
}

const measureOrder: readonly Measure[] = ['kwh', 'm3', 'hcu'];

/** The services of a home in the order in which they were supplied, each under the measure that the law compares. */
export function servicesOf(series: readonly ConsumptionSeries[]): ServiceView[] {
  return [...new Set(series.map(({ service }) => service))].flatMap((service) => {
    const [main, other] = series
      .filter((one) => one.service === service)
      .sort((a, b) => measureOrder.indexOf(a.measure) - measureOrder.indexOf(b.measure));
    return main ? [{ service, main, other }] : [];
  });
}

/** All months of a home's services, newest first. */
export const monthsOf = (services: readonly ServiceView[]): string[] =>
  [...new Set(services.flatMap(({ main }) => main.months.map(({ month }) => month)))].sort().reverse();

/** The figures of one month; undefined where the series does not reach it. */
export const monthIn = (series: ConsumptionSeries | undefined, month: string): ConsumptionMonth | undefined =>
  series?.months.find((one) => one.month === month);

/** The month some months away from another, both as `YYYY-MM`. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The twelve months up to the chosen one, or the newest twelve where it is among them; oldest first. */
export function chartMonths(months: readonly ConsumptionMonth[], chosen: string): ConsumptionMonth[] {
  const at = months.findIndex(({ month }) => month === chosen);
  const start = at < 12 ? 0 : Math.min(at, Math.max(months.length - 12, 0));
  return months.slice(start, start + 12).reverse();
}
