import type { OwnDataExport } from '@p24/sdk';
import { ownDataApi } from '@p24/sdk/api';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';

const hourMs = 60 * 60_000;

/** Everything about whoever is signed in: a file with a word in it, ready as soon as somebody looks again. */
export function ownDataMocks(portal: Portal) {
  const later = (hours: number) => new Date(portal.world.now().getTime() + hours * hourMs).toISOString();
  let items: OwnDataExport[] = [];
  const find = (id: string): OwnDataExport => {
    const found = items.find((one) => one.id === id);
    if (!found) throw new MockProblem('not-found');
    return found;
  };
  return mockApi(portal.base, ownDataApi, portal.person, {
    exports() {
      items = items.map((one) => ({ ...one, until: one.until ?? later(72), size: 48_211 }));
      return { items };
    },
    exportData() {
      const id = mockId('data-export', items.length + 1);
      const ordered: OwnDataExport = { id, askedAt: later(0), until: null, size: null };
      items = [ordered, ...items];
      return ordered;
    },
    openExport({ params: { id } }) {
      if (!find(id).until) throw new MockProblem('export-not-ready');
      const path = portal.link(`/me/data-exports/${id}/content`);
      return { url: new URL(path, 'http://localhost').href, until: later(1) };
    },
    exportContent: ({ params: { id } }) => ({
      body: new Blob([`Meine Daten ${find(id).id}`]),
      name: 'Meine Daten.zip',
    }),
  });
}
