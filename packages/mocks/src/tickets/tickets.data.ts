import type { TicketKind, TicketStatus } from '@p24/sdk';
import type { Exposure, ManagedTicketEvent, Participation, TicketPriority, TicketTemplate } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { type Content, contacts } from '../world.js';
import { ticketFiles } from './ticket-files.js';

/** Something that happened to a ticket, as the mocked server keeps it; attachments are ids of files. */
export interface MockTicketEvent extends Omit<ManagedTicketEvent, 'author' | 'attachments'> {
  author: { kind: 'resident' | 'manager' | 'system'; name: string | null };
  attachments: string[];
}

/** A ticket as the mocked server keeps it. */
export interface MockTicket {
  id: string;
  number: number;
  kind: TicketKind;
  title: string;
  templateId: string | null;
  /** The contact whose people take part; null for what concerns nobody from outside. */
  contactId: string | null;
  status: TicketStatus;
  priority: TicketPriority;
  assignee: string | null;
  dueOn: string | null;
  released: boolean;
  comments: Participation;
  attachments: Participation;
  createdAt: string;
  /** The submitted form that opened it. */
  submissionId: string | null;
  events: MockTicketEvent[];
}

const always = (but: Partial<Record<TicketStatus, Exposure>> = {}) =>
  ({
    ...{ new: 'shown', 'in-progress': 'shown', waiting: 'shown', done: 'shown', closed: 'shown', rejected: 'shown' },
    ...but,
  }) as TicketTemplate['visibility']['tenant'];

const template = (number: number, name: string, system: string | null, waiting: Exposure = 'shown') =>
  ({
    ...{ id: mockId('ticket-template', number), name, system },
    visibility: { tenant: always({ waiting }), owner: always() },
    ...{ comments: 'initiator', attachments: 'initiator' },
  }) satisfies TicketTemplate as TicketTemplate;

/** The templates of the managing company; tickets about keys are internal for tenants while they wait. */
export const ticketTemplates = (): TicketTemplate[] => [
  template(1, 'Anfrage', 'request'),
  template(2, 'Chat', 'chat'),
  template(3, 'Schadensmeldung', 'damage'),
  template(4, 'Schlüssel und Zugang', null, 'internal'),
  template(5, 'Vertrag und Daten', 'contract'),
];

/** The managers who see to tickets. */
export const assignees = [
  { id: mockId('membership', 4), name: 'Jonas Reuter' },
  { id: mockId('membership', 3), name: 'Petra Lindner' },
] as const;

type Entry = [days: number, hour: number, by: 'tenant' | 'manager', what: Partial<MockTicketEvent>];

interface Told extends Partial<MockTicket> {
  title: string;
  /** Which contact of the world, from 0. */
  contact: number | null;
  template: number | null;
  history: Entry[];
}

const says = (text: string, attachments: string[] = []): Partial<MockTicketEvent> => ({
  kind: 'comment',
  text,
  attachments,
});
const note = (text: string): Partial<MockTicketEvent> => ({ ...says(text), internal: true });
const begins = (text: string, attachments: string[] = []): Partial<MockTicketEvent> => ({
  kind: 'created',
  text,
  attachments,
});
const turns = (from: TicketStatus, to: TicketStatus): Partial<MockTicketEvent> => ({ kind: 'status', from, to });
const goesTo = (to: string): Partial<MockTicketEvent> => ({ kind: 'assignee', to, internal: true });

const told: readonly Told[] = [
  {
    title: 'Wasserfleck an der Decke im Bad',
    ...{ contact: 0, template: 3, status: 'in-progress', priority: 'high', assignee: assignees[1].id },
    submissionId: mockId('submission', 1),
    history: [
      [
        2,
        18,
        'tenant',
        begins(
          'Über der Dusche ist seit heute ein gelblicher Fleck, etwa 40 cm groß. Er fühlt sich feucht an und wird größer.',
          [ticketFiles[0].id, ticketFiles[1].id],
        ),
      ],
      [1, 8, 'manager', goesTo('Petra Lindner')],
      [1, 8, 'manager', turns('new', 'in-progress')],
      [
        1,
        9,
        'manager',
        note('Vermutlich die Dusche im 3. OG (Schuster). Versicherung vorab informiert, Schadennummer folgt.'),
      ],
      [
        0,
        7,
        'manager',
        says(
          'Guten Morgen Frau Berger, der Klempner, Herr Kessler, kommt morgen zwischen 8 und 10 Uhr. Bitte lassen Sie die Dusche bis dahin trocken.',
          [ticketFiles[2].id],
        ),
      ],
    ],
  },
  {
    title: 'Ersatzschlüssel für den Keller',
    ...{ contact: 0, template: 4, status: 'waiting', priority: 'normal' },
    history: [
      [
        6,
        12,
        'tenant',
        begins('Mein Kellerschlüssel ist abgebrochen. Was kostet ein neuer, und wann kann ich ihn abholen?'),
      ],
      [5, 10, 'manager', turns('new', 'waiting')],
      [5, 10, 'manager', note('Wartet auf die Sicherungskarte der Schließanlage.')],
    ],
  },
  {
    title: 'Neue Bankverbindung für die Miete',
    ...{ contact: 0, template: 5, status: 'done', priority: 'normal' },
    history: [
      [
        24,
        20,
        'tenant',
        begins('Ab dem nächsten Monat bitte vom neuen Konto einziehen. Das Formular habe ich ausgefüllt.'),
      ],
      [23, 9, 'manager', turns('new', 'in-progress')],
      [
        22,
        11,
        'manager',
        says('Die neue Bankverbindung ist eingetragen. Die Abbuchung am 3. läuft schon über das neue Konto.'),
      ],
      [22, 11, 'manager', turns('in-progress', 'done')],
    ],
  },
  {
    title: 'Flurlicht im 2. Stock flackert',
    ...{ contact: 0, template: 3, status: 'closed', priority: 'low' },
    history: [
      [71, 19, 'tenant', begins('Das Licht im Flur flackert, seit der Bewegungsmelder getauscht wurde.')],
      [69, 14, 'manager', turns('new', 'done')],
      [
        69,
        14,
        'manager',
        says('Der Hausmeister hat den Melder neu eingestellt. Bitte sagen Sie Bescheid, falls es wieder flackert.'),
      ],
      [60, 9, 'manager', turns('done', 'closed')],
    ],
  },
  {
    title: 'Katze in der Wohnung',
    ...{ contact: 0, template: 1, status: 'rejected', priority: 'normal' },
    history: [
      [130, 17, 'tenant', begins('Dürfen wir eine zweite Katze halten?')],
      [
        127,
        10,
        'manager',
        says(
          'Leider können wir einer zweiten Katze nicht zustimmen, weil im Haus eine schwere Allergie bekannt ist. Über eine andere Lösung sprechen wir gern mit Ihnen.',
        ),
      ],
      [127, 10, 'manager', turns('new', 'rejected')],
    ],
  },
  {
    title: 'Klingel ist stumm',
    ...{ contact: 10, template: 3, status: 'new', priority: 'normal' },
    history: [[0, 6, 'tenant', begins('Unsere Klingel an der Haustür geht nicht. Die Sprechanlage funktioniert.')]],
  },
  {
    title: 'Heizung im Wohnzimmer bleibt kalt',
    ...{ contact: 5, template: 3, status: 'new', priority: 'urgent' },
    history: [
      [
        0,
        5,
        'tenant',
        begins(
          'Seit gestern Abend ist der Heizkörper im Wohnzimmer kalt, obwohl das Thermostat auf 5 steht. Wir haben ein kleines Kind.',
        ),
      ],
    ],
  },
  {
    title: 'Angebot für die Dachrinne einholen',
    ...{
      contact: null,
      template: null,
      status: 'waiting',
      priority: 'low',
      released: false,
      assignee: assignees[0].id,
    },
    history: [
      [15, 9, 'manager', begins('Drei Angebote für die Erneuerung der Dachrinne am Hinterhaus, vor dem Winter.')],
    ],
  },
];

const dueIn: Readonly<Record<string, number>> = {
  'Wasserfleck an der Decke im Bad': 1,
  'Ersatzschlüssel für den Keller': -1,
  'Angebot für die Dachrinne einholen': 12,
};

function ticketOf(now: Date, entry: Told, number: number): MockTicket {
  const { title, contact, template: kind, history, ...values } = entry;
  const owner = contact === null ? null : contacts[contact];
  const events = history.map(([days, hour, by, what], index) => ({
    ...{ id: mockId('ticket-event', number * 20 + index), at: daysAgo(now, days, hour, index) },
    ...{ kind: 'comment' as const, internal: false, text: '', from: null, to: null, attachments: [], ...what },
    author: {
      kind: by === 'tenant' ? ('resident' as const) : ('manager' as const),
      name: by === 'tenant' ? (owner?.name ?? null) : 'Petra Lindner',
    },
  }));
  const due = dueIn[title];
  return {
    ...{ id: mockId('ticket', number), number, kind: 'request', title, status: 'new', priority: 'normal' },
    ...{ templateId: kind === null ? null : mockId('ticket-template', kind), contactId: owner?.id ?? null },
    ...{ assignee: null, dueOn: due === undefined ? null : daysAgo(now, -due).slice(0, 10), released: true },
    ...{ comments: 'initiator', attachments: 'initiator', createdAt: events[0]?.at ?? now.toISOString(), events },
    submissionId: null,
    ...values,
  };
}

const more = (content: Content): readonly Told[] => {
  if (content === 'empty') return [];
  if (content === 'long') {
    const long = ' und noch einiges mehr, das in eine Überschrift eigentlich nicht hineingehört';
    return told.map((one) => ({ ...one, title: `${one.title}${long}`.slice(0, 120) }));
  }
  const extra = Array.from({ length: content === 'many' ? 60 : 0 }, (_, index): Told => {
    const before = told[index % told.length];
    if (!before) throw new Error('There is no ticket to vary.');
    return {
      ...before,
      submissionId: null,
      history: before.history.map(([days, ...rest]) => [days + 140 + index * 5, ...rest]),
    };
  });
  return [...told, ...extra];
};

/** The tickets of the managing company; the newest has the greatest number. */
export function ticketsOf(content: Content, now: Date): MockTicket[] {
  const entries = more(content);
  const begun = (entry: Told) => entry.history[0]?.[0] ?? 0;
  return [...entries]
    .sort((one, other) => begun(other) - begun(one))
    .map((entry, index) => ticketOf(now, entry, index + 141));
}

/** Everybody looked at everything yesterday evening. */
export function ticketReadsOf(now: Date): Map<string, string> {
  const readers = [...contacts.map(({ id }) => id), mockId('account', 3)];
  const numbers = Array.from({ length: 80 }, (_, index) => index + 141);
  return new Map(
    readers.flatMap((reader) =>
      numbers.map((no) => [`${reader}:${mockId('ticket', no)}`, daysAgo(now, 1, 20)] as const),
    ),
  );
}
