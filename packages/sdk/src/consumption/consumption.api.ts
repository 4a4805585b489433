import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import { Day, Id, Instant, Month, Scope } from '../core/schemas.js';

export const Service = z
  .enum(['heating', 'hot-water', 'cooling', 'cold-water'])
  .meta({ id: 'Service', description: 'What was consumed (bved: HEATING, HOT_WATER, COOLING, COLD_WATER).' });
export type Service = z.infer<typeof Service>;

export const Measure = z.enum(['kwh', 'm3', 'hcu']).meta({ id: 'Measure', description: 'Unit of measure.' });
export type Measure = z.infer<typeof Measure>;

/** Why a figure is not there: 0 is a figure, missing is not 0. */
export const Missing = z.enum(['not-supplied', 'before-contract', 'device-error', 'not-applicable']);
export type Missing = z.infer<typeof Missing>;

/** A comparison demanded by § 6a Abs. 2 HeizkostenV. */
export const Comparison = z
  .object({
    amount: z.number().nullable(),
    missing: Missing.nullable().describe('Set when amount is null.'),
    change: z.number().nullable().describe('Change of the month against it in percent; null without a base above 0.'),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;

export const ConsumptionMonth = z
  .object({
    month: Month,
    amount: z.number().nullable(),
    missing: Missing.nullable().describe('Set when amount is null.'),
    estimated: z.boolean(),
    converted: z.boolean().describe('Computed from other units rather than measured in this one.'),
    corrected: z.boolean().describe('A later supply replaced an earlier one.'),
    remarks: z.array(z.string()).describe('Remark codes of the metering company.'),
    suppliedAt: Instant.nullable(),
    previousMonth: Comparison,
    previousYear: Comparison,
    average: Comparison.describe('The normalised average user of the same kind.'),
  })
  .meta({ id: 'ConsumptionMonth' });
export type ConsumptionMonth = z.infer<typeof ConsumptionMonth>;

export const ConsumptionSeries = z
  .object({
    service: Service,
    measure: Measure,
    months: z.array(ConsumptionMonth).describe('Newest first, without gaps.'),
  })
  .meta({ id: 'ConsumptionSeries' });
export type ConsumptionSeries = z.infer<typeof ConsumptionSeries>;

/** The consumption of one unit during one contract of the signed-in person: full calendar months only. */
export const UnitConsumption = z
  .object({
    contractId: Id,
    sourceId: Id,
    unit: z.object({ id: Id, name: z.string(), address: z.string().nullable() }),
    startsOn: Day,
    endsOn: Day.nullable(),
    series: z.array(ConsumptionSeries),
  })
  .meta({ id: 'UnitConsumption' });
export type UnitConsumption = z.infer<typeof UnitConsumption>;

export const consumptionApi = defineApi({
  list: {
    route: 'GET /consumption',
    summary: "List the monthly consumption of the signed-in person's homes (§ 6a HeizkostenV).",
    access: 'resident',
    query: Scope.extend({
      months: z.coerce
        .number<number | string>()
        .int()
        .min(1)
        .max(60)
        .default(24)
        .describe('How many months back from the newest.'),
    }),
    result: z.object({ items: z.array(UnitConsumption) }),
    cached: true,
  },
});
