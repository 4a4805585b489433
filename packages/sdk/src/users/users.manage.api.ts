import * as z from 'zod';
import { defineApi } from '../core/define-api.js';
import {
  Day,
  Email,
  foundPage,
  Id,
  InSource,
  InSourceById,
  Instant,
  line,
  Paging,
  Phone,
  page,
  Search,
  Similar,
} from '../core/schemas.js';
import { ReachablePhone } from './reachable-phone.js';

export { ReachablePhone };

/** A contact as pickers of recipients show it. */
export const Recipient = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string().nullable(),
    contracts: z.int().describe('Current contracts.'),
    status: z.enum(['none', 'pending', 'active', 'locked', 'expired', 'error']).describe('Of the sign-in.'),
    validFrom: Day.nullable(),
    validUntil: Day.nullable(),
    lastOnline: Instant.nullable(),
    delegate: z.boolean().describe('Whether somebody else is informed along with this contact.'),
  })
  .meta({ id: 'Recipient' });
export type Recipient = z.infer<typeof Recipient>;

/** Where the sign-in of a person stands; `none`: there never was one. */
export const SignInState = z
  .enum(['active', 'locked', 'expired', 'pending', 'error', 'none'])
  .meta({ id: 'SignInState', description: 'Where the sign-in of a person stands; `none`: there never was one.' });
export type SignInState = z.infer<typeof SignInState>;

const PerState = z.object({
  active: z.int(),
  locked: z.int(),
  expired: z.int(),
  pending: z.int(),
  error: z.int(),
  none: z.int(),
});

/** How many people there are, each counted once. */
export const PeopleCounts = z
  .object({
    tenants: PerState.describe('People with a current tenancy and no current ownership.'),
    owners: PerState.describe('People with a current ownership of a unit or a house.'),
    others: PerState.describe('People of all other contacts, such as service providers and former tenants.'),
    managers: PerState,
  })
  .meta({ id: 'PeopleCounts', description: 'People by what they are and where their sign-in stands.' });
export type PeopleCounts = z.infer<typeof PeopleCounts>;

/** What a person is in a data source. */
export const PersonGroup = z.enum(['tenants', 'owners', 'others', 'managers']);
export type PersonGroup = z.infer<typeof PersonGroup>;

const Lack = z.enum(['email', 'contract', 'contact-person', 'documents', 'notices']);

/** A person as managers see them. */
export const ManagedPerson = z
  .object({
    id: Id,
    contactId: Id.nullable().describe('Null for managers.'),
    name: z.string().describe('As it is spoken: `Dr. Gerda Müller`.'),
    listedAs: z
      .string()
      .describe('As lists show it, the last name first: `Müller, Dr. Gerda`; companies by their whole name.'),
    email: z.string().nullable(),
    address: z.string().nullable(),
    group: PersonGroup,
    state: SignInState,
    invitedAt: Instant.nullable(),
    invitedUntil: Instant.nullable(),
    letterAt: Instant.nullable().describe('When the letter was made whose code still works.'),
    lastOnline: Instant.nullable(),
    profile: z.int().describe('Percent of what the portal needs for this person.'),
    lacks: z.array(Lack).describe('What is missing of it; it never keeps anybody from being invited.'),
  })
  .meta({ id: 'ManagedPerson' });
export type ManagedPerson = z.infer<typeof ManagedPerson>;

const NamedPerson = z.object({ id: Id, name: z.string() });

const Known = z.object({ value: z.string(), label: z.string().nullable() });

/** What a person holds, held or will hold. */
export const HeldContract = z
  .object({
    id: Id,
    kind: z.enum(['tenancy', 'ownership', 'house']),
    state: z.enum(['running', 'upcoming', 'ended']),
    startsOn: Day,
    endsOn: Day.nullable(),
    property: z.object({ id: Id, name: z.string(), address: z.string().nullable() }),
    unit: z.string().nullable().describe('Null where it is about the whole house.'),
  })
  .meta({ id: 'HeldContract' });
export type HeldContract = z.infer<typeof HeldContract>;

/** A person with all that it takes to reach them, and what they hold. */
export const ManagedPersonDetails = ManagedPerson.extend({
  number: z.string().nullable().describe('Of the contact, in the property software.'),
  phones: z.array(ReachablePhone).describe('What the person says first; each number once.'),
  emails: z.array(Known).describe('Further addresses of the contact.'),
  addresses: z.array(Known),
  contracts: z.array(HeldContract).describe('Running ones first, at most 100.'),
  household: z.array(NamedPerson).describe('Other people of the same contact, at most 100.'),
}).meta({ id: 'ManagedPersonDetails' });
export type ManagedPersonDetails = z.infer<typeof ManagedPersonDetails>;

const People = z.array(Id).min(1).max(10_000);

/** What became of an order for several people: nobody keeps back the others. */
export const AccessChange = z
  .object({
    changed: z.int().describe('How many it was done for, or would be.'),
    withoutAddress: z.array(NamedPerson).describe('Who has no usable e-mail address.'),
    skipped: z.array(NamedPerson.extend({ state: SignInState })).describe('Whose state does not allow it.'),
    reversible: z
      .array(Id)
      .describe('For whom the opposite order brings back exactly what was: after locking and unlocking.'),
  })
  .meta({ id: 'AccessChange' });
export type AccessChange = z.infer<typeof AccessChange>;

/** How far people may have come on their way into the portal. */
export const Reached = z.enum(['email', 'invited', 'activated', 'recent']).meta({
  id: 'Reached',
  description:
    '`email`: has an address for mail; `invited`: an access that was not taken away; `activated`: an account belongs to it; `recent`: signed in within 90 days.',
});
export type Reached = z.infer<typeof Reached>;

/** How many people there are somewhere, and how far they have come. */
export const Funnel = z
  .object({ people: z.int(), email: z.int(), invited: z.int(), activated: z.int(), recent: z.int() })
  .meta({ id: 'Funnel' });
export type Funnel = z.infer<typeof Funnel>;

/** The people who hold something in a house today, and how far they have come. */
export const HouseFunnel = Funnel.extend({ id: Id, name: z.string() }).meta({ id: 'HouseFunnel' });
export type HouseFunnel = z.infer<typeof HouseFunnel>;

const Weight = z.int().min(0).max(100);

/** What each part of a profile counts; all of them together are a hundred percent. */
export const ProfileWeights = z
  .object({ email: Weight, contract: Weight, 'contact-person': Weight, documents: Weight, notices: Weight })
  .meta({ id: 'ProfileWeights' });
export type ProfileWeights = z.infer<typeof ProfileWeights>;

const ProfileCheck = z.object({ weights: ProfileWeights, standard: ProfileWeights });

const Narrowing = z.object({
  search: Search.optional(),
  group: PersonGroup.optional(),
  state: SignInState.optional(),
  property: Id.optional().describe('Who holds something there today.'),
  reached: Reached.optional(),
  addedSince: Instant.optional().describe('Who was added at this time or later; no managers.'),
  sort: z
    .enum(['name', 'state', 'last-online', 'profile'])
    .default('name')
    .describe(
      '`state`: active first, then by name; `last-online`: who was never here stands last either way; `profile`: the least complete profile first, then by name, managers last either way.',
    ),
  order: z.enum(['asc', 'desc']).default('asc'),
});

const ofPeople = {
  access: 'manager',
  params: InSource,
  body: z.object({ people: People, preview: z.boolean().default(false).describe('Only tell what would happen.') }),
  result: AccessChange,
  problems: { 'admin-only': 403 },
} as const;

export const usersManageApi = defineApi({
  recipients: {
    route: 'GET /manage/:source/recipients',
    summary: 'List the contacts that something can be released to, by last name.',
    access: 'manager',
    params: InSource,
    query: Paging.extend(Similar.shape).extend({ search: Search.optional(), property: Id.optional() }),
    result: foundPage(Recipient),
    problems: { 'invalid-cursor': 400 },
  },
  counts: {
    route: 'GET /manage/:source/people-counts',
    summary: 'Count the people of a data source by what they are and where their sign-in stands.',
    access: 'manager',
    params: InSource,
    result: PeopleCounts,
  },
  people: {
    route: 'GET /manage/:source/people',
    summary: 'List the people of a data source and its managers.',
    access: 'manager',
    params: InSource,
    query: Paging.extend(Similar.shape).extend(Narrowing.shape),
    result: foundPage(ManagedPerson),
    problems: { 'invalid-cursor': 400 },
  },
  person: {
    route: 'GET /manage/:source/people/:id',
    summary: 'Show how a person is reached, what they hold, and where their sign-in stands.',
    access: 'manager',
    params: InSourceById,
    result: ManagedPersonDetails,
  },
  notePhone: {
    route: 'POST /manage/:source/people/:id/phones',
    summary: 'Note a telephone number of a person, change one that was noted, or take it away; no import touches them.',
    access: 'manager',
    params: InSourceById,
    body: z.object({
      phone: Phone.nullable().describe('One that can be dialled; null takes `instead` away.'),
      instead: z.string().max(30).nullable().default(null).describe('The noted number that is changed.'),
    }),
    result: ManagedPersonDetails,
    problems: { 'too-many-phones': 409 },
  },
  savePeople: {
    route: 'GET /manage/:source/people.csv',
    summary: 'Save the list, or what it is narrowed to, as a table: at most 50,000 people.',
    access: 'manager',
    params: InSource,
    query: Narrowing,
    download: 'text/csv',
    proven: true,
  },
  funnel: {
    route: 'GET /manage/:source/people-funnel',
    summary: 'Count by house how far people have come on their way into the portal.',
    access: 'manager',
    params: InSource,
    query: Paging.extend({ search: Search.optional().describe('Words of the names of houses.') }),
    result: page(HouseFunnel).extend({
      total: Funnel.describe('All people, each once, though some hold something in several houses.'),
      others: Funnel.describe('People who hold nothing in any house today.'),
    }),
    problems: { 'invalid-cursor': 400 },
  },
  profileCheck: {
    route: 'GET /manage/:source/profile-check',
    summary: 'Read what each part of a profile counts.',
    access: 'manager',
    params: InSource,
    result: ProfileCheck,
  },
  changeProfileCheck: {
    route: 'PUT /manage/:source/profile-check',
    summary: 'Say what each part of a profile counts.',
    access: 'admin',
    params: InSource,
    body: z.object({ weights: ProfileWeights.nullable().describe('Null: the standard.') }),
    result: ProfileCheck,
  },
  invite: {
    route: 'POST /manage/:source/invitations',
    summary: 'Send people a code for their first sign-in; an earlier code no longer works.',
    ...ofPeople,
  },
  lock: {
    route: 'POST /manage/:source/access/lock',
    summary: 'Keep people out until they are unlocked; their sessions end at once.',
    ...ofPeople,
  },
  unlock: {
    route: 'POST /manage/:source/access/unlock',
    summary: 'Let locked people in again.',
    ...ofPeople,
  },
  removeAccess: {
    route: 'POST /manage/:source/access/remove',
    summary: 'Take the sign-in of people away; they can be invited anew.',
    ...ofPeople,
  },
  inviteManager: {
    route: 'POST /manage/:source/managers',
    summary: 'Invite somebody as a manager of the data source.',
    access: 'admin',
    params: InSource,
    body: z.object({ name: line(200), email: Email, role: z.enum(['manager', 'admin']).default('manager') }),
    result: z.object({ id: Id }),
    status: 201,
    problems: { 'manager-exists': 409 },
  },
});
