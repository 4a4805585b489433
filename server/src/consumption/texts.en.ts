import type { ConsumptionTexts } from './texts.de.js';

/** The words of the monthly consumption information in English. */
export const en: ConsumptionTexts = {
  mail: {
    services: { heating: 'Heating', 'hot-water': 'Hot water', cooling: 'Cooling', 'cold-water': 'Cold water' },
    missing: {
      'not-supplied': 'no figure supplied',
      'before-contract': 'before you moved in',
      'device-error': 'no figure, the device reports an error',
      'not-applicable': 'not provided for',
    },
    subject: (month) => `Your consumption in ${month}`,
    heading: (month) => `Your consumption in ${month}`,
    text: (company) =>
      `${company} has received the figures of your home for this month. They are no bill: the months may add up to something else than the year, and figures in kWh are often an approximation.`,
    home: 'Home',
    average: 'For comparison: an average household',
    estimated: 'estimated',
    converted: 'calculated',
    corrected: 'corrected',
    before: (month) => `For comparison: ${month}`,
    more: (base, percent) => `${base}. You used ${percent} more.`,
    less: (base, percent) => `${base}. You used ${percent} less.`,
    same: (base) => `${base}. You used the same.`,
    action: 'Look at your consumption',
    reason: (company) =>
      `You receive this message once a month from ${company}, because the law provides for it where meters are read from afar (section 6a HeizkostenV).`,
  },
};
