import type { Missing, Service } from '@p24/sdk/api';

const services: Readonly<Record<Service, string>> = {
  heating: 'Heizung',
  'hot-water': 'Warmwasser',
  cooling: 'Kälte',
  'cold-water': 'Kaltwasser',
};

const missing: Readonly<Record<Missing, string>> = {
  'not-supplied': 'kein Wert geliefert',
  'before-contract': 'vor Ihrem Einzug',
  'device-error': 'kein Wert, das Gerät meldet einen Fehler',
  'not-applicable': 'nicht vorgesehen',
};

/** The words of the monthly consumption information in German. */
export const de = {
  mail: {
    services,
    missing,
    subject: (month: string) => `Ihr Verbrauch im ${month}`,
    heading: (month: string) => `Ihr Verbrauch im ${month}`,
    text: (company: string) =>
      `${company} hat die Werte Ihres Zuhauses für diesen Monat bekommen. Sie sind keine Abrechnung: Die Summe der Monate kann vom Verbrauch des ganzen Jahres abweichen, und Werte in kWh sind oft eine Näherung.`,
    home: 'Zuhause',
    average: 'Zum Vergleich: durchschnittlicher Haushalt',
    estimated: 'geschätzt',
    converted: 'errechnet',
    corrected: 'berichtigt',
    before: (month: string) => `Zum Vergleich: ${month}`,
    more: (base: string, percent: string) => `${base}. Ihr Verbrauch ist ${percent} höher.`,
    less: (base: string, percent: string) => `${base}. Ihr Verbrauch ist ${percent} niedriger.`,
    same: (base: string) => `${base}. Ihr Verbrauch ist gleich.`,
    action: 'Verbrauch ansehen',
    reason: (company: string) =>
      `Sie erhalten diese Nachricht einmal im Monat von ${company}, weil das Gesetz es für fernablesbare Zähler vorsieht (§ 6a HeizkostenV).`,
  },
};

export type ConsumptionTexts = typeof de;
