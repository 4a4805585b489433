import { eventsApi, filesApi, filesManageApi } from '@p24/sdk/api';
import type { Portal } from '../portal.js';
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
    }),
    ...mockApi(portal.base, filesManageApi, portal.manager, {
      async upload({ query: { name } }, { request }) {
        const body = await request.blob();
        if (!body.size) throw new MockProblem('file-empty');
        const file = { id: crypto.randomUUID(), name, type: body.type || 'application/octet-stream', body };
        files.set(file.id, file);
        return { id: file.id, name, type: file.type, size: body.size };
      },
    }),
  ];
};

/** Hints of changes as they happen. */
export const eventsMocks = (portal: Portal) =>
  mockApi(portal.base, eventsApi, portal.person, {
    stream: (_, { request }) => ({ body: portal.hub.open(request.signal) }),
  });
