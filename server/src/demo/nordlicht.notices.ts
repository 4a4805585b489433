import type { DemoNotice } from './companies.js';
import { meetingNotice } from './meeting.js';

/** A year on the board, oldest news among them. */
export const nordlichtNotices: readonly DemoNotice[] = [
  {
    title: 'Fahrradkeller wird aufgeräumt',
    house: 'Elbkehre 7',
    type: 'info',
    daysAgo: 12,
    appointment: { inDays: 5, from: '10:00', until: '13:00' },
    html: '<p>Moin zusammen, bitte hängen Sie einen Zettel mit Ihrem Namen an Ihr Rad. Was danach keinen hat, kommt für sechs Monate ins Lager.</p>',
  },
  meetingNotice('Elbkehre 7'),
  {
    title: 'Sturmwarnung: bitte Balkone sichern',
    type: 'warning',
    daysAgo: 2,
    html: '<p>Für die nächsten Tage ist schwerer Sturm angesagt. Bitte holen Sie Schirme, Kübel und Wäscheständer herein.</p>',
  },
  {
    title: 'Hochwasser: Keller bitte räumen',
    type: 'danger',
    daysAgo: 342,
    html: '<p>Für die Nacht ist eine Sturmflut angekündigt. Bitte stellen Sie im Keller nichts auf den Boden und fahren Sie Autos aus der Tiefgarage.</p>',
  },
  {
    title: 'Neuer Hausmeister',
    house: 'Elbkehre 7',
    type: 'info',
    daysAgo: 287,
    html: '<p>Seit Februar kümmert sich Herr Brandt um das Haus. Er ist montags und donnerstags von 8 bis 12 Uhr da.</p>',
  },
  {
    title: 'Aufzug: Prüfung durch den Sachverständigen',
    house: 'Elbkehre 7',
    type: 'warning',
    daysAgo: 226,
    html: '<p>Der Aufzug steht am Vormittag still. Brauchen Sie Hilfe beim Tragen, rufen Sie uns bitte am Tag vorher an.</p>',
  },
  {
    title: 'Abrechnung der Betriebskosten',
    type: 'info',
    daysAgo: 161,
    html: '<p>Die Abrechnungen liegen unter Dokumente bereit. Eine Nachzahlung buchen wir erst mit der übernächsten Miete ab.</p>',
  },
  {
    title: 'Hofflohmarkt',
    house: 'Elbkehre 7',
    type: 'neutral',
    daysAgo: 96,
    html: '<p>Danke an alle, die mitgemacht haben. Was übrig blieb, hat das Sozialkaufhaus abgeholt.</p>',
  },
  {
    title: 'Dachrinnen werden gereinigt',
    type: 'info',
    daysAgo: 41,
    html: '<p>Die Firma stellt einen Hubwagen vor das Haus. Bitte parken Sie an diesem Tag nicht vor der Einfahrt.</p>',
  },
];
