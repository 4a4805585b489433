import { type Parsed, usersManageApi } from '@p24/sdk/api';
import type {
  AccessChange,
  Funnel,
  ManagedPerson,
  ManagedPersonDetails,
  PeopleCounts,
  ProfileWeights,
  Reached,
  SignInState,
} from '@p24/sdk/manage';
import { contractsOf } from '../contracts.js';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { forgiving, foundPage, matches, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { accounts, type Contact, contacts, properties, source } from '../world.js';

/** The people of the managing company's houses. */
export const usersManageMocks = (portal: Portal) =>
  mockApi(portal.base, usersManageApi, portal.manager, {
    recipients({ query }) {
      const there = contacts
        .filter(({ propertyId }) => !query.property || propertyId === query.property)
        .map((contact) => recipient(contact, portal));
      const { items, similar } = forgiving(there, query, ({ name, address }) => [name, address].join(' '));
      return foundPage(pageOf(items, query), similar);
    },
    counts() {
      const found = everybody(portal);
      const counted = (group: ManagedPerson['group']) => {
        const counts: PeopleCounts['tenants'] = { active: 0, locked: 0, expired: 0, pending: 0, error: 0, none: 0 };
        for (const person of found) if (person.group === group) counts[person.state]++;
        return counts;
      };
      return {
        ...{ tenants: counted('tenants'), owners: counted('owners') },
        ...{ others: counted('others'), managers: counted('managers') },
      };
    },

    people({ query }) {
      const { items, similar } = narrowed(portal, query);
      return foundPage(pageOf(sorted(items, query), query), similar);
    },

    person: ({ params: { id } }) => details(portal, id),

    notePhone({ params: { id }, body: { phone, instead } }) {
      const { notedPhones, now } = portal.world;
      const noted = notedPhones.get(id) ?? [];
      if (instead !== null && !noted.some(({ value }) => value === instead)) throw new MockProblem('not-found');
      const others = noted.filter(({ value }) => value !== instead && value !== phone);
      const after = phone === null ? others : [...others, { value: phone, at: now().toISOString() }];
      if (after.length > 4) throw new MockProblem('too-many-phones');
      notedPhones.set(id, after);
      return details(portal, id);
    },

    savePeople({ query }) {
      const lines = sorted(narrowed(portal, query).items, query).map(({ listedAs, email, state }) =>
        [listedAs, email, state].join(';'),
      );
      return {
        body: new Blob([['Name;E-Mail;Zugang', ...lines].join('\r\n')], { type: 'text/csv' }),
        name: 'Personen.csv',
      };
    },

    funnel({ query }) {
      const people = everybody(portal).filter(({ group }) => group !== 'managers');
      const chosen = properties.filter(({ name }) => matches(query.search, name));
      const houses = chosen.map(({ id, name }) => ({
        ...{ id, name },
        ...funnelOf(people.filter((person) => houseOf(person) === id)),
      }));
      const others = people.filter(({ group }) => group === 'others');
      return { ...pageOf(houses, query), total: funnelOf(people), others: funnelOf(others) };
    },

    profileCheck: () => ({ weights: portal.world.weights ?? standard, standard }),

    changeProfileCheck({ body }) {
      portal.world.weights = body.weights;
      return { weights: body.weights ?? standard, standard };
    },

    invite: ({ body }) => change(portal, body, 'pending', ['none', 'pending', 'expired', 'error']),
    lock: ({ body }) => change(portal, body, 'locked', ['active', 'pending']),
    unlock: ({ body }) => change(portal, body, 'active', ['locked']),
    removeAccess: ({ body }) => change(portal, body, 'none', ['pending', 'active', 'locked', 'expired', 'error']),
    inviteManager: () => ({ id: mockId('person', 99) }),
  });

const standard: ProfileWeights = { email: 40, contract: 20, documents: 15, 'contact-person': 15, notices: 10 };

type Look = Parsed<typeof usersManageApi.savePeople>['query'];

const houseOf = ({ contactId }: ManagedPerson) => contacts.find(({ id }) => id === contactId)?.propertyId ?? null;

const hasReached = (person: ManagedPerson, reached: Reached) =>
  ({
    email: person.email !== null,
    invited: person.state !== 'none',
    activated: person.lastOnline !== null,
    recent: person.lastOnline !== null,
  })[reached];

function funnelOf(people: readonly ManagedPerson[]): Funnel {
  const count = (reached: Reached) => people.filter((person) => hasReached(person, reached)).length;
  return {
    people: people.length,
    ...{ email: count('email'), invited: count('invited'), activated: count('activated'), recent: count('recent') },
  };
}

const narrowed = (portal: Portal, query: Look) => {
  const { group, state, property, reached, addedSince } = query;
  const people = everybody(portal)
    .filter((person) => (!group || person.group === group) && (!state || person.state === state))
    .filter((person) => !property || houseOf(person) === property)
    .filter((person) => !reached || (person.group !== 'managers' && hasReached(person, reached)))
    // All of them are there from the beginning.
    .filter(() => !addedSince);
  return forgiving(people, query, ({ name, listedAs, email, address }) => [name, listedAs, email, address].join(' '));
};

const states: readonly SignInState[] = ['active', 'pending', 'locked', 'expired', 'error', 'none'];

/** Of people by last name, those in the order that is asked for. */
function sorted(people: readonly ManagedPerson[], { sort, order }: Look): ManagedPerson[] {
  const way = order === 'desc' ? -1 : 1;
  if (sort === 'state') return people.toSorted((a, b) => way * (states.indexOf(a.state) - states.indexOf(b.state)));
  if (sort === 'profile') {
    const managers = people.filter(({ group }) => group === 'managers');
    const checked = people.filter(({ group }) => group !== 'managers');
    return [...checked.toSorted((a, b) => way * (a.profile - b.profile)), ...managers];
  }
  if (sort === 'name') return order === 'desc' ? people.toReversed() : [...people];
  const seen = people.filter(({ lastOnline }) => lastOnline !== null);
  const time = ({ lastOnline }: ManagedPerson) => Date.parse(lastOnline ?? '');
  return [...seen.toSorted((a, b) => way * (time(a) - time(b))), ...people.filter(({ lastOnline }) => !lastOnline)];
}

/** Two blanks stand before every other sign, so that each last name comes before those that are longer. */
const keyOf = ({ listedAs }: ManagedPerson) => listedAs.replace(', ', '  ');

/** All people with their addresses; the states that were changed stand in the world. */
export function everybody(portal: Portal): ManagedPerson[] {
  const now = portal.world.now();
  const people = contacts.map((contact, index) => person(contact, portal, index, now));
  const manager = accounts.find(({ key }) => key === 'manager');
  const state = 'active';
  const nothing = {
    contactId: null,
    address: null,
    invitedAt: null,
    invitedUntil: null,
    profile: 100,
    lacks: [],
    letterAt: null,
  };
  const name = manager?.name ?? '';
  const listedAs = name.replace(/^(.*) (\S+)$/, '$2, $1');
  const row = { id: manager?.id ?? '', name, listedAs, email: manager?.email ?? null, state } as const;
  const all: ManagedPerson[] = [
    ...people,
    { ...nothing, ...row, group: 'managers', lastOnline: daysAgo(now, 0, 8, 5) },
  ];
  return all.sort((one, other) => keyOf(one).localeCompare(keyOf(other), 'de'));
}

function person(contact: Contact, portal: Portal, index: number, now: Date): ManagedPerson {
  const { world } = portal;
  const { address, lastOnline } = recipient(contact, portal);
  const state = world.accesses.get(contact.id) ?? contact.status;
  const email = index % 6 === 2 ? null : `${contact.name.split(/[ ,]/)[0]?.toLowerCase()}@example.de`;
  const invited = state === 'pending' || state === 'expired';
  return {
    ...{ id: contact.id, contactId: contact.id, name: contact.name.replace(/^(.+), (.+)$/, '$2 $1') },
    ...{ listedAs: contact.name, email, address, state, lastOnline },
    group: contact.group === 'tenant' ? 'tenants' : contact.group === 'provider' ? 'others' : 'owners',
    invitedAt: invited ? daysAgo(now, 16) : null,
    invitedUntil: invited ? daysAgo(now, -14) : null,
    letterAt: state === 'pending' && email === null ? daysAgo(now, 0) : null,
    profile: email ? (index % 3 === 0 ? 85 : 100) : 60,
    lacks: email ? (index % 3 === 0 ? ['documents'] : []) : ['email'],
  };
}

/** Somebody with all that it takes to reach them: what they say and what the company knows. */
function details(portal: Portal, id: string): ManagedPersonDetails {
  const found = everybody(portal).find((one) => one.id === id && one.group !== 'managers');
  if (!found) throw new MockProblem('not-found');
  const account = accounts.find(({ contactId }) => contactId === id);
  const said = portal.world.details.get(account?.id ?? '');
  const number = contacts.findIndex((one) => one.id === id);
  const nothing = { kind: null, label: null, at: null, ticketId: null };
  const known = [{ ...nothing, value: `0351 495${number}0-${number}`, from: 'company' as const }];
  const noted = (portal.world.notedPhones.get(id) ?? []).map((one) => ({ ...nothing, ...one, from: 'noted' as const }));
  const own = (said?.own.phones ?? []).map(({ kind, value }) => ({
    ...{ ...nothing, kind, value, from: 'person' as const, at: said?.changedAt ?? null },
  }));
  return {
    ...{ ...found, number: `K-${1001 + number}`, emails: [] },
    phones: [...own, ...noted, ...(number % 4 === 3 ? [] : known)],
    addresses: found.address ? [{ value: found.address, label: null }] : [],
    contracts: contractsOf(portal.world, id)
      .filter(({ sourceId }) => sourceId === source.id)
      .map(({ sourceId: _, unit, ...contract }) => ({ ...contract, unit: unit?.name ?? null })),
    household: [],
  };
}

function change(
  portal: Portal,
  order: { people: readonly string[]; preview: boolean },
  to: SignInState,
  from: readonly SignInState[],
): AccessChange {
  const chosen = everybody(portal).filter(({ id }) => order.people.includes(id));
  const fitting = chosen.filter(({ state, group }) => from.includes(state) && group !== 'managers');
  const reachable = fitting.filter(({ email }) => to !== 'pending' || email !== null);
  if (!order.preview) for (const { id } of reachable) portal.world.accesses.set(id, to);
  const named = ({ id, name }: ManagedPerson) => ({ id, name });
  return {
    changed: reachable.length,
    withoutAddress: fitting.filter((one) => !reachable.includes(one)).map(named),
    skipped: chosen.filter((one) => !fitting.includes(one)).map((one) => ({ ...named(one), state: one.state })),
    reversible:
      !order.preview && to === 'locked' ? fitting.filter(({ state }) => state === 'active').map(({ id }) => id) : [],
  };
}

function recipient({ id, name, propertyId, status }: Contact, { world }: Portal) {
  const now = world.now();
  const delegate = world.delegates.some(({ forPersonId }) => forPersonId === id);
  const address = properties.find((property) => property.id === propertyId)?.address ?? null;
  const validFrom = daysAgo(now, 700).slice(0, 10);
  const lastOnline = status === 'active' ? daysAgo(now, 1, 19, 42) : null;
  return { id, name, address, contracts: 1, status, validFrom, validUntil: null, lastOnline, delegate };
}
