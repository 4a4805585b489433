import type { Passkey } from '@p24/sdk';
import { passkeysApi } from '@p24/sdk/api';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';

/** Passkeys of whoever is signed in; there is no authenticator, so none can be added. */
export const passkeysMocks = (portal: Portal) => {
  const { passkeyOptions, passkeySignIn, ...own } = passkeysApi;
  let items: Passkey[] | undefined;
  const kept = () => {
    const now = portal.world.now();
    items ??= portal.codes
      ? [
          {
            ...{ id: mockId('session', 51), name: 'Mein Telefon', backedUp: true },
            ...{ createdAt: daysAgo(now, 20), lastUsedAt: daysAgo(now, 1) },
          },
        ]
      : [];
    return items;
  };
  const require = (id: string) => {
    const found = kept().find((one) => one.id === id);
    if (!found) throw new MockProblem('not-found');
    return found;
  };
  const nowhere = () => {
    throw new MockProblem('passkeys-elsewhere');
  };
  return [
    ...mockApi(portal.base, { passkeyOptions, passkeySignIn }, portal.anybody, {
      passkeyOptions: nowhere,
      passkeySignIn: nowhere,
    }),
    ...mockApi(portal.base, own, portal.person, {
      passkeys: () => ({ items: kept(), here: true }),
      preparePasskey: nowhere,
      addPasskey: nowhere,
      renamePasskey({ params: { id }, body: { name } }) {
        Object.assign(require(id), { name });
        return undefined;
      },
      removePasskey({ params: { id } }) {
        const gone = require(id);
        items = kept().filter((one) => one !== gone);
        return undefined;
      },
    }),
  ];
};
