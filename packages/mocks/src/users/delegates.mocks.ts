import { type Acting, delegatesApi, delegatesManageApi, type ManagedDelegate } from '@p24/sdk/api';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { contacts, source } from '../world.js';

const nameOf = (id: string) => contacts.find((contact) => contact.id === id)?.name ?? '';

/** Who acts for whom before anybody changes it: the tenant is on either side once. */
export function delegatesOf(now: Date): ManagedDelegate[] {
  const one = (number: number, who: number, forWhom: number, rest: Pick<ManagedDelegate, 'grants' | 'endsOn'>) => {
    const [personId, forPersonId] = [mockId('contact', who), mockId('contact', forWhom)];
    const names = { personName: nameOf(personId), forPersonName: nameOf(forPersonId) };
    return { id: mockId('delegate', number), personId, forPersonId, ...names, ...rest, live: true };
  };
  return [
    one(1, 12, 3, { grants: ['notices', 'documents'], endsOn: daysAgo(now, -60).slice(0, 10) }),
    one(2, 2, 1, { grants: ['notices', 'documents', 'consumption'], endsOn: null }),
    one(3, 1, 3, { grants: ['notices'], endsOn: daysAgo(now, -20).slice(0, 10) }),
  ];
}

const acting = ({ id, grants, endsOn }: ManagedDelegate, name: string): Acting => ({
  ...{ id, name, grants, endsOn, sourceId: source.id, sourceName: source.name },
});

function end({ world }: Portal, id: string, whose: (one: ManagedDelegate) => boolean): undefined {
  const found = world.delegates.findIndex((one) => one.id === id && whose(one));
  if (found < 0) throw new MockProblem('not-found');
  world.delegates.splice(found, 1);
}

function requireDay(endsOn: string | null, { world }: Portal): void {
  if (endsOn !== null && endsOn < world.now().toISOString().slice(0, 10)) throw new MockProblem('invalid-input');
}

/** Who acts for the signed-in person, and for whom the person acts. */
export const delegatesMocks = (portal: Portal) =>
  mockApi(portal.base, delegatesApi, portal.resident, {
    delegates: (_, { caller }) => ({
      actingForMe: portal.world.delegates
        .filter(({ forPersonId }) => forPersonId === caller)
        .map((one) => acting(one, one.personName)),
      iActFor: portal.world.delegates
        .filter(({ personId }) => personId === caller)
        .map((one) => acting(one, one.forPersonName)),
    }),
    endDelegate: ({ params: { id } }, { caller }) =>
      end(portal, id, ({ personId, forPersonId }) => caller === personId || caller === forPersonId),
  });

/** The same for managers, over all people. */
export const delegatesManageMocks = (portal: Portal) =>
  mockApi(portal.base, delegatesManageApi, portal.manager, {
    delegates: ({ params: { id } }) => ({
      actingFor: portal.world.delegates.filter(({ forPersonId }) => forPersonId === id),
      actsFor: portal.world.delegates.filter(({ personId }) => personId === id),
    }),
    appointDelegate({ params: { id }, body: { personId, grants, endsOn } }) {
      const { delegates } = portal.world;
      if (!nameOf(id)) throw new MockProblem('not-found');
      if (!nameOf(personId) || personId === id) throw new MockProblem('unknown-person');
      if (delegates.some((one) => one.personId === personId && one.forPersonId === id)) {
        throw new MockProblem('acts-already');
      }
      requireDay(endsOn, portal);
      const names = { personName: nameOf(personId), forPersonName: nameOf(id) };
      const made = { id: crypto.randomUUID(), personId, forPersonId: id, ...names, grants, endsOn, live: true };
      delegates.push(made);
      return made;
    },
    changeDelegate({ params: { id }, body }) {
      const found = portal.world.delegates.find((one) => one.id === id);
      if (!found) throw new MockProblem('not-found');
      requireDay(body.endsOn, portal);
      return Object.assign(found, body);
    },
    endDelegate: ({ params: { id } }) => end(portal, id, () => true),
  });
