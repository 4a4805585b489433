/** A sign-in that everybody may try: it opens in demo mode only. */
export interface DemoAccount {
  /** Slug of the data source. */
  source: string;
  email: string;
  password: string;
  label: Readonly<Record<'de' | 'en', string>>;
}

/** The demo's sign-ins, in the order in which they are shown. The demo data are made with these. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    source: 'lindenhof',
    email: 'verwaltung@lindenhof.example',
    password: 'Lindenhof-Demo-2026',
    label: { de: 'Verwalterin von Hausverwaltung Lindenhof', en: 'Manager at Hausverwaltung Lindenhof' },
  },
  {
    source: 'lindenhof',
    email: 'holger.tischner@mieter.example',
    password: 'Mieter-Demo-2026',
    label: { de: 'Mieter Holger Tischner', en: 'Tenant Holger Tischner' },
  },
  {
    source: 'lindenhof',
    email: 'mario.bruehl@mieter.example',
    password: 'Mieter-Demo-2026',
    label: { de: 'Mieter Mario Brühl', en: 'Tenant Mario Brühl' },
  },
  {
    source: 'nordlicht',
    email: 'verwaltung@nordlicht.example',
    password: 'Nordlicht-Demo-2026',
    label: { de: 'Verwalter von Nordlicht Immobilienverwaltung', en: 'Manager at Nordlicht Immobilienverwaltung' },
  },
];
