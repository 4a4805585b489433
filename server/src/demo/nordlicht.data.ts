import type { Company } from './companies.js';

/** A second company with another brand, and nothing of the first one's. */
export const nordlicht: Company = {
  code: 'NL01',
  slug: 'nordlicht',
  name: 'Nordlicht Immobilienverwaltung',
  theme: { accent: '#5a3ec8', header: '#1c2340', background: '#f5f6fb' },
  pages: 'nordlicht/',
  tables: [
    { file: 'server/demo/nordlicht/kontakte.csv', kind: 'contacts' },
    { file: 'server/demo/nordlicht/objekte.csv', kind: 'properties' },
    { file: 'server/demo/nordlicht/einheiten.csv', kind: 'units' },
    { file: 'server/demo/nordlicht/vertraege.csv', kind: 'contracts' },
  ],
  metering: { billingUnit: '700400100', flats: { '0001': 4300, '0002': 3300, '0003': 4800 } },
  mails: { 'Svenja Petersen': 'svenja.petersen@mieter.example', 'Jan Kröger': 'jan.kroeger@mieter.example' },
  notices: [
    {
      title: 'Fahrradkeller wird aufgeräumt',
      type: 'info',
      daysAgo: 12,
      appointment: { inDays: 5, from: '10:00', until: '13:00' },
      html: '<p>Moin zusammen, bitte hängen Sie einen Zettel mit Ihrem Namen an Ihr Rad. Was danach keinen hat, kommt für sechs Monate ins Lager.</p>',
    },
    {
      title: 'Sturmwarnung: bitte Balkone sichern',
      type: 'warning',
      daysAgo: 2,
      html: '<p>Für die nächsten Tage ist schwerer Sturm angesagt. Bitte holen Sie Schirme, Kübel und Wäscheständer herein.</p>',
    },
  ],
};
