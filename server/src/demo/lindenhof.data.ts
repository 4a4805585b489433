import type { Company } from './companies.js';

/** A company in the east of Germany, with the tables of a property suite as they came. */
export const lindenhof: Company = {
  code: 'LH01',
  slug: 'lindenhof',
  name: 'Hausverwaltung Lindenhof',
  theme: { accent: '#2f6b4f', header: '#234c3a', background: '#f8f7f2' },
  pages: '',
  tables: [
    { file: 'test/fixtures/tables/contacts.csv', kind: 'contacts' },
    { file: 'test/fixtures/tables/properties.csv', kind: 'properties' },
    { file: 'test/fixtures/tables/units.csv', kind: 'units' },
    { file: 'test/fixtures/tables/contracts.csv', kind: 'contracts' },
    {
      file: 'test/fixtures/tables/contact-persons.csv',
      kind: 'contact-persons',
      property: 'Wohnpark am Sportforum',
    },
    { file: 'test/fixtures/tables/notices.csv', kind: 'notices' },
    { file: 'test/fixtures/tables/consumption.csv', kind: 'consumption', unit: 'Wohnung 1, Erdgeschoss links' },
  ],
  metering: {
    billingUnit: '123456789',
    flats: { '0010': 5200, '0020': 3900, '0030': 5600, '0040': 4100, '0050': 6100 },
  },
  mails: {
    'Mario Brühl': 'mario.bruehl@mieter.example',
    'Josefine Hartwich': 'josefine.hartwich@mieter.example',
    'Maria Schilling': 'maria.schilling@mieter.example',
    'Romy Dietrich': 'romy.dietrich@mieter.example',
  },
  notices: [
    {
      title: 'Hausordnung',
      imported: true,
      type: 'info',
      daysAgo: 320,
      html: '<p>Damit alle gut miteinander auskommen, bitten wir Sie um drei Dinge:</p><ul><li>Ruhe zwischen 22 und 6 Uhr und an Sonn- und Feiertagen.</li><li>Haustür und Kellertüren schließen, aber nicht abschließen: Sie sind Fluchtwege.</li><li>Treppenhaus und Flure frei halten.</li></ul><p>Die ganze Hausordnung hängt als Datei an.</p>',
      file: {
        name: 'Hausordnung.txt',
        text: 'Hausordnung für den Wohnpark am Sportforum\r\n\r\n1. Ruhezeiten: 22 bis 6 Uhr, sonn- und feiertags ganztägig.\r\n2. Fluchtwege bleiben frei und unverschlossen.\r\n3. Grillen mit Holzkohle ist auf Balkonen nicht gestattet.\r\n',
      },
    },
    {
      title: 'Merkblatt zum Thema „Heizkosten sparen“',
      imported: true,
      type: 'info',
      daysAgo: 45,
      html: '<p>Mit wenigen Handgriffen sinkt der Verbrauch spürbar:</p><ol><li>Mehrmals am Tag fünf Minuten stoßlüften, statt Fenster zu kippen.</li><li>Heizkörper nicht zustellen und nachts nicht ganz abdrehen.</li><li>Wohnräume auf 20 °C, Schlafräume auf 17 °C.</li></ol><p>Wie viel Sie verbrauchen, sehen Sie im Portal unter Verbrauch.</p>',
    },
    {
      title: 'Metallschrott und Sperrmüll',
      imported: true,
      type: 'neutral',
      daysAgo: 120,
      html: '<p>Sperrmüll holt die Stadt auf Anmeldung kostenlos ab. Bitte stellen Sie ihn erst am Abend vorher an die Straße und nie in den Hof.</p>',
    },
    {
      title: 'Sommerfest',
      imported: true,
      type: 'info',
      daysAgo: 150,
      html: '<p>Danke an alle, die beim Sommerfest geholfen haben. Im nächsten Jahr feiern wir wieder, und für Musikwünsche gibt es dann eine Liste im Treppenhaus.</p>',
    },
    {
      title: 'Legionellenprüfung: Werte in Ordnung',
      type: 'neutral',
      daysAgo: 21,
      html: '<p>Das Trinkwasser wurde in diesem Jahr an vier Stellen im Haus geprüft. Alle Werte liegen deutlich unter den Grenzen der Trinkwasserverordnung. Sie müssen nichts tun.</p>',
    },
    {
      title: 'Ablesung der Rauchwarnmelder',
      type: 'warning',
      daysAgo: 6,
      appointment: { inDays: 9, from: '08:00', until: '12:00' },
      html: '<p>Der Messdienst prüft die Rauchwarnmelder in allen Wohnungen. Bitte sorgen Sie dafür, dass jemand öffnet; sonst kommt der Dienst ein zweites Mal.</p><p>Können Sie an diesem Tag nicht, rufen Sie uns bitte bis zwei Tage vorher an.</p>',
      link: { url: 'https://www.rauchmelder-lebensretter.de/', text: 'Wozu Rauchwarnmelder?' },
    },
    {
      title: 'Wasser am Vormittag abgestellt',
      type: 'danger',
      daysAgo: 1,
      appointment: { inDays: 2, from: '09:00', until: '11:30' },
      html: '<p>Im Keller wird ein Ventil getauscht. In dieser Zeit gibt es <strong>kein kaltes und kein warmes Wasser</strong>. Bitte füllen Sie vorher Wasser ab und lassen Sie danach das erste Wasser kurz laufen.</p>',
      notify: true,
    },
    {
      title: 'Neue Sprechzeiten ab Dezember',
      type: 'info',
      daysAgo: 0,
      html: '<p>Sie erreichen uns ab Dezember dienstags und donnerstags von 9 bis 12 und von 14 bis 18 Uhr. Einen Schaden können Sie jederzeit melden.</p>',
    },
  ],
};
