import type { DemoTicket } from './companies.js';

/** Concerns of tenants and of an owner. */
export const nordlichtTickets: readonly DemoTicket[] = [
  {
    person: 'Svenja Petersen',
    template: 'damage',
    title: 'Rollladen im Schlafzimmer klemmt',
    text: 'Der Rollladen lässt sich nur noch bis zur Hälfte hochziehen. Der Gurt ist ausgefranst.',
    daysAgo: 5,
    status: 'in-progress',
    turns: [
      {
        by: 'manager',
        daysAgo: 4,
        status: 'in-progress',
        text: 'Moin Frau Petersen, Herr Brandt bringt am Donnerstagvormittag einen neuen Gurt mit.',
      },
      { by: 'resident', daysAgo: 4, text: 'Donnerstag passt gut, ich arbeite zu Hause.' },
    ],
  },
  {
    person: 'Svenja Petersen',
    template: 'request',
    title: 'Zweiter Schlüssel für den Fahrradkeller',
    text: 'Könnte ich für meine Tochter einen zweiten Schlüssel bekommen?',
    daysAgo: 70,
    status: 'closed',
    turns: [
      {
        by: 'manager',
        daysAgo: 68,
        status: 'closed',
        text: 'Gern. Er liegt ab morgen im Büro für Sie bereit und kostet 12 Euro Pfand.',
      },
    ],
  },
  {
    person: 'Jan Kröger',
    template: 'damage',
    title: 'Licht im Treppenhaus flackert',
    text: 'Herr Kröger meldet am Telefon: Im ersten Stock flackert das Licht.',
    daysAgo: 1,
    reported: true,
    status: 'new',
    turns: [],
  },
  {
    person: 'Holger Tischner',
    template: 'contract',
    title: 'Kopie der Teilungserklärung',
    text: 'Für meine Bank brauche ich eine Kopie der Teilungserklärung. Können Sie mir diese zusenden?',
    daysAgo: 9,
    status: 'waiting',
    turns: [
      {
        by: 'manager',
        daysAgo: 8,
        status: 'waiting',
        text: 'Wir haben die Urkunde beim Grundbuchamt angefordert und stellen sie Ihnen danach unter Dokumente ein.',
      },
    ],
  },
];
