import { addressesManageApi } from '@p24/sdk/api';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';

/** Websites and host names of the managing company; one host name leads here, every other one nowhere yet. */
export const addressesMocks = (portal: Portal) => {
  const empty = portal.content === 'empty';
  let origins = empty ? [] : ['https://www.hausverwaltung-lindenhof.example'];
  let hosts = empty ? [] : ['mieter.hausverwaltung-lindenhof.example'];
  const target = 'portal.example';

  return mockApi(portal.base, addressesManageApi, portal.manager, {
    origins: () => ({ origins }),

    saveOrigins({ body }) {
      origins = [...new Set(body.origins)].sort();
      return { origins };
    },

    hosts: () => ({ items: hosts.map((host) => ({ host })), target }),

    bindHost({ body: { host } }) {
      if (host === target) throw new MockProblem('host-reserved');
      hosts = [...new Set([...hosts, host])].sort();
      return { host };
    },

    releaseHost({ params: { host } }) {
      hosts = hosts.filter((one) => one !== host);
      return undefined;
    },

    checkHost({ params: { host } }) {
      if (!hosts.includes(host)) throw new MockProblem('not-found');
      const right = host === 'mieter.hausverwaltung-lindenhof.example';
      const found = right ? [target] : [];
      const checkedAt = portal.world.now().toISOString();
      const state = right ? ('right' as const) : ('missing' as const);
      return { host, state, found, expected: target, checkedAt };
    },
  });
};
