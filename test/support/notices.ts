import { v7 as uuid } from 'uuid';
import { ensureSystemCategories } from '../../server/src/notices/notices.port.js';
import { openApp, type testApp } from './app.js';
import type { TestDatabase } from './database.js';
import { aManager, aProperty, aSource } from './factories.js';

type App = Awaited<ReturnType<typeof testApp>>;
type Session = { headers: Record<string, string> };

/** The application over a database of the test file's own, and boards in it. */
export async function openBoards() {
  const { db, app } = await openApp();
  return { db, app, aBoard: () => aBoard(db, app) };
}

/** A data source with a property and a manager who writes notices through the API. */
export async function aBoard({ database, direct }: TestDatabase, app: App) {
  const source = await aSource(direct);
  await database.transaction({ sources: [source.id] }, (sql) => ensureSystemCategories(sql, source.id));
  const property = await aProperty(direct, source.id);
  const manager = await aManager(direct, source.id);
  const manage = (route: string, body?: unknown) => {
    const [method, path] = route.split(' ');
    return app.call(manager.session, `${method} /manage/${source.id}${path}`, body);
  };

  async function write(draft: object = {}): Promise<string> {
    const { status, body } = await manage('POST /notices', { title: 'Aushang', ...draft });
    if (status !== 201) throw new Error(`Writing was answered with ${status} ${body.code}.`);
    return body.id;
  }

  const release = (id: string, order: object = {}) =>
    manage(`POST /notices/${id}/releases`, { id: uuid(), audience: { properties: [property.id] }, ...order });

  /** Writes and releases, to the property unless said otherwise; the notice's id. */
  async function post(draft: object | string, order: object = {}): Promise<string> {
    const id = await write(typeof draft === 'string' ? { title: draft } : draft);
    const { status, body } = await release(id, order);
    if (status !== 201) throw new Error(`Releasing was answered with ${status} ${body.code}.`);
    return id;
  }

  async function titles(session: Session, query = ''): Promise<string[]> {
    const { status, body } = await app.call(session, `GET /notices${query}`);
    if (status !== 200) throw new Error(`The list was answered with ${status} ${body.code}.`);
    return body.items.map(({ title }: { title: string }) => title);
  }

  return { source, property, manager, manage, write, release, post, titles };
}
