import type { ConsumptionMonth } from '@p24/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';

/** A number at or above `value` that reads well on an axis: one or two digits times a power of ten. */
export function niceCeiling(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

const figures = ({ amount, previousYear, average }: ConsumptionMonth) =>
  [amount, previousYear.amount, average.amount].map((figure) => figure ?? 0);

/** The highest figure that is drawn of a month. */
export const highest = (month: ConsumptionMonth): number => Math.max(...figures(month));

/**
 * Where the axis of these months ends: above all of them, but for one figure that is more than fifty times the next,
 * mostly a typing error, which would flatten all others.
 */
export function axisEnd(months: readonly ConsumptionMonth[]): number {
  const [first = 0, second = 0] = months.flatMap(figures).sort((a, b) => b - a);
  return niceCeiling(second > 0 && first > 50 * second ? second : first);
}

/** What stands out about a figure, as a sign that the legend explains. */
export const mark = ({ amount, estimated }: ConsumptionMonth): string => (amount === null ? '–' : estimated ? '*' : '');

const slot = 20;
const height = 100;

export interface ChartOptions {
  /** Oldest first. */
  months: readonly ConsumptionMonth[];
  chosen: string;
  axis: (value: number) => string;
  label: (month: string) => string;
  choose: (month: string) => void;
}

/**
 * A bar per month with the same month a year before behind it and the average household as a line. Drawn for the eye
 * only: the figures stand beside it as text and as a table, and months are chosen by their own control.
 */
export function chart({ months, chosen, axis, label, choose }: ChartOptions): TemplateResult {
  const top = axisEnd(months);
  const scale = (value: number) => Math.min(value / top, 1) * height;
  return html`<div class="chart" part="chart" aria-hidden="true">
    <div class="axis"><span>${axis(top)}</span><span>${axis(top / 2)}</span><span>${axis(0)}</span></div>
    <div class="plot">
      <svg viewBox="0 0 ${months.length * slot} ${height}" preserveAspectRatio="none">
        ${[0, height / 2, height].map((y) => svg`<path class="grid" d="M0 ${y}H${months.length * slot}" />`)}
        ${months.map((month, index) => bars(month, { x: index * slot, scale, chosen: month.month === chosen }))}
        ${months.map(
          ({ month }, index) =>
            svg`<rect class="hit" x=${index * slot} y="0" width=${slot} height=${height} @click=${() => choose(month)} />`,
        )}
      </svg>
      <ol class="ticks">
        ${months.map(
          (month) =>
            html`<li class=${month.month === chosen ? 'chosen' : nothing}><b>${highest(month) > top ? '↑' : ''}${mark(month)}</b><span>${label(month.month)}</span></li>`,
        )}
      </ol>
    </div>
  </div>`;
}

interface BarOptions {
  x: number;
  scale: (value: number) => number;
  chosen: boolean;
}

function bars({ amount, estimated, previousYear, average }: ConsumptionMonth, { x, scale, chosen }: BarOptions) {
  const bar = (name: string, value: number | null, from: number, width: number) =>
    value === null
      ? nothing
      : svg`<rect class=${name} x=${x + from} y=${height - scale(value)} width=${width} height=${scale(value)} />`;
  return svg`
    ${bar('year', previousYear.amount, 3, 9)}
    ${bar(`bar${estimated ? ' estimated' : ''}${chosen ? ' chosen' : ''}`, amount, 6, 11)}
    ${
      average.amount === null
        ? nothing
        : svg`<path class="average" d="M${x + 2} ${height - scale(average.amount)}h${slot - 4}" />`
    }`;
}
