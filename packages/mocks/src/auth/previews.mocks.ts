import { previewsManageApi } from '@p24/sdk/api';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { contacts } from '../world.js';

/** Looking at the portal as one of the people: always with the tenant's eyes, whose portal the mocks hold. */
export const previewsManageMocks = (portal: Portal) =>
  mockApi(portal.base, previewsManageApi, portal.manager, {
    startPreview({ body: { person } }) {
      const contact = contacts.find(({ id }) => id === person);
      if (!contact) throw new MockProblem('not-found');
      const endsAt = new Date(portal.world.now().getTime() + 15 * 60_000).toISOString();
      return { id: mockId('preview', 1), token: portal.begin('tenant', 'bearer') ?? '', name: contact.name, endsAt };
    },
    endPreview: () => undefined,
  });
