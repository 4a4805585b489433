import type { ConsumptionTexts } from './texts.de.js';

const often = ['twice', ...['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((n) => `${n} times`)];

export const en: ConsumptionTexts = {
  services: { heating: 'Heating', 'hot-water': 'Hot water', cooling: 'Cooling', 'cold-water': 'Cold water' },
  measures: { kwh: 'kWh', m3: 'm³', hcu: 'units' },
  month: 'Month',
  earlier: 'Earlier month',
  later: 'Later month',
  consumed: (month) => `Consumption in ${month}`,
  less: (percent, than) => `${percent} less than ${than}`,
  more: (percent, than) => `${percent} more than ${than}`,
  times: (factor, than) => {
    const whole = Math.min(Math.round(factor), 10);
    const off = factor - whole;
    const about = Math.abs(off) < 0.05 ? 'About' : off < 0 ? 'Almost' : 'More than';
    return `${about} ${often[whole - 2]} as much as ${than}`;
  },
  season: 'This is usual when heating begins; it was so the year before.',
  same: (than) => `About as much as ${than}`,
  inMonth: (month) => `in ${month}`,
  household: 'an average household',
  compared: (than) => `Compared with ${than}`,
  householdOf: 'the average household',
  missing: {
    'not-supplied': 'No figure supplied',
    'before-contract': 'Before you moved in',
    'device-error': 'The device supplied no figure',
    'not-applicable': 'Does not apply',
  },
  estimated: 'estimated',
  converted: 'converted',
  corrected: 'corrected',
  legendMonth: 'Your consumption',
  legendYear: 'One year before',
  legendAverage: 'Average household',
  legendMarks: '* estimated · ≈ converted · – no figure',
  table: 'Figures as a table',
  tableOf: (service) => `Monthly figures, ${service}`,
  amount: 'Consumption',
  year: 'One year before',
  average: 'Average',
  period: (from, until) => `Your contract: ${from} to ${until}`,
  noBill: 'This is not a bill: the sum of the months may differ from the consumption of the year that is billed.',
  approximate: (measure) =>
    `≈ means converted: your meter does not count in ${measure}. The metering company has computed the figure from it, so it is roughly right.`,
  emptyTitle: 'No consumption yet',
  emptyText: 'As soon as there are figures for a whole month, you will see here how much you have used.',
  emptyUnit: 'There are no figures for this home yet.',
};
