/** A sign-in that everybody may try: it opens in demo mode only. */
export interface DemoAccount {
  /** Slug of the data source. */
  source: string;
  /** Slug of another data source where the same person has a home. */
  also?: string;
  /** The person of the tables who signs in; a manager has none. */
  person?: string;
  /** Whether the person has no contract: a service provider, or somebody who acts for somebody else. */
  provider?: true;
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
    source: 'lindenhof',
    person: 'Maria Schilling',
    email: 'maria.schilling@mieter.example',
    password: 'Mieter-Demo-2026',
    label: { de: 'Haushalt: Mieterin Maria Schilling', en: 'Household: tenant Maria Schilling' },
  },
  {
    source: 'lindenhof',
    person: 'Hans Schilling',
    email: 'hans.schilling@mieter.example',
    password: 'Mieter-Demo-2026',
    label: { de: 'Haushalt: Mieter Hans Schilling', en: 'Household: tenant Hans Schilling' },
  },
  {
    source: 'lindenhof',
    person: 'Sebastian Becker',
    provider: true,
    email: 'sebastian.becker@mieter.example',
    password: 'Mieter-Demo-2026',
    label: {
      de: 'Vertretung: Sebastian Becker für Josefine Hartwich',
      en: 'Delegate: Sebastian Becker for Josefine Hartwich',
    },
  },
  {
    source: 'lindenhof',
    person: 'Lena Hoffmann',
    email: 'lena.hoffmann@mieter.example',
    password: 'Mieter-Demo-2026',
    label: { de: 'Zieht bald ein: Lena Hoffmann', en: 'Moves in soon: Lena Hoffmann' },
  },
  {
    source: 'lindenhof',
    person: 'Steuerberater Wiedig',
    provider: true,
    email: 'kanzlei@wiedig.example',
    password: 'Kanzlei-Demo-2026',
    label: { de: 'Dienstleister: Steuerberater Wiedig', en: 'Service provider: Steuerberater Wiedig' },
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
