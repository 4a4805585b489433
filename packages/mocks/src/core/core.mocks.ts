import { eventsApi, filesApi, filesManageApi } from '@p24/sdk/api';
import type { Portal } from '../portal.js';
import { source } from '../world.js';
import { keepFile } from './kept-file.js';
import { mockApi } from './mock-api.js';
import { MockProblem } from './problem.js';

/** Files, whatever item shows them. */
export const filesMocks = (portal: Portal) => {
  const { files } = portal.world;

  return [
    ...mockApi(portal.base, filesApi, portal.person, {
      download({ params }) {
        const file = files.get(params.id);
        if (!file) throw new MockProblem('not-found');
        return file;
      },
      upload({ query }, { caller, request }) {
        if (!caller.contactId) throw new MockProblem('forbidden');
        if (query.source !== source.id) throw new MockProblem('not-found');
        return keepFile(portal, query.name, request);
      },
    }),
    ...mockApi(portal.base, filesManageApi, portal.manager, {
      upload: ({ query: { name } }, { request }) => keepFile(portal, name, request),
    }),
  ];
};

/** Hints of changes as they happen. */
export const eventsMocks = (portal: Portal) =>
  mockApi(portal.base, eventsApi, portal.person, {
    stream: (_, { request }) => ({ body: portal.hub.open(request.signal) }),
  });
