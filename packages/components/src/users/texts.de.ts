import { lettersDe } from './letters-texts.de.js';

/** Texts of managing people and their accesses. */
export const de = {
  title: 'Personen',
  notManager: 'Personen verwalten Sie als Verwalter.',
  matrix: 'Zugänge im Überblick',
  who: 'Wer',
  all: 'Alle',
  total: 'Gesamt',
  groups: { tenants: 'Mieter', owners: 'Eigentümer', others: 'Andere', managers: 'Verwalter' },
  group: { tenants: 'Mieter', owners: 'Eigentümer', others: 'Andere', managers: 'Verwalter' },
  states: {
    active: 'aktiv',
    pending: 'eingeladen',
    locked: 'gesperrt',
    expired: 'abgelaufen',
    error: 'nicht zustellbar',
    none: 'ohne Zugang',
  },
  preview: 'Portal als diese Person ansehen',
  show: (count: number, group: string, state: string) => `${count} ${group}, ${state}: anzeigen`,
  search: 'Name oder E-Mail-Adresse suchen',
  anyGroup: 'Alle Personen',
  anyState: 'Jeder Stand',
  filterGroup: 'Personengruppe',
  filterState: 'Stand des Zugangs',
  everybody: 'Alle',
  toInvite: 'Noch nicht eingeladen',
  found: (count: number, more: boolean) =>
    more ? `Mehr als ${count} Personen` : count === 1 ? '1 Person' : `${count} Personen`,
  emptyTitle: 'Niemand gefunden',
  emptyText: 'Bitte ändern Sie die Suche oder die Filter. Personen kommen mit Ihren Kontakten ins Portal.',
  columns: {
    choice: 'Auswahl',
    name: 'Name',
    email: 'E-Mail',
    address: 'Anschrift',
    access: 'Zugang',
    actions: 'Aktionen',
  },
  actionsFor: (name: string) => `Aktionen für ${name}`,
  noEmail: 'Keine E-Mail-Adresse',
  invitedUntil: (day: string) => `eingeladen bis ${day}`,
  online: (when: string) => `zuletzt da: ${when}`,
  profile: (percent: number) => `Profil ${percent} %`,
  complete: 'Profil vollständig',
  lacks: {
    email: 'E-Mail-Adresse (40 %)',
    contract: 'laufender Vertrag (20 %)',
    documents: 'Dokumente (15 %)',
    'contact-person': 'Ansprechpartner am Objekt (15 %)',
    notices: 'Aushänge (10 %)',
  },
  missing: (what: string) => `Es fehlt: ${what}`,
  choose: (name: string) => `${name} auswählen`,
  chooseShown: 'Alle angezeigten auswählen',
  chooseAll: 'Alle gefundenen auswählen',
  choosing: 'Wird ausgewählt …',
  chosen: (count: number) => (count === 1 ? '1 Person ausgewählt' : `${count} Personen ausgewählt`),
  none: 'Auswahl aufheben',
  actions: { invite: 'Einladen', lock: 'Sperren', unlock: 'Entsperren', remove: 'Zugang löschen' },
  ask: {
    invite: 'Einladungen verschicken?',
    lock: 'Zugänge sperren?',
    unlock: 'Zugänge entsperren?',
    remove: 'Zugänge löschen?',
  },
  happens: {
    invite: (count: number) =>
      count === 1
        ? 'Eine Person bekommt eine E-Mail mit Link und Code.'
        : `${count} Personen bekommen eine E-Mail mit Link und Code.`,
    lock: (count: number) =>
      count === 1 ? 'Eine Person wird sofort abgemeldet.' : `${count} Personen werden sofort abgemeldet.`,
    unlock: (count: number) =>
      count === 1 ? 'Eine Person kann sich wieder anmelden.' : `${count} Personen können sich wieder anmelden.`,
    remove: (count: number) =>
      count === 1
        ? 'Eine Person verliert ihren Zugang. Sie können sie später neu einladen.'
        : `${count} Personen verlieren ihren Zugang. Sie können sie später neu einladen.`,
  },
  withoutAddress: (names: string) => `Ohne E-Mail-Adresse, daher nicht eingeladen: ${names}.`,
  skipped: (names: string) => `Für diese Personen geht das gerade nicht: ${names}.`,
  nobody: 'Für niemanden in der Auswahl ist das möglich.',
  more: (count: number) => `und ${count} weitere`,
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: {
    invite: (count: number) => (count === 1 ? 'Eine Einladung ist unterwegs.' : `${count} Einladungen sind unterwegs.`),
    lock: (count: number) => (count === 1 ? 'Ein Zugang ist gesperrt.' : `${count} Zugänge sind gesperrt.`),
    unlock: (count: number) => (count === 1 ? 'Ein Zugang ist entsperrt.' : `${count} Zugänge sind entsperrt.`),
    remove: (count: number) => (count === 1 ? 'Ein Zugang ist gelöscht.' : `${count} Zugänge sind gelöscht.`),
  },
  delegates: {
    open: 'Vertretung …',
    title: (name: string) => `Vertretung für ${name}`,
    lead: 'Wer jemanden vertritt, meldet sich mit dem eigenen Zugang an, sieht, was hier freigegeben ist, und bekommt die Nachrichten dazu auch. Beide erfahren es per E-Mail.',
    nobody: 'Noch niemand.',
    actsFor: 'Vertritt selbst',
    add: 'Vertretung eintragen',
    who: 'Wer vertritt?',
    found: (count: number) =>
      count === 0
        ? 'Bitte mindestens zwei Buchstaben des Namens eingeben.'
        : count === 1
          ? '1 Person gefunden'
          : `${count} Personen gefunden`,
    another: 'Jemand anderes',
    sees: 'Darf sehen',
    grants: {
      notices: 'Aushänge',
      documents: 'Dokumente',
      consumption: 'Verbrauch',
      property: 'Objekt und Verträge',
      tickets: 'Tickets',
    },
    lastDay: 'Letzter Tag',
    lastDayHint: 'Ohne Angabe gilt die Vertretung, bis jemand sie beendet.',
    until: (day: string) => `bis einschließlich ${day}`,
    over: (day: string) => `abgelaufen am ${day}`,
    noEnd: 'ohne Enddatum',
    change: 'Ändern',
    changeOf: (name: string) => `Vertretung durch ${name} ändern`,
    end: 'Beenden',
    endOf: (name: string) => `Vertretung mit ${name} beenden`,
    save: 'Speichern',
    choosePerson: 'Bitte wählen Sie aus, wer vertritt.',
    chooseGrant: 'Bitte wählen Sie aus, was zu sehen ist.',
  },
  colleague: {
    open: 'Verwalter einladen',
    title: 'Verwalter einladen',
    lead: 'Die Person bekommt eine E-Mail mit Link und Code und legt ihr Passwort selbst fest.',
    unfinished:
      'Die Einrichtung ist noch nicht fertig: Impressum und Datenschutz fehlen. Einladen können Sie trotzdem.',
    name: 'Vor- und Nachname',
    email: 'E-Mail-Adresse',
    role: 'Aufgabe',
    roles: { manager: 'Verwalter', admin: 'Administrator: lädt auch Verwalter ein und ändert ihre Zugänge' },
    send: 'Einladung senden',
    done: (email: string) => `Die Einladung an ${email} ist unterwegs.`,
  },
  letters: lettersDe,
  next: 'Weitere Personen',
};

export type ManageUsersTexts = typeof de;
