import type { ConsumptionMonth, ConsumptionSeries, UnitConsumption } from '@p24/sdk/api';
import { homeLabel, homeOf } from './homes.js';
import { type Answer, lines, link, type Question, reply } from './reply.js';

/** Whether a text asks if it is more than usual: yes and no answer nothing else. */
const judged = /(?<!wie |so )\bviel\b|zu hoch|mehr als (üblich|normal)|too (much|high)|a lot|more than (usual|normal)/i;

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

/** Each kind of consumption in the measure that the law compares; in another one it would be told twice. */
function toldOf({ slots }: Question, { series }: UnitConsumption) {
  const meant = series.filter(({ service }) => !slots.service || service === slots.service);
  const first = ({ service }: ConsumptionSeries) =>
    meant.find((one) => one.service === service && one.measure === 'kwh');
  const each = meant.filter((one, at) => meant.findIndex(({ service }) => service === one.service) === at);
  return each.flatMap((one) => {
    const shown = first(one) ?? one;
    const month = monthOf(shown, slots.month);
    return month ? [{ series: shown, month }] : [];
  });
}

/** How the first kind stands against what is usual, before any figure; null where nothing is known to compare with. */
function verdictOf({ texts, text }: Question, told: ReturnType<typeof toldOf>): string | null {
  const [first] = told.filter(({ month }) => month.average.change !== null);
  if (!first) return null;
  return texts.verdict(texts.services[first.series.service], first.month.average.change ?? 0, judged.test(text));
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
  const shown = toldOf(question, told);
  const figures = shown.map(({ series, month }) => sentence(question, series, month));
  const home = chosen ? homeLabel(chosen) : told.unit.name;
  const links = [
    link(sourceId, 'consumption', { id: told.contractId, title: texts.ownConsumption, detail: told.unit.name }),
  ];
  if (figures.length === 0) {
    const month = slots.month?.length === 7 ? wording.month(slots.month) : null;
    return reply(month ? texts.noConsumptionMonth(month) : texts.noConsumption, { links });
  }
  return reply(lines(verdictOf(question, shown), texts.consumption(home), ...figures), { links });
};
