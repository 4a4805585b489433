import type { DemoNotice } from './companies.js';

/** A year on the board, oldest news among them. */
export const lindenhofNotices: readonly DemoNotice[] = [
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
    type: 'warning',
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
  {
    title: 'Frohe Weihnachten und unsere Erreichbarkeit',
    type: 'neutral',
    daysAgo: 338,
    html: '<p>Zwischen den Feiertagen ist unser Büro geschlossen. Bei Rohrbruch, Heizungsausfall oder Stromausfall erreichen Sie den Notdienst rund um die Uhr unter 0345 012345-9.</p><p>Wir wünschen Ihnen ruhige Tage.</p>',
  },
  {
    title: 'Winterdienst: bitte die Wege frei lassen',
    type: 'info',
    daysAgo: 301,
    html: '<p>Bei Schnee räumt die Firma ab 6 Uhr. Bitte stellen Sie keine Fahrräder und Tonnen auf die Gehwege, sonst kann nicht geräumt werden.</p>',
  },
  {
    title: 'Fernwärme: kurze Unterbrechung',
    type: 'warning',
    daysAgo: 264,
    html: '<p>Der Versorger tauscht in der Nacht von 22 bis 5 Uhr eine Pumpe. Die Heizkörper bleiben lauwarm, warmes Wasser gibt es nur eingeschränkt.</p>',
  },
  {
    title: 'Fensterputz im Treppenhaus',
    type: 'neutral',
    daysAgo: 231,
    html: '<p>Die Fenster im Treppenhaus werden gereinigt. Bitte räumen Sie Pflanzen und Deko von den Fensterbänken.</p>',
  },
  {
    title: 'Neue Mülltonnen für Bioabfall',
    type: 'info',
    daysAgo: 203,
    html: '<p>Neben den gelben Tonnen stehen jetzt zwei braune für Küchen- und Gartenabfälle. Bitte keine Plastiktüten hineinwerfen, auch keine kompostierbaren.</p>',
  },
  {
    title: 'Betriebskostenabrechnung liegt bereit',
    type: 'info',
    daysAgo: 163,
    html: '<p>Ihre Abrechnung des vergangenen Jahres finden Sie unter Dokumente. Haben Sie eine Frage dazu, schreiben Sie uns über das Portal; wir antworten innerhalb von drei Werktagen.</p>',
  },
  {
    title: 'Hitze: so bleibt die Wohnung kühl',
    type: 'neutral',
    daysAgo: 129,
    html: '<p>Lüften Sie früh am Morgen und spät am Abend und halten Sie tagsüber Fenster und Rollläden geschlossen. Das Treppenhausfenster öffnet der Hausmeister um 6 Uhr.</p>',
  },
  {
    title: 'Heizperiode hat begonnen',
    type: 'info',
    daysAgo: 52,
    html: '<p>Seit heute läuft die Heizung. Bleibt ein Heizkörper kalt, obwohl das Ventil offen ist, melden Sie es bitte im Portal. Gluckert er, hilft oft schon das Entlüften.</p>',
  },
];
