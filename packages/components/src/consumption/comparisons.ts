import type { Comparison, ConsumptionMonth, Measure } from '@p24/sdk';
import { html, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { glyph } from './glyphs.js';
import { shiftMonth } from './services.js';
import type { ConsumptionTexts } from './texts.de.js';

/** What figures need to be put into words. */
export interface Words {
  texts: ConsumptionTexts;
  formats: Formats;
}

/** Decimals of each measure, as the metering companies supply them. */
const decimals: Record<Measure, number> = { kwh: 2, m3: 3, hcu: 2 };

/** A figure with its unit of measure: `285,81 kWh`. */
export const figure = (amount: number, measure: Measure, { texts, formats }: Words): string =>
  `${formats.number(amount, { maximumFractionDigits: decimals[measure], minimumFractionDigits: Math.min(decimals[measure], 2) })} ${texts.measures[measure]}`;

/** Below half a percent two months count as equal. */
const noticeable = 0.5;

/** The three comparisons that § 6a Abs. 2 HeizkostenV demands, each as a sentence with its figure. */
export function comparisons(month: ConsumptionMonth, measure: Measure, words: Words): TemplateResult {
  const { texts, formats } = words;
  const before = formats.month(shiftMonth(month.month, -1));
  const year = formats.month(shiftMonth(month.month, -12));
  return html`<ul class="comparisons" part="comparisons">
    ${comparison(month.previousMonth, { than: texts.inMonth(before), base: before, measure }, words)}
    ${comparison(month.previousYear, { than: texts.inMonth(year), base: year, measure }, words)}
    ${comparison(month.average, { than: texts.household, base: texts.householdOf, measure }, words)}
  </ul>`;
}

interface Base {
  /** What it is compared with, as the sentence about more or less needs it, and as a name. */
  than: string;
  base: string;
  measure: Measure;
}

function comparison({ amount, missing, change }: Comparison, { than, base, measure }: Base, words: Words) {
  const { texts, formats } = words;
  if (amount === null) {
    return html`<li>${glyph('none')}<span>${texts.compared(base)}: ${texts.missing[missing ?? 'not-supplied']}</span></li>`;
  }
  const value = html`<span class="muted figure">${figure(amount, measure, words)}</span>`;
  if (change === null) return html`<li>${glyph('none')}<span>${texts.compared(base)}</span>${value}</li>`;
  const percent = formats.number(Math.abs(change) / 100, { style: 'percent', maximumFractionDigits: 0 });
  if (Math.abs(change) < noticeable) return html`<li>${glyph('same')}<span>${texts.same(than)}</span>${value}</li>`;
  const [name, sentence] = change < 0 ? (['less', texts.less] as const) : (['more', texts.more] as const);
  return html`<li>${glyph(name)}<span>${sentence(percent, than)}</span>${value}</li>`;
}
