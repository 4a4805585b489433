import type { Measure, Missing, Service } from '@p24/sdk';

/** How often as much, up to ten times. */
const often = ['doppelt', 'dreimal', 'viermal', 'fünfmal', 'sechsmal', 'siebenmal', 'achtmal', 'neunmal', 'zehnmal'];

export const de = {
  services: {
    heating: 'Heizung',
    'hot-water': 'Warmwasser',
    cooling: 'Kühlung',
    'cold-water': 'Kaltwasser',
  } satisfies Record<Service, string>,
  measures: { kwh: 'kWh', m3: 'm³', hcu: 'Einheiten' } satisfies Record<Measure, string>,
  month: 'Monat',
  earlier: 'Früherer Monat',
  later: 'Späterer Monat',
  consumed: (month: string) => `Verbrauch im ${month}`,
  less: (percent: string, than: string) => `${percent} weniger als ${than}`,
  more: (percent: string, than: string) => `${percent} mehr als ${than}`,
  times: (factor: number, than: string) => {
    const whole = Math.min(Math.round(factor), 10);
    const off = factor - whole;
    const about = Math.abs(off) < 0.05 ? 'Etwa' : off < 0 ? 'Fast' : 'Mehr als';
    return `${about} ${often[whole - 2]} so viel wie ${than}`;
  },
  season: 'Das ist zu Beginn der Heizzeit üblich, im Jahr davor war es auch so.',
  same: (than: string) => `Etwa so viel wie ${than}`,
  inMonth: (month: string) => `im ${month}`,
  household: 'ein Durchschnittshaushalt',
  compared: (than: string) => `Vergleich mit ${than}`,
  householdOf: 'dem Durchschnittshaushalt',
  missing: {
    'not-supplied': 'Kein Wert geliefert',
    'before-contract': 'Vor Ihrem Einzug',
    'device-error': 'Gerät hat keinen Wert geliefert',
    'not-applicable': 'Nicht vorgesehen',
  } satisfies Record<Missing, string>,
  estimated: 'geschätzt',
  converted: 'umgerechnet',
  corrected: 'korrigiert',
  legendMonth: 'Ihr Verbrauch',
  legendYear: 'Ein Jahr zuvor',
  legendAverage: 'Durchschnittshaushalt',
  legendMarks: '* geschätzt · ≈ umgerechnet · – kein Wert',
  table: 'Werte als Tabelle',
  tableOf: (service: string) => `Monatswerte ${service}`,
  amount: 'Verbrauch',
  year: 'Ein Jahr zuvor',
  average: 'Durchschnitt',
  period: (from: string, until: string) => `Ihr Vertrag: ${from} bis ${until}`,
  noBill: 'Das ist keine Abrechnung: Die Summe der Monate kann vom abgerechneten Jahresverbrauch abweichen.',
  approximate: (measure: string) =>
    `≈ heißt umgerechnet: Ihr Messgerät zählt nicht in ${measure}. Der Messdienst hat den Wert daraus berechnet, er stimmt ungefähr.`,
  emptyTitle: 'Noch keine Verbrauchswerte',
  emptyText: 'Sobald für einen ganzen Monat Werte vorliegen, sehen Sie hier, wie viel Sie verbraucht haben.',
  emptyUnit: 'Für diese Wohnung liegen noch keine Werte vor.',
};

export type ConsumptionTexts = typeof de;
