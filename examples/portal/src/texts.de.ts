/** The portal's own words; those of the pages are their elements'. */
export const de = {
  portal: 'Serviceportal',
  /** For dates and numbers. */
  locale: 'de-DE',
  skip: 'Zum Inhalt',
  menu: 'Hauptmenü',
  quick: 'Die wichtigsten Seiten',
  where: 'Sie sind hier',
  home: 'Übersicht',
  more: 'Mehr',
  close: 'Schließen',
  collapse: 'Menü einklappen',
  expand: 'Menü ausklappen',
  account: (name: string) => `Konto von ${name}`,
  language: 'English',
  signOut: 'Abmelden',
  website: 'Zur Webseite',
  developers: 'Für Entwickler',
  legal: 'Rechtliches',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  terms: 'Nutzungsbedingungen',
  company: 'Verwaltung',
  sides: { resident: 'Mein Zuhause', manager: 'Verwaltung' },
  views: {
    overview: 'Übersicht',
    notices: 'Aushang',
    documents: 'Dokumente',
    forms: 'Formulare',
    tickets: 'Tickets',
    consumption: 'Verbrauch',
    desk: 'Übersicht',
    managedTickets: 'Tickets',
    managedNotices: 'Aushänge',
    managedDocuments: 'Dokumente',
    managedForms: 'Formulare',
    imports: 'Daten einlesen',
  },
  welcome: {
    title: 'Ihr Zuhause, gut informiert.',
    lead: 'Alles zu Ihrer Wohnung an einem Ort, direkt von Ihrer Hausverwaltung.',
    gains: [
      ['Immer auf dem Laufenden', 'Aushänge und Termine, sobald sie da sind.'],
      ['Schnell gemeldet', 'Schäden und Wünsche in wenigen Minuten, mit Foto und Eingangsbestätigung.'],
      ['Alles griffbereit', 'Abrechnungen, Verträge und Ihr Verbrauch, Monat für Monat.'],
    ],
    denied: 'Bitte melden Sie sich an, um diese Seite zu sehen.',
  },
  overview: {
    waiting: (counts: readonly { view: 'notices' | 'documents' | 'tickets'; count: number; more: boolean }[]) => {
      const one = {
        notices: 'ein neuer Aushang',
        documents: 'ein neues Dokument',
        tickets: 'eine Neuigkeit zu Ihrer Meldung',
      };
      const many = { notices: 'neue Aushänge', documents: 'neue Dokumente', tickets: 'Neuigkeiten zu Ihren Meldungen' };
      const parts = counts.map(({ view, count, more }) =>
        count === 1 && !more ? one[view] : `${more ? 'mehr als ' : ''}${count} ${many[view]}`,
      );
      if (parts.length === 0) return 'Schön, dass Sie da sind. Was möchten Sie tun?';
      const all = new Intl.ListFormat('de').format(parts);
      const single = parts.length === 1 && counts[0]?.count === 1;
      return `${all[0]?.toUpperCase()}${all.slice(1)} ${single ? 'wartet' : 'warten'} auf Sie.`;
    },
    ways: 'Häufige Anliegen',
    shortcuts: {
      damage: ['Schaden melden', 'Mit Foto, in wenigen Minuten'],
      documents: ['Dokument finden', 'Abrechnung, Vertrag, Hausordnung'],
      consumption: ['Verbrauch ansehen', 'Heizung und Warmwasser'],
    },
    appointment: 'Nächster Termin',
    noAppointment: 'Zurzeit ist kein Termin angekündigt.',
    clock: (hours: string) => `${hours} Uhr`,
    used: 'Ihr Verbrauch',
    usedIn: (month: string) => `Ihr Verbrauch im ${month}`,
    noFigures: 'Noch keine Werte. Sobald sie geliefert werden, stehen sie hier.',
    services: { heating: 'Heizung', 'hot-water': 'Warmwasser', cooling: 'Kühlung', 'cold-water': 'Kaltwasser' },
    measures: { kwh: 'kWh', m3: 'm³', hcu: 'Einheiten' },
    compared: (percent: string, direction: number, before: string) =>
      direction === 0 || percent === '0'
        ? `So viel wie im ${before}`
        : `${percent} % ${direction < 0 ? 'weniger' : 'mehr'} als im ${before}`,
    news: 'Neu für Sie',
    kinds: { notices: 'Neuer Aushang', documents: 'Neues Dokument', tickets: 'Neues zu Ihrer Meldung' },
    all: { notices: 'Alle Aushänge', documents: 'Alle Dokumente', tickets: 'Alle Tickets' },
    nothingNew: 'Sie sind auf dem neuesten Stand.',
    incomplete: 'Nicht alles konnte geladen werden.',
  },
  imports: {
    lead: 'Nehmen Sie die Tabellen Ihrer Verwaltungssoftware auf, wie sie sind. Erst wird geprüft, dann eingelesen: ganz oder gar nicht.',
    choose: 'Datei auswählen',
    orDrop: 'oder hierher ziehen',
    kinds:
      'CSV mit Kontakten, Ansprechpartnern, Objekten, Einheiten, Verträgen, Aushängen oder Verbräuchen; JSON der bved-Schnittstelle',
    checking: (name: string) => `${name} wird geprüft …`,
    taking: (name: string) => `${name} wird eingelesen …`,
    checked: 'Geprüft: Die Datei kann eingelesen werden.',
    taken: 'Eingelesen.',
    faulty: (errors: number) =>
      errors === 1
        ? 'Eine Zeile ist fehlerhaft. Nichts wurde eingelesen.'
        : `${errors.toLocaleString('de-DE')} Zeilen sind fehlerhaft. Nichts wurde eingelesen.`,
    rows: (rows: number) => (rows === 1 ? '1 Zeile' : `${rows.toLocaleString('de-DE')} Zeilen`),
    take: 'Jetzt einlesen',
    discard: 'Verwerfen',
    next: 'Weitere Datei',
    property: 'Zu welchem Objekt gehört die Tabelle?',
    pleaseChoose: 'Bitte wählen',
    past: 'Zuletzt eingelesen',
    total: 'Zeilen',
    created: 'neu',
    updated: 'geändert',
    unchanged: 'unverändert',
    superseded: 'überholt',
    findings: 'Hinweise zur Datei',
    line: 'Zeile',
    column: 'Spalte',
    finding: 'Hinweis',
    error: 'Fehler:',
    moreFindings: 'Es gibt weitere Hinweise. Bitte bessern Sie diese zuerst nach.',
    tables: {
      contacts: 'Kontakte',
      'contact-persons': 'Ansprechpartner',
      notices: 'Aushänge',
      consumption: 'Verbräuche',
      properties: 'Objekte',
      units: 'Einheiten',
      contracts: 'Verträge',
      bved: 'Verbräuche (bved)',
    },
  },
  doors: { reset: 'Neues Passwort', activation: 'Zugang aktivieren' },
  greeting: (name: string) => (name ? `Guten Tag, ${name}` : 'Guten Tag'),
  nothingYet: 'Für Sie ist hier noch nichts freigeschaltet. Bitte wenden Sie sich an Ihre Hausverwaltung.',
  missing: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht ist die Adresse nicht vollständig, oder die Seite ist umgezogen.',
    back: 'Zur Übersicht',
  },
  loading: 'Einen Moment bitte …',
  failed: 'Die Seite konnte nicht geladen werden.',
  retry: 'Noch einmal versuchen',
};

export type PortalTexts = typeof de;
