import type { Comparison, ConsumptionMonth, ConsumptionSeries, Measure } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { glyph } from './glyphs.js';
import { monthIn, shiftMonth } from './services.js';
import type { ConsumptionTexts } from './texts.de.js';

/** What figures need to be put into words. */
export interface Words {
  texts: ConsumptionTexts;
  formats: Formats;
}

/** Decimals of each measure, as the metering companies supply them. */
const decimals: Record<Measure, number> = { kwh: 2, m3: 3, hcu: 2 };

/** A figure with its unit of measure: `285,81 kWh`; one that is only roughly right in round numbers. */
export function figure(amount: number, measure: Measure, { texts, formats }: Words, rough = false): string {
  const most = rough ? Number(amount < 10) : decimals[measure];
  const digits = { maximumFractionDigits: most, minimumFractionDigits: Math.min(most, 2) };
  return `${formats.number(amount, digits)} ${texts.measures[measure]}`;
}

/** Below half a percent two months count as equal. */
const noticeable = 0.5;

/**
 * The three comparisons that § 6a Abs. 2 HeizkostenV demands, each as a sentence with its figure. The same month a year
 * before comes first: against the month before, the season alone makes a difference that says nothing about the home.
 */
export function comparisons(month: ConsumptionMonth, series: ConsumptionSeries, words: Words): TemplateResult {
  const { texts, formats } = words;
  const of = { measure: series.measure, rough: month.converted };
  const before = formats.month(shiftMonth(month.month, -1));
  const year = formats.month(shiftMonth(month.month, -12));
  const season = heatingBegins(month, series) ? html`<span class="muted season">${texts.season}</span>` : nothing;
  return html`<ul class="comparisons" part="comparisons">
    <li class="first">${comparison(month.previousYear, { than: texts.inMonth(year), base: year, ...of }, words)}</li>
    <li>${comparison(month.average, { than: texts.household, base: texts.householdOf, ...of }, words)}</li>
    <li class="muted">${comparison(month.previousMonth, { than: texts.inMonth(before), base: before, ...of }, words)}${season}</li>
  </ul>`;
}

/** Whether heating rose in autumn and did so a year before: what everybody sees when it begins. */
function heatingBegins({ month, previousMonth, previousYear }: ConsumptionMonth, series: ConsumptionSeries): boolean {
  const yearAgo = monthIn(series, shiftMonth(month, -1))?.previousYear.amount ?? Infinity;
  const rose = (previousMonth.change ?? 0) > noticeable && (previousYear.amount ?? 0) > yearAgo;
  return rose && series.service === 'heating' && /-(09|1[01])$/.test(month);
}

interface Base {
  /** What it is compared with, as the sentence about more or less needs it, and as a name. */
  than: string;
  base: string;
  measure: Measure;
  rough: boolean;
}

function comparison({ amount, missing, change }: Comparison, { than, base, measure, rough }: Base, words: Words) {
  const { texts } = words;
  if (amount === null) {
    return html`${glyph('none')}<span>${texts.compared(base)}: ${texts.missing[missing ?? 'not-supplied']}</span>`;
  }
  const value = html`<span class="muted figure">${figure(amount, measure, words, rough)}</span>`;
  if (change === null) return html`${glyph('none')}<span>${texts.compared(base)}</span>${value}`;
  const [sign, sentence] = inWords(change, than, words);
  return html`${glyph(sign)}<span>${sentence}</span>${value}`;
}

/** A change in percent as people say it: from twice as much on in times, not in hundreds of percent. */
function inWords(change: number, than: string, { texts, formats }: Words): ['same' | 'less' | 'more', string] {
  if (Math.abs(change) < noticeable) return ['same', texts.same(than)];
  if (change >= 100) {
    return ['more', texts.times(formats.number(1 + change / 100, { maximumFractionDigits: 1 }), than)];
  }
  const percent = formats.number(Math.abs(change) / 100, { style: 'percent', maximumFractionDigits: 0 });
  return change < 0 ? ['less', texts.less(percent, than)] : ['more', texts.more(percent, than)];
}
