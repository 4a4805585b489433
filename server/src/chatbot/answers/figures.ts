import type { ConsumptionMonth, ConsumptionSeries, UnitConsumption } from '@p24/sdk/api';
import { homeLabel, homeOf } from './homes.js';
import { type Answer, lines, link, type Question, reply } from './reply.js';

const units = { kwh: 'kWh', m3: 'm³', hcu: '' } as const;

/** The month that was asked for, without a year the newest of that name; else the newest that has a figure. */
function monthOf({ months }: ConsumptionSeries, wanted: string | undefined): ConsumptionMonth | undefined {
  if (wanted) return months.find(({ month, amount }) => month.endsWith(wanted) && amount !== null);
  return months.find(({ amount }) => amount !== null);
}

function sentence({ texts, wording }: Question, series: ConsumptionSeries, month: ConsumptionMonth): string {
  const { amount, estimated, previousYear, average } = month;
  const figure = texts.figure({
    service: texts.services[series.service],
    amount: wording.number(amount ?? 0),
    unit: units[series.measure],
    month: wording.month(month.month),
    estimated,
  });
  const comparisons = [
    previousYear.change === null ? null : texts.againstYear(previousYear.change),
    average.change === null ? null : texts.againstAverage(average.change),
  ];
  return [figure, ...comparisons].filter(Boolean).join(', ');
}

function figuresOf(question: Question, { series }: UnitConsumption): string[] {
  const { slots } = question;
  return series
    .filter(({ service }) => !slots.service || service === slots.service)
    .flatMap((one) => {
      const month = monthOf(one, slots.month);
      return month ? [sentence(question, one, month)] : [];
    });
}

/** Tells the latest figures of a home with their comparisons, or those of the month that was asked for. */
export const consumption: Answer = async (question) => {
  const { knowledge, texts, sourceId, slots, wording } = question;
  const all = await knowledge.consumption();
  if (all.length === 0) return reply(texts.noConsumption);
  const { chosen, ask } = await homeOf(question, ({ contractId }) => all.some((one) => one.contractId === contractId));
  if (ask) return ask;
  const told = all.find(({ contractId }) => contractId === chosen?.contractId) ?? all[0];
  if (!told) return reply(texts.noConsumption);
  const figures = figuresOf(question, told);
  const home = chosen ? homeLabel(chosen) : told.unit.name;
  const links = [
    link(sourceId, 'consumption', { id: told.contractId, title: told.unit.name, detail: told.unit.address }),
  ];
  if (figures.length === 0) {
    const month = slots.month?.length === 7 ? wording.month(slots.month) : null;
    return reply(month ? texts.noConsumptionMonth(month) : texts.noConsumption, { links });
  }
  return reply(lines(texts.consumption(home), ...figures), { links });
};
