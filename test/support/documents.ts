import { v7 as uuid } from 'uuid';
import { ensureDocumentCategories } from '../../server/src/documents/documents.port.js';
import { openApp, type testApp, testOrigin } from './app.js';
import type { TestDatabase } from './database.js';
import { aManager, aProperty, aSource } from './factories.js';

type App = Awaited<ReturnType<typeof testApp>>;
type Session = { headers: Record<string, string> };

/** The application over a database of the test file's own, and shelves in it. */
export async function openShelves() {
  const { db, app } = await openApp();
  return { db, app, aShelf: () => aShelf(db, app) };
}

/** The bytes of a PDF of a page or so, with a word that tells it from others. */
export const pdfBytes = (word = 'Seite') =>
  `%PDF-1.4\n% ${word}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

/** A document that is taken in; what is not said does not matter. */
interface Taken {
  title?: string;
  /** Key of a system category, or a name. */
  category?: string;
  bytes?: string;
  /** Of the uploaded file. */
  name?: string;
  datedOn?: string;
  propertyId?: string;
  ticketId?: string;
}

/** A data source, a new one unless given, with a property and a manager who files documents through the API. */
export async function aShelf({ database, direct }: TestDatabase, app: App, given?: { id: string }) {
  const source = given ?? (await aSource(direct));
  await database.transaction({ sources: [source.id] }, (sql) => ensureDocumentCategories(sql, source.id));
  const property = await aProperty(direct, source.id);
  const manager = await aManager(direct, source.id);
  const manage = (route: string, body?: unknown) => {
    const [method, path] = route.split(' ');
    return app.call(manager.session, `${method} /manage/${source.id}${path}`, body);
  };

  async function upload(bytes = pdfBytes(), name = 'scan.pdf'): Promise<string> {
    const response = await app.app.request(
      `${testOrigin}/api/v1/manage/${source.id}/files?name=${encodeURIComponent(name)}`,
      {
        method: 'POST',
        headers: {
          ...manager.session.headers,
          host: 'localhost',
          origin: testOrigin,
          'content-type': 'application/octet-stream',
        },
        body: bytes,
      },
    );
    const { id } = (await response.json()) as { id?: string };
    if (!id) throw new Error(`Uploading was answered with ${response.status}.`);
    return id;
  }

  /** The id of a system category, or of any other by its name. */
  async function category(key: string): Promise<string> {
    const { body } = await manage('GET /document-categories');
    const found = body.items.find((one: { system: string; name: string }) => one.system === key || one.name === key);
    if (!found) throw new Error(`There is no category ${key}.`);
    return found.id;
  }

  /** Takes a document in; its id. */
  async function take(draft: Taken = {}): Promise<string> {
    const { title = 'Abrechnung', category: key = 'statement', bytes, name, ...rest } = draft;
    const fields = { title, categoryId: await category(key), fileId: await upload(bytes, name), ...rest };
    const { status, body } = await manage('POST /documents', fields);
    if (status !== 201) throw new Error(`Taking in was answered with ${status} ${body.code}.`);
    return body.id;
  }

  const release = (documents: readonly string[], order: object = {}) =>
    manage('POST /documents/releases', { id: uuid(), documents, audience: { properties: [property.id] }, ...order });

  /** Takes in and releases, to the property unless said otherwise; the document's id. */
  async function put(draft: Taken | string = {}, order: object = {}): Promise<string> {
    const id = await take(typeof draft === 'string' ? { title: draft } : draft);
    const { status, body } = await release([id], order);
    if (status !== 201) throw new Error(`Releasing was answered with ${status} ${body.code}.`);
    return id;
  }

  async function titles(session: Session, query = ''): Promise<string[]> {
    const { status, body } = await app.call(session, `GET /documents${query}`);
    if (status !== 200) throw new Error(`The list was answered with ${status} ${body.code}.`);
    return body.items.map(({ title }: { title: string }) => title);
  }

  return { source, property, manager, manage, upload, category, take, release, put, titles };
}
