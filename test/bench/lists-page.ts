import '@vaadin/grid';
import type { Grid } from '@vaadin/grid';
import '@p24/components/register/p24-documents';
import { aDocument } from '../../packages/components/test/documents.js';
import { PartStage } from '../../packages/components/test/part-stage.js';
import { somebodies, tableSample } from '../../packages/components/test/parts/table.js';
import { brand, erika } from '../../packages/components/test/people.js';

/** What the last of the documents is called. */
const lastTitle = 'Einzugsprotokoll';

/** A page that shows long lists in a browser when it is asked to; bundled and driven by `lists.ts`. */
const show = {
  /** The managers' table. */
  async table(count: number): Promise<void> {
    document.body.append(new PartStage(tableSample(somebodies(count))));
    await painted();
  },

  /** Vaadin's grid with the same rows, in the height of the window. */
  async grid(count: number): Promise<void> {
    const grid = document.createElement('vaadin-grid') as Grid;
    grid.style.height = '100vh';
    grid.append(document.createElement('vaadin-grid-selection-column'));
    for (const path of ['name', 'email', 'city', 'state']) {
      const column = document.createElement('vaadin-grid-column');
      column.path = path;
      grid.append(column);
    }
    grid.items = somebodies(count);
    document.body.append(grid);
    await painted();
  },

  /** Residents' documents, as far as `prepareDocuments` has put them there. */
  async documents(count: number): Promise<void> {
    const element = document.createElement('p24-documents');
    document.body.append(element);
    const late = performance.now() + 20_000;
    const rows = () => element.shadowRoot?.querySelectorAll('.row').length ?? 0;
    while (rows() < count && performance.now() < late) await new Promise((resolve) => setTimeout(resolve, 50));
    await painted();
  },

  /** Puts as many documents as asked for into the place of a server. */
  prepareDocuments: (count: number): void => answerWith(count),
};

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Answers as a server whose answers lie there, a page of documents at a time. */
function answerWith(count: number): void {
  // As the portal remembers that somebody signed in on this device.
  localStorage.setItem('p24-signed-in', '');
  const all = Array.from({ length: count }, (_, at) =>
    aDocument(count - at, at === count - 1 ? { title: lastTitle } : {}),
  );
  const page = (from: number, until: number) => ({
    items: all.slice(from, until),
    nextCursor: until < count ? String(until) : null,
  });
  const answers = new Map(
    Object.entries({
      '/theme': brand,
      '/me': erika,
      '/document-categories': { items: [] },
      '/documents?limit=100': page(0, 100),
      '/documents?cursor=100&limit=500': page(100, 600),
      '/documents?cursor=600&limit=500': page(600, 1100),
    }).map(([path, answer]) => [path, new TextEncoder().encode(JSON.stringify(answer))]),
  );
  const headers = { 'content-type': 'application/json' };
  globalThis.fetch = async (input) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input, location.href);
    const answer = answers.get(pathname.replace('/api/v1', '') + search);
    return new Response(answer ?? new ReadableStream(), { headers });
  };
}

Object.assign(globalThis, { p24Show: show });

export type Show = typeof show;
