import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { ensureDocumentCategories } from '../../server/src/documents/documents.port.js';
import { testApp, testOrigin } from './app.js';
import { testDatabase } from './database.js';
import { aContract, aResident, aUnit, aContactPerson as inCharge } from './factories.js';
import { aBoard } from './notices.js';

// Bound anew before each test; importing files see the new values.
export let db: Awaited<ReturnType<typeof testDatabase>>;
export let app: Awaited<ReturnType<typeof testApp>>;
export let board: Awaited<ReturnType<typeof aBoard>>;
export let tenant: Awaited<ReturnType<typeof aResident>>;

/** Opens a portal with an assistant for the tests of a file, whose worker may have run another one before. */
export function openChat(): void {
  beforeAll(async () => {
    db = await testDatabase();
    app = await testApp(db.database);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });
  beforeEach(async () => {
    board = await aBoard(db, app);
    tenant = await aResident(db.direct, board.source.id, { propertyId: board.property.id });
  });
}

type Session = { headers: Record<string, string> };

export const say = (text: string, more: object = {}, session: Session = tenant.session) =>
  app.call(session, 'POST /chat', { conversationId: uuid(), message: { id: uuid(), text }, ...more });

/** What the assistant answers to this as the first message. */
export async function answerTo(text: string, session: Session = tenant.session) {
  const { status, body } = await say(text, {}, session);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.messages.at(-1);
}

/** A conversation that goes on. */
export function talk(session: Session = tenant.session) {
  const conversationId = uuid();
  const next = async (text: string) => (await say(text, { conversationId }, session)).body.messages.at(-1);
  return Object.assign(next, { conversationId });
}

/** Somebody in charge at the property, with a public and a private number. */
export async function aContactPerson(category: string, name: string, propertyId = board.property.id) {
  const phones = [
    { value: '030 111', public: true, note: 'werktags' },
    { value: '030 999', public: false },
  ];
  await inCharge(db.direct, board.source.id, { propertyId, category, name, phones });
}

export const aSecondHome = async () => {
  const unit = await aUnit(db.direct, board.source.id, { propertyId: board.property.id, name: 'Dachwohnung' });
  return aContract(db.direct, board.source.id, {
    propertyId: board.property.id,
    unitId: unit.id,
    contacts: [tenant.contact.id],
  });
};

/** A statement in the category of statements, released to a contact or to nobody. */
export async function aDocument(title: string, contactId: string | null) {
  await db.database.transaction({ sources: [board.source.id] }, (sql) =>
    ensureDocumentCategories(sql, board.source.id),
  );
  const { items } = (await board.manage('GET /document-categories')).body;
  const { id: categoryId } = items.find(({ system }: { system: string | null }) => system === 'statement');
  const headers = { ...board.manager.session.headers, host: 'localhost', origin: testOrigin };
  const uploaded = await app.app.request(`${testOrigin}/api/v1/manage/${board.source.id}/files?name=a.txt`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: title,
  });
  const { id: fileId } = (await uploaded.json()) as { id: string };
  const made = await board.manage('POST /documents', { title, categoryId, fileId });
  if (!contactId) return;
  const audience = { contacts: [contactId] };
  await board.manage('POST /documents/releases', { id: uuid(), documents: [made.body.id], audience });
}

export const consume = (unitId: string, amount: number) => db.direct`
  insert into consumption (source_id, id, unit_id, month, service, measure, amount, supplied_at)
  values (${board.source.id}, ${uuid()}, ${unitId}, '2026-09-01', 'heating', 'kwh', ${amount}, now())`;
