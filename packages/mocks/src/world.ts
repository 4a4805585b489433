import type { Consent, ConsumptionSeries, PersonalDetails, Portrait } from '@p24/sdk';
import type {
  AudienceGroup,
  ImportReport,
  ManagedDelegate,
  ProfileWeights,
  SignInState,
  TicketSettings,
  TicketTemplate,
} from '@p24/sdk/manage';
import { mockId } from './core/ids.js';
import type { Shelf } from './documents/documents.data.js';
import type { MockForms } from './forms/forms.data.js';
import type { MockNotice } from './notices/notices.data.js';
import type { MockTicket } from './tickets/tickets.data.js';

/** How much there is to show. */
export type Content = 'usual' | 'empty' | 'many' | 'long';

/** Who may sign in, by the key that `signedIn` takes. */
export type AccountKey = 'tenant' | 'neighbour' | 'owner' | 'manager';

/** A person with a sign-in. */
export interface Account {
  key: AccountKey;
  id: string;
  email: string;
  password: string;
  name: string;
  role: 'resident' | 'manager';
  contactId: string | null;
}

/** The managing company whose portal this is. */
export const source = {
  id: mockId('source', 1),
  slug: 'lindenhof',
  name: 'Hausverwaltung Lindenhof',
  timeZone: 'Europe/Berlin',
} as const;

/** Another one, at which the owner has a flat, too. */
export const otherSource = {
  id: mockId('source', 2),
  slug: 'nordlicht',
  name: 'Nordlicht Immobilienverwaltung',
  timeZone: 'Europe/Berlin',
} as const;

export const properties = [
  { id: mockId('property', 1), name: 'Gartenstraße 12', address: 'Gartenstraße 12, 04103 Leipzig', units: 9 },
  { id: mockId('property', 2), name: 'Am Mühlgraben 3–5', address: 'Am Mühlgraben 3–5, 04177 Leipzig', units: 14 },
] as const;

/** A contact with a contract in a property, with or without a sign-in. */
export interface Contact {
  id: string;
  name: string;
  propertyId: string;
  /** What it is in its property. */
  group: AudienceGroup;
  status: 'none' | 'pending' | 'active' | 'locked' | 'expired';
}

const contact = (number: number, name: string, house: 0 | 1, status: Contact['status'] = 'none'): Contact => ({
  id: mockId('contact', number),
  name,
  propertyId: properties[house].id,
  // In the second house flats belong to those who live in them.
  group: house === 0 ? 'tenant' : 'owner',
  status,
});

/** By name, as lists of people are. */
export const contacts: readonly Contact[] = [
  contact(1, 'Berger, Anna', 0, 'active'),
  contact(2, 'Dörfler, Rosemarie', 0, 'active'),
  contact(3, 'Engel, Wilhelm', 0),
  contact(4, 'Jansen, Torben & Lea', 1, 'active'),
  contact(5, 'Kowalski, Marek', 0, 'pending'),
  contact(6, 'Nguyen, Thi Lan', 1, 'active'),
  contact(7, 'Öztürk, Selin', 1, 'locked'),
  contact(8, 'Petersen, Inge', 0),
  contact(9, 'Schuster, Familie', 1, 'expired'),
  contact(10, 'Weißgerber, Karl-Heinz', 1, 'active'),
  contact(11, 'Yıldız, Mehmet', 1, 'active'),
  contact(12, 'Zimmermann, Paula', 0, 'active'),
];

/** The contact of the owner who has homes at both companies. */
export const ownerOfTwo = mockId('contact', 10);

const password = 'sonnenblume-2424';

export const accounts: readonly Account[] = [
  {
    key: 'tenant',
    id: mockId('account', 1),
    email: 'anna.berger@example.de',
    password,
    name: 'Anna Berger',
    role: 'resident',
    contactId: mockId('contact', 1),
  },
  {
    key: 'neighbour',
    id: mockId('account', 2),
    email: 'mehmet.yildiz@example.de',
    password,
    name: 'Mehmet Yıldız',
    role: 'resident',
    contactId: mockId('contact', 11),
  },
  {
    key: 'manager',
    id: mockId('account', 3),
    email: 'petra.lindner@example.de',
    password,
    name: 'Petra Lindner',
    role: 'manager',
    contactId: null,
  },
  {
    key: 'owner',
    id: mockId('account', 4),
    email: 'k.weissgerber@example.de',
    password,
    name: 'Karl-Heinz Weißgerber',
    role: 'resident',
    contactId: ownerOfTwo,
  },
];

/** A home whose consumption is shown, before comparisons are worked out. */
export interface Home {
  contractId: string;
  contactId: string;
  unit: { id: string; name: string; address: string | null };
  startsOn: string;
  series: ConsumptionSeries[];
}

/** A kept file with its bytes. */
export interface MockFile {
  id: string;
  name: string;
  type: string;
  body: Blob;
  /** Bytes, where the body is only a stand-in. */
  size?: number;
}

/** Everything that the mocked server knows; residents' and managers' sides share it. */
export interface World {
  now: () => Date;
  notices: MockNotice[];
  shelf: Shelf;
  /** `<contact>:<item>` of everything that was opened. */
  reads: Set<string>;
  homes: Home[];
  /** Ids of the properties of which residents see nothing. */
  offline: Set<string>;
  forms: MockForms;
  /** The last statement by `<contact>:<purpose>`. */
  consents: Map<string, Pick<Consent, 'state' | 'at'>>;
  /** How accounts are shown that have chosen something. */
  portraits: Map<string, Portrait>;
  /** What accounts say about themselves. */
  details: Map<string, Pick<PersonalDetails, 'own' | 'changedAt'>>;
  files: Map<string, MockFile>;
  imports: ImportReport[];
  /** The states of sign-ins that managers have changed, by person. */
  accesses: Map<string, SignInState>;
  /** Numbers that managers have noted, by person. */
  notedPhones: Map<string, readonly { value: string; at: string }[]>;
  /** What each part of a profile counts where somebody has chosen; null is the standard. */
  weights: ProfileWeights | null;
  delegates: ManagedDelegate[];
  /** Whether the tenant has taken or declined the invitation. */
  decidedInvitation: boolean;
  tickets: MockTicket[];
  ticketTemplates: TicketTemplate[];
  ticketSettings: TicketSettings;
  /** When `<contact or account>:<ticket>` was opened last. */
  ticketReads: Map<string, string>;
}
