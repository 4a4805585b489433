import type { ConsumptionMonth } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { axisEnd, chart, highest, mark } from './chart.js';
import { comparisons, figure, type Words } from './comparisons.js';
import { glyph } from './glyphs.js';
import { chartMonths, monthIn, type ServiceView } from './services.js';

export interface CardOptions extends Words {
  /** The chosen month, `YYYY-MM`. */
  month: string;
  headingLevel: number;
  choose: (month: string) => void;
}

/** One service: the chosen month in words and figures, the year as a chart, and everything as a table. */
export function serviceCard(view: ServiceView, options: CardOptions): TemplateResult {
  const { texts, headingLevel } = options;
  return html`<section class="service surface" part="service">
    <div class="service-title" part="service-title" role="heading" aria-level=${headingLevel}>
      ${glyph(view.service)}${texts.services[view.service]}
    </div>
    <div class="columns">
      <div class="words">${summary(view, options)}</div>
      <div class="year">${yearChart(view, options)}</div>
    </div>
    ${table(view, options)}
  </section>`;
}

function summary({ main, other }: ServiceView, options: CardOptions) {
  const { texts, formats, month } = options;
  const found = monthIn(main, month);
  if (!found) return html`<p class="muted">${texts.missing['not-supplied']}</p>`;
  const second = monthIn(other, month);
  return html`
    <p class="muted small">${texts.consumed(formats.month(month))}</p>
    <p class="amount" part="amount">
      ${found.amount === null ? html`– <span class="reason">${texts.missing[found.missing ?? 'not-supplied']}</span>` : [found.converted ? `${texts.about} ` : nothing, figure(found.amount, main.measure, options, found.converted)]}
    </p>
    ${flags(found, options)}
    ${other && typeof second?.amount === 'number' ? html`<p class="muted">${figure(second.amount, other.measure, options)}</p>` : nothing}
    ${found.amount === null && !found.previousMonth.amount && !found.previousYear.amount ? nothing : comparisons(found, main, options)}`;
}

function flags(month: ConsumptionMonth, { texts }: Words) {
  const words = [
    month.estimated && `* ${texts.estimated}`,
    month.converted && month.amount !== null && `≈ ${texts.converted}`,
    month.corrected && texts.corrected,
  ].filter(Boolean);
  return words.length
    ? html`<p class="flags">${words.map((word) => html`<span class="badge neutral" part="flag">${word}</span>`)}</p>`
    : nothing;
}

function yearChart({ main }: ServiceView, options: CardOptions) {
  const { texts, formats, month, choose } = options;
  const months = chartMonths(main.months, month);
  const end = axisEnd(months);
  const has = (pick: (one: ConsumptionMonth) => number | null) => months.some((one) => pick(one) !== null);
  return html`
    ${chart({
      months,
      chosen: month,
      choose,
      axis: (value) => formats.number(value, { maximumFractionDigits: 2 }),
      label: (one) => formats.month(one, 'short').slice(0, 3),
    })}
    <ul class="legend muted" part="legend" aria-hidden="true">
      <li><i class="bar"></i>${texts.legendMonth} (${texts.measures[main.measure]})</li>
      ${has((one) => one.previousYear.amount) ? html`<li><i class="year"></i>${texts.legendYear}</li>` : nothing}
      ${has((one) => one.average.amount) ? html`<li><i class="average"></i>${texts.legendAverage}</li>` : nothing}
      ${months.some(mark) ? html`<li>${texts.legendMarks}</li>` : nothing}
      ${months.map((one) => (highest(one) > end ? html`<li>↑ ${nameOfHighest(one, options)}: ${figure(highest(one), main.measure, options)}</li>` : nothing))}
    </ul>`;
}

/** Of which month the highest figure is, or that it is the average's. */
function nameOfHighest(one: ConsumptionMonth, { texts, formats }: CardOptions): string {
  const { month, amount, previousYear } = one;
  if (amount === highest(one)) return formats.month(month, 'short');
  const yearBefore = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  if (previousYear.amount === highest(one)) return formats.month(yearBefore, 'short');
  return `${texts.legendAverage}, ${formats.month(month, 'short')}`;
}

function table({ service, main, other }: ServiceView, options: CardOptions) {
  const { texts } = options;
  const caption = texts.tableOf(texts.services[service]);
  const heads = [
    `${texts.amount} (${texts.measures[main.measure]})`,
    ...(other ? [`${texts.amount} (${texts.measures[other.measure]})`] : []),
    texts.year,
    texts.average,
  ];
  return html`<details class="figures" part="figures">
    <summary>${texts.table}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${caption}>
      <table>
        <caption class="sr">${caption}</caption>
        <thead><tr><th scope="col">${texts.month}</th>${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
        <tbody>${main.months.map((month) => row(month, other, options))}</tbody>
      </table>
    </div>
  </details>`;
}

function row(month: ConsumptionMonth, other: ServiceView['other'], { texts, formats }: CardOptions) {
  const number = (value: number) => formats.number(value, { maximumFractionDigits: 4, minimumFractionDigits: 2 });
  const cell = (one: Pick<ConsumptionMonth, 'amount' | 'missing'> | undefined, signs = '') =>
    typeof one?.amount === 'number'
      ? html`<td class="number">${number(one.amount)} ${signs}</td>`
      : html`<td class="number"><abbr title=${texts.missing[one?.missing ?? 'not-supplied']}>–</abbr><span class="sr">${texts.missing[one?.missing ?? 'not-supplied']}</span></td>`;
  return html`<tr>
    <th scope="row">${formats.month(month.month)}</th>
    ${cell(month, mark(month) + (month.converted ? '≈' : ''))} ${other ? cell(monthIn(other, month.month)) : nothing} ${cell(month.previousYear)}
    ${cell(month.average)}
  </tr>`;
}
