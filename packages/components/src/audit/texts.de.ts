import type { AuditAction, AuditArea, AuditChain, ManagedAuditEntry, OwnAuditEntry } from '@p24/sdk/manage';

const actions: Readonly<Record<AuditAction, string>> = {
  'session.signed-in': 'Anmeldung',
  'session.refused': 'Fehlgeschlagene Anmeldung',
  'session.signed-out': 'Abmeldung',
  'session.ended': 'Gerät abgemeldet',
  'session.handed-out': 'Anmeldung über eine Webseite',
  'password.changed': 'Passwort geändert',
  'password.reset': 'Passwort neu gesetzt',
  'email.changed': 'E-Mail-Adresse geändert',
  'factor.added': 'Zweite Bestätigung eingerichtet',
  'factor.removed': 'Zweite Bestätigung entfernt',
  'recovery.made': 'Notfallcodes erstellt',
  'recovery.used': 'Notfallcode benutzt',
  'access.invited': 'Einladung verschickt',
  'access.letter-made': 'Brief mit Code erstellt',
  'access.address-named': 'E-Mail-Adresse mit dem Code eines Briefes genannt',
  'access.activated': 'Zugang aktiviert',
  'access.locked': 'Zugang gesperrt',
  'access.unlocked': 'Zugang entsperrt',
  'access.removed': 'Zugang gelöscht',
  'access.requested': 'Zugang beantragt',
  'role.changed': 'Rolle geändert',
  'manager.invited': 'Verwalter eingeladen',
  'delegate.granted': 'Vertretung erlaubt',
  'delegate.changed': 'Vertretung geändert',
  'delegate.ended': 'Vertretung beendet',
  'household.changed': 'Haushalt geändert',
  'notice.released': 'Aushang freigegeben',
  'notice.revoked': 'Aushang zurückgezogen',
  'document.released': 'Dokument freigegeben',
  'document.revoked': 'Dokument zurückgezogen',
  'document.removed': 'Dokument gelöscht',
  'form.changed': 'Formular geändert',
  'ticket.changed': 'Ticket geändert',
  'ticket.answered': 'Ticket beantwortet',
  'ticket.noted': 'Interne Notiz zu einem Ticket',
  'consent.decided': 'Einwilligung geändert',
  'details.changed': 'Persönliche Angaben geändert',
  'settings.changed': 'Einstellung geändert',
  'import.run': 'Daten eingelesen',
  'list.exported': 'Liste gespeichert',
  'preview.started': 'Vorschau geöffnet',
  'preview.ended': 'Vorschau beendet',
  'key.created': 'Schlüssel angelegt',
  'key.rotated': 'Schlüssel erneuert',
  'key.revoked': 'Schlüssel gesperrt',
  'origin.added': 'Webseite zugelassen',
  'origin.removed': 'Webseite entfernt',
  'domain.added': 'Eigene Adresse hinzugefügt',
  'domain.removed': 'Eigene Adresse entfernt',
  'source.added': 'Datenbestand hinzugefügt',
  'data.exported': 'Eigene Daten abgerufen',
  'erasure.requested': 'Löschung beantragt',
  'erasure.withdrawn': 'Antrag auf Löschung zurückgenommen',
  'erasure.done': 'Daten gelöscht',
  'erasure.refused': 'Löschung abgelehnt',
  'retention.changed': 'Aufbewahrung geändert',
  'retention.run': 'Abgelaufene Daten gelöscht',
};

const areas: Readonly<Record<AuditArea, string>> = {
  'sign-in': 'Anmeldungen',
  access: 'Zugänge',
  preview: 'Vorschau',
  releases: 'Freigaben',
  tickets: 'Tickets',
  settings: 'Einstellungen',
  data: 'Ein- und Ausgaben',
  privacy: 'Datenschutz',
};

const reasons: Readonly<Record<NonNullable<AuditChain['reason']>, string>> = {
  missing: 'Davor fehlt ein Eintrag.',
  changed: 'Der Eintrag wurde nachträglich verändert.',
  emptied: 'Der Eintrag wurde vor der Zeit geleert.',
  unlinked: 'Der Eintrag passt nicht zu seinem Vorgänger.',
  'cut-off': 'Am Ende fehlen Einträge.',
  unsealed: 'Ein Eintrag ist nicht besiegelt.',
  headless: 'Der Abschluss des Protokolls fehlt.',
};

const kinds: Readonly<Record<NonNullable<ManagedAuditEntry['actor']>['kind'], string>> = {
  manager: 'Verwaltung',
  person: 'Person',
  key: 'Schlüssel',
  system: 'Portal',
  nobody: 'Unbekannt',
};

const by = (who: OwnAuditEntry['by'], name: string | null): string =>
  ({
    myself: 'durch Sie',
    manager: name ? `durch ${name} (Hausverwaltung)` : 'durch Ihre Hausverwaltung',
    person: 'durch eine andere Person',
    key: 'durch ein Programm Ihrer Hausverwaltung',
    system: 'durch das Portal',
    nobody: 'durch jemanden, der sich nicht ausweisen konnte',
  })[who];

const details: Readonly<Record<string, string>> = {
  area: 'Bereich',
  changed: 'geändert',
  endsOn: 'bis',
  entries: 'Einträge',
  grants: 'erlaubt',
  kind: 'Art',
  list: 'Liste',
  online: 'sichtbar',
  purpose: 'Zweck',
  role: 'Rolle',
  state: 'Stand',
  status: 'Status',
};

const values: Readonly<Record<string, string>> = {
  ...{ admin: 'Administrator', manager: 'Verwalter', audit: 'Protokoll', chatbot: 'Assistent', contacts: 'Kontakte' },
  ...{ forms: 'Formulare', tickets: 'Tickets', property: 'Objekt', people: 'Personen', true: 'ja', false: 'nein' },
  ...{ brand: 'Auftritt', name: 'Name', title: 'Titel', homepage: 'Webseite', legal: 'Rechtliches', colors: 'Farben' },
  ...{ logo: 'Logo', appSmall: 'Logo für Telefone', appLarge: 'Logo für Tablets', mail: 'Logo der E-Mails' },
  ...{ favicon: 'Zeichen im Browser' },
  ...{ status: 'Status', priority: 'Priorität', assigneeId: 'Zuständigkeit', dueOn: 'Frist', templateId: 'Vorlage' },
  ...{ released: 'Freigabe', comments: 'Schreiben von außen', attachments: 'Dateien von außen' },
  ...{ new: 'neu', 'in-progress': 'in Bearbeitung', waiting: 'wartend', done: 'ausgeführt' },
  ...{ closed: 'abgeschlossen', rejected: 'abgewiesen' },
  ...{ given: 'erteilt', refused: 'nicht erteilt', withdrawn: 'widerrufen', documents: 'Dokumente' },
  ...{ notices: 'Aushänge', consumption: 'Verbrauch' },
};

/** A value in words; several stand with commas between them. */
const worded = (value: string) =>
  value
    .split(', ')
    .map((one) => values[one] ?? one)
    .join(', ');

/** Texts of the audit log, the managers' and everybody's own. */
export const de = {
  title: 'Was mit Ihrem Zugang geschah',
  intro:
    'Hier sehen Sie Anmeldungen, Änderungen an Ihrem Zugang und wann jemand Ihr Portal in der Vorschau angesehen hat.',
  ownEmptyTitle: 'Noch nichts geschehen',
  ownEmptyText: 'Sobald sich jemand anmeldet oder etwas an Ihrem Zugang ändert, steht es hier.',
  by,
  from: (address: string) => `aus dem Netz ${address}`,
  more: 'Weitere anzeigen',
  notManager: 'Das Protokoll sehen Sie als Verwalter.',
  search: 'Name suchen',
  filterArea: 'Bereich',
  anyArea: 'Alles',
  fromDay: 'Von',
  untilDay: 'Bis',
  onlyPerson: 'Nur Einträge zu einer Person',
  everybody: 'Alle Personen zeigen',
  save: 'Als Tabelle speichern',
  saving: 'Wird gespeichert …',
  saved: 'Die Tabelle ist gespeichert.',
  check: 'Protokoll prüfen',
  checking: 'Wird geprüft …',
  holds: (entries: string, when: string) => `Unverändert: ${entries} Einträge geprüft (${when}).`,
  head: (hash: string) => `Prüfsumme ${hash}`,
  headHelp: 'Notieren Sie die Prüfsumme von Zeit zu Zeit: Mit ihr lässt sich zeigen, dass alles davor echt ist.',
  broken: (number: string, reason: string) => `Das Protokoll wurde verändert, ab Eintrag ${number}. ${reason}`,
  reasons,
  number: (number: string) => `Nr. ${number}`,
  concerning: (name: string) => `betrifft ${name}`,
  target: (kind: string, name: string) => (kind === 'ticket' ? `Ticket ${name}` : `„${name}“`),
  gone: 'nicht mehr vorhanden',
  emptied: 'Die Einzelheiten wurden nach Ablauf der Frist gelöscht.',
  actors: kinds,
  detail: (name: string, value: string) => `${details[name] ?? name}: ${worded(value)}`,
  actions,
  areas,
  emptyTitle: 'Noch keine Einträge',
  emptyText: 'Sobald jemand etwas Wichtiges tut, steht es hier: wer, was, wann und von wo.',
  nothingTitle: 'Nichts gefunden',
  nothingText: 'Bitte ändern Sie die Suche.',
  showAll: 'Alles zeigen',
  found: (count: number, more: boolean) =>
    more ? `Die neuesten ${count} Einträge` : count === 1 ? '1 Eintrag' : `${count} Einträge`,
};

export type AuditTexts = typeof de;
