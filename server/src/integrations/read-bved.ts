import * as z from 'zod';
import { CellFault } from './cells.js';
import type { Findings } from './findings.js';
import { type JsonDocument, jsonDocuments } from './json-documents.js';
import { type Entry, MAX_ROWS } from './read-table.js';
import { Unreadable } from './records.js';
import { keyOf, unitReference } from './tables/table.js';
import { meteringReference } from './tables/units.js';

const SERVICES = { HEATING: 'heating', HOT_WATER: 'hot-water', COOLING: 'cooling', COLD_WATER: 'cold-water' } as const;
const MEASURES = { KWH: 'kwh', M3: 'm3', HCU: 'hcu' } as const;

const service = z.enum(['HEATING', 'HOT_WATER', 'COOLING', 'COLD_WATER']);
const unitofmeasure = z.enum(['KWH', 'M3', 'HCU']);
/** A database refuses control characters and halves of characters. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
/** The bar separates the numbers of property and unit. */
const number = (max: number) => text(max).regex(/^[^|]+$/);
const amount = z.number().min(0).max(9_999_999_999);

const Consumption = z.object({
  service,
  unitofmeasure,
  amount: amount.optional(),
  converted: z.boolean(),
  estimated: z.boolean(),
  errors: z.boolean(),
  remarkcodes: z.array(text(60)).max(20).default([]),
});
type Consumption = z.infer<typeof Consumption>;

const ResidentialUnit = z.object({
  reference: z.object({ mscnumber: number(4), pmnumber: number(20).optional() }),
  consumptions: z.array(Consumption).max(100),
  benchmarks: z.array(z.object({ service, unitofmeasure, amount })).max(100).default([]),
});
type ResidentialUnit = z.infer<typeof ResidentialUnit>;

/** Monthly consumption as metering companies supply it; `update` says when, as in the list of periods. */
const Document = z.object({
  billingunit: z.object({
    reference: z.object({ mscnumber: number(9), pmnumber: number(15).optional() }),
    period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    update: z.iso.datetime({ offset: true }).optional(),
    residentialunits: z.array(ResidentialUnit).max(10_000),
  }),
});
type BillingUnit = z.infer<typeof Document>['billingunit'];

/** A bved file whose rows are still to come. */
export interface OpenBved {
  entries: AsyncGenerator<Entry>;
  /** Consumptions so far. */
  rows(): number;
}

/** Reads the consumptions of a bved file as they are asked for. What is wrong goes to the findings. */
export function openBved(text: AsyncIterable<string>, findings: Findings): OpenBved {
  const counted = { rows: 0 };
  return { entries: entriesOf(text, findings, counted), rows: () => counted.rows };
}

async function* entriesOf(text: AsyncIterable<string>, findings: Findings, counted: { rows: number }) {
  try {
    for await (const document of jsonDocuments(text)) {
      for (const entry of documentEntries(document, findings)) {
        if (counted.rows === MAX_ROWS)
          throw new Unreadable(document.line, new CellFault('too-many-rows', { max: MAX_ROWS }));
        counted.rows++;
        yield entry;
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.fault(error.line, null, error.fault);
  }
  if (counted.rows === 0 && findings.errors === 0) findings.fault(null, null, new CellFault('empty-table'));
}

function* documentEntries({ line, pointer, value }: JsonDocument, findings: Findings): Generator<Entry> {
  const parsed = Document.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const column = [pointer, ...issue.path.map(String)].join('/');
      findings.fault(line, column, new CellFault('json-shape', { expected: expectedBy(issue) }));
    }
    return;
  }
  const { billingunit } = parsed.data;
  for (const [position, unit] of billingunit.residentialunits.entries()) {
    const place = `${pointer}/billingunit/residentialunits/${position}`;
    for (const consumption of unit.consumptions) yield { line, ...change(billingunit, unit, consumption) };
    for (const [at, benchmark] of unit.benchmarks.entries()) {
      if (unit.consumptions.some((consumption) => sameSeries(consumption, benchmark))) continue;
      findings.add({
        line,
        column: `${place}/benchmarks/${at}`,
        severity: 'note',
        code: 'benchmark-alone',
        values: {},
      });
    }
  }
}

type Series = Pick<Consumption, 'service' | 'unitofmeasure'>;

const sameSeries = (one: Series, other: Series) =>
  one.service === other.service && one.unitofmeasure === other.unitofmeasure;

function change({ reference, period, update }: BillingUnit, unit: ResidentialUnit, consumption: Consumption) {
  const metering = meteringReference(reference.mscnumber, unit.reference.mscnumber);
  const pm = reference.pmnumber && unit.reference.pmnumber;
  const suppliedAt = update ? new Date(update).toISOString() : null;
  const { service, unitofmeasure, amount, converted, estimated, errors, remarkcodes } = consumption;
  return {
    key: keyOf(metering, period, service, unitofmeasure, suppliedAt),
    data: {
      metering,
      number: reference.pmnumber && pm ? unitReference(reference.pmnumber, pm) : null,
      month: `${period}-01`,
      service: SERVICES[service],
      measure: MEASURES[unitofmeasure],
      amount: amount ?? null,
      estimated,
      converted,
      errors,
      remarks: remarkcodes,
      benchmark: unit.benchmarks.find((benchmark) => sameSeries(consumption, benchmark))?.amount ?? null,
      supplied_at: suppliedAt,
    },
  };
}

/** What a field must be, in words that need no translation. */
function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_format':
      return issue.path.at(-1) === 'period' ? 'YYYY-MM' : issue.format;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'too_small':
      return `≥ ${issue.minimum}`;
    default:
      return issue.code;
  }
}
