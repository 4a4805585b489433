/** A sign-in that everybody may try: it opens in demo mode only. */
export interface DemoAccount {
  /** Slug of the data source. */
  source: string;
  /** Slug of another data source where the same person has a home. */
  also?: string;
  /** The person of the tables who signs in; a manager has none. */
  person?: string;
  /** A manager's name. */
  name?: string;
  email: string;
  password: string;
  label: Readonly<Record<'de' | 'en', string>>;
}

/** The demo's sign-ins, in the order in which they are shown. The demo data are made with these. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    source: 'lindenhof',
    name: 'Petra Lindner',
    email: 'verwaltung@lindenhof.example',
    password: 'Lindenhof-Demo-2026',
    label: { de: 'Verwalterin von Hausverwaltung Lindenhof', en: 'Manager at Hausverwaltung Lindenhof' },
  },
  {
    source: 'lindenhof',
    person: 'Mario Brühl',
    email: 'mario.bruehl@mieter.example',
    password: 'Mieter-Demo-2026',
    label: { de: 'Mieter Mario Brühl', en: 'Tenant Mario Brühl' },
  },
  {
    source: 'lindenhof',
    person: 'Josefine Hartwich',
    email: 'josefine.hartwich@mieter.example',
    password: 'Mieter-Demo-2026',
    label: { de: 'Mieterin Josefine Hartwich', en: 'Tenant Josefine Hartwich' },
  },
  {
    source: 'lindenhof',
    also: 'nordlicht',
    person: 'Holger Tischner',
    email: 'holger.tischner@eigentuemer.example',
    password: 'Eigentum-Demo-2026',
    label: { de: 'Eigentümer Holger Tischner (bei beiden)', en: 'Owner Holger Tischner (at both)' },
  },
  {
    source: 'nordlicht',
    name: 'Ole Hansen',
    email: 'verwaltung@nordlicht.example',
    password: 'Nordlicht-Demo-2026',
    label: { de: 'Verwalter von Nordlicht Immobilienverwaltung', en: 'Manager at Nordlicht Immobilienverwaltung' },
  },
  {
    source: 'nordlicht',
    person: 'Svenja Petersen',
    email: 'svenja.petersen@mieter.example',
    password: 'Mieter-Demo-2026',
    label: { de: 'Mieterin Svenja Petersen (Nordlicht)', en: 'Tenant Svenja Petersen (Nordlicht)' },
  },
];
