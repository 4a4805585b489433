import type { Comparison, ConsumptionMonth, ConsumptionSeries, Measure } from '@p24/sdk/api';
import * as z from 'zod';
import type { Locale } from '../core/http/context.js';
import { type MailContent, type MailOrder, mailTemplate } from '../core/mail/templates.js';
import { listHomes } from './homes.js';
import { type ConsumptionTexts, de } from './texts.de.js';
import { en } from './texts.en.js';

/** Name of the mail with the figures of a month. */
export const consumptionMonthly = 'consumption-monthly';

const Data = z.object({ month: z.string() });

type Row = readonly [label: string, value: string];

/** How figures and months are written in a language. */
function writing(locale: Locale) {
  const language = locale === 'de' ? 'de-DE' : 'en-GB';
  const units: Readonly<Record<Measure, string>> = {
    kwh: 'kWh',
    m3: 'm³',
    hcu: locale === 'de' ? 'Einheiten' : 'units',
  };
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return {
    month: (at: string) => month.format(new Date(`${at}-01`)),
    amount: (value: number, measure: Measure) => {
      const digits = { maximumFractionDigits: measure === 'm3' ? 2 : 1 };
      return `${new Intl.NumberFormat(language, digits).format(value)} ${units[measure]}`;
    },
    percent: (value: number) => percent.format(value / 100),
  };
}

/** The same month so many months before, as `YYYY-MM`. */
const before = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7);
};

function rowsOf(shown: ConsumptionMonth, measure: Measure, locale: Locale, texts: ConsumptionTexts['mail']): Row[] {
  const write = writing(locale);
  const { month, amount, missing, estimated, converted, corrected } = shown;
  const marks = [
    ...(estimated ? [texts.estimated] : []),
    ...(converted ? [texts.converted] : []),
    ...(corrected ? [texts.corrected] : []),
  ];
  const figure = amount === null ? texts.missing[missing ?? 'not-supplied'] : write.amount(amount, measure);
  const compared = (label: string, { amount, missing, change }: Comparison): Row[] => {
    if (missing === 'not-applicable') return [];
    if (amount === null) return [[label, texts.missing[missing ?? 'not-supplied']]];
    const base = write.amount(amount, measure);
    if (change === null) return [[label, base]];
    if (change === 0) return [[label, texts.same(base)]];
    return [[label, texts[change > 0 ? 'more' : 'less'](base, write.percent(Math.abs(change)))]];
  };
  return [
    [write.month(month), [figure, ...marks].join(', ')],
    ...compared(texts.before(write.month(before(month, 1))), shown.previousMonth),
    ...compared(texts.before(write.month(before(month, 12))), shown.previousYear),
    ...compared(texts.average, shown.average),
  ];
}

const hasFigure = (month: string) => (one: ConsumptionSeries) =>
  one.months.some((each) => each.month === month && each.missing !== 'before-contract');

/** The month as its reader may see it now; none where they may not any more, or nothing of it is left. */
async function word(order: MailOrder): Promise<MailContent | null> {
  const { sql, sourceId, contactId, itemId, data, locale, url, sender } = order;
  const { month } = Data.parse(data);
  if (!contactId || !itemId) return null;
  const own = { sources: [sourceId], contacts: [contactId] };
  const [home] = await listHomes(sql, own, { contract: itemId, months: 24 });
  const series = home?.series.filter(hasFigure(month)) ?? [];
  if (!home || series.length === 0) return null;
  const texts = (locale === 'de' ? de : en).mail;
  const { name, address } = home.unit;
  const when = writing(locale).month(month);
  return {
    subject: texts.subject(when),
    heading: texts.heading(when),
    paragraphs: [texts.text(sender.name)],
    facts: [[texts.home, [name, address].filter(Boolean).join(', ')]],
    sections: series.map(({ service, measure, months }) => ({
      title: texts.services[service],
      rows: months.flatMap((one) => (one.month === month ? rowsOf(one, measure, locale, texts) : [])),
    })),
    action: { text: texts.action, url: sender.homepage ?? `${url}/verbrauch` },
    reason: texts.reason(sender.name),
  };
}

mailTemplate(consumptionMonthly, 'consumption', word);
