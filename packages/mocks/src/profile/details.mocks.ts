import type { OwnDetails, PersonalDetails } from '@p24/sdk/api';
import { detailsApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { type Account, source } from '../world.js';

/** Nothing said. */
export const silent: OwnDetails = {
  displayName: null,
  salutation: null,
  phones: [],
  availability: null,
  position: null,
};

/** What whoever is signed in says about themselves. */
export const detailsMocks = (portal: Portal) => {
  const { details, now } = portal.world;
  const of = ({ id, name, email, role }: Account): PersonalDetails => ({
    ...{ membershipId: id, sourceId: source.id, sourceName: source.name, staff: role === 'manager' },
    known: {
      name,
      email,
      phones: role === 'manager' ? [] : [{ value: '0341 2223344', label: 'Telefon' }],
      addresses: role === 'manager' ? [] : [{ value: 'Gartenstraße 12, 04103 Leipzig', label: null }],
    },
    ...(details.get(id) ?? { own: silent, changedAt: null }),
  });

  return mockApi(portal.base, detailsApi, portal.person, {
    details: (_input, { caller }) => ({ items: [of(caller)] }),

    saveDetails({ params: { membership }, body }, { caller }) {
      if (membership !== caller.id) throw new MockProblem('not-found');
      details.set(membership, { own: body, changedAt: now().toISOString() });
      return of(caller);
    },
  });
};
