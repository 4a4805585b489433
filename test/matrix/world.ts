import { v7 as uuid } from 'uuid';
import { hashPassword } from '../../server/src/auth/passwords.js';
import { ensureDocumentCategories } from '../../server/src/documents/documents.port.js';
import { ensureSystemCategories } from '../../server/src/notices/notices.port.js';
import { testApp, testOrigin } from '../support/app.js';
import { testDatabase } from '../support/database.js';
import {
  aContact,
  aContract,
  aDelegate,
  aMembership,
  anAccount,
  aProperty,
  aSession,
  aSource,
  aUnit,
} from '../support/factories.js';
import { aCode } from '../support/keys.js';
import { aTicket } from '../support/tickets.js';
import type { CallerName } from './callers.js';
import { type KeyCaller, keyring } from './keyring.js';

export { type CallerName, callers } from './callers.js';

export const page = 'https://www.lindenhof.example';

/** All that can be granted to whoever acts for somebody. */
export const everyGrant = ['notices', 'documents', 'consumption', 'property', 'tickets'];

export const password = 'Ein langer Satz für alle';

/** A table of one contact, as property software exports it. */
export const contactsTable = (name: string) =>
  `Name;Adresse;akt. Verträge;Status;gültig ab;gültig bis;zuletzt online\n${name};;0;aktiv;;;\n`;

interface Role {
  accountId: string;
  contactId: string | null;
  personId: string | null;
}

/** Two data sources with people of every kind, of whom the tenant alone is shown a notice with a file and a date. */
export async function openWorld() {
  const db = await testDatabase();
  const app = await testApp(db.database);
  const { direct } = db;
  const [here, elsewhere] = [
    await aSource(direct, { slug: 'here', origin: page }),
    await aSource(direct, { slug: 'there' }),
  ];
  const passwordHash = await hashPassword(password);
  for (const { id } of [here, elsewhere]) {
    await db.database.transaction({ sources: [id] }, async (sql) => {
      await ensureSystemCategories(sql, id);
      await ensureDocumentCategories(sql, id);
    });
  }
  const property = await aProperty(direct, here.id, { name: 'Haus am Markt' });
  const otherProperty = await aProperty(direct, elsewhere.id);
  const unit = await aUnit(direct, here.id, { propertyId: property.id, name: 'Wohnung des Mieters' });

  type Contract = { kind?: 'tenancy' | 'ownership'; startsOn?: string; endsOn?: string; unitId?: string };

  async function person(
    sourceId: string,
    role: 'resident' | 'provider',
    state: string,
    contract: Contract | null,
  ): Promise<Role> {
    const account = await anAccount(direct, { passwordHash });
    const contact = await aContact(direct, sourceId, { email: account.email });
    await aMembership(direct, sourceId, { accountId: account.id, personId: contact.personId, role, state });
    const propertyId = sourceId === here.id ? property.id : otherProperty.id;
    if (contract) await aContract(direct, sourceId, { propertyId, contacts: [contact.id], ...contract });
    return { accountId: account.id, contactId: contact.id, personId: contact.personId };
  }

  async function clerk(sourceId: string, role: 'manager' | 'admin'): Promise<Role> {
    const account = await anAccount(direct, { passwordHash });
    await aMembership(direct, sourceId, { accountId: account.id, role });
    return { accountId: account.id, contactId: null, personId: null };
  }

  const tenant = await person(here.id, 'resident', 'active', { unitId: unit.id });

  /** Somebody without a contract who acts, or acted, for the tenant. */
  async function acting(grants: readonly string[], endsOn: string | null): Promise<Role> {
    const one = await person(here.id, 'provider', 'active', null);
    const both = { personId: one.personId ?? '', forPersonId: tenant.personId ?? '' };
    await aDelegate(direct, here.id, { ...both, grants, endsOn });
    return one;
  }

  const people: Partial<Record<CallerName, Role>> = {
    tenant,
    stranger: tenant,
    tenantOnPage: tenant,
    embedReader: tenant,
    embedOther: tenant,
    embedElsewhere: tenant,
    neighbour: await person(here.id, 'resident', 'active', {}),
    exTenant: await person(here.id, 'resident', 'active', {
      startsOn: '2015-01-01',
      endsOn: '2019-12-31',
      unitId: unit.id,
    }),
    futureTenant: await person(here.id, 'resident', 'active', { startsOn: '2099-01-01', unitId: unit.id }),
    delegate: await acting(everyGrant, '2099-12-31'),
    delegateOfNotices: await acting(['notices'], null),
    pastDelegate: await acting(everyGrant, '2024-12-31'),
    owner: await person(here.id, 'resident', 'active', { kind: 'ownership' }),
    provider: await person(here.id, 'provider', 'active', null),
    lockedTenant: await person(here.id, 'resident', 'locked', {}),
    manager: await clerk(here.id, 'manager'),
    admin: await clerk(here.id, 'admin'),
    ownerElsewhere: await person(elsewhere.id, 'resident', 'active', { kind: 'ownership' }),
    managerElsewhere: await clerk(elsewhere.id, 'manager'),
    preview: tenant,
  };

  const keys = await keyring(direct, { here: here.id, elsewhere: elsewhere.id });

  /** A fresh session of a caller, as the headers of a request. */
  async function sessionOf(caller: CallerName): Promise<Record<string, string>> {
    const role = people[caller];
    if (caller in keys.headers) return keys.headers[caller as KeyCaller];
    if (caller === 'codeHolder') {
      const { accountId } = tenant;
      return (await aCode(direct, { accountId, keyId: keys.id, sourceId: here.id, origin: page })).headers;
    }
    if (!role || caller === 'nobody') return { host: 'localhost', origin: testOrigin };
    if (caller === 'preview') return preview();
    const strange = caller === 'stranger' || caller === 'embedElsewhere';
    const onPage = caller === 'stranger' || caller === 'tenantOnPage';
    const scopes = caller === 'embedOther' ? ['messages:read'] : ['notices:read'];
    const kind = onPage ? 'page' : caller.startsWith('embed') ? 'embed' : 'portal';
    const narrowed = kind === 'embed' ? { sources: [here.id], scopes } : {};
    const session = await aSession(direct, role.accountId, { kind, origin: page, ...narrowed });
    const origin = kind === 'portal' ? testOrigin : strange ? 'https://www.elsewhere.example' : page;
    return { host: 'localhost', ...session.headers, origin };
  }

  /** A fresh session of a manager, looking at the portal as the tenant. */
  async function preview(): Promise<Record<string, string>> {
    const [person] = await direct`select id from people where contact_id = ${tenant.contactId}`;
    const session = { headers: await sessionOf('manager') };
    const { body } = await app.call(session, `POST /manage/${here.id}/previews`, { person: person?.id });
    return { host: 'localhost', origin: testOrigin, authorization: `Bearer ${body.token}` };
  }

  return { db, app, here, elsewhere, property, otherProperty, unit, people, sessionOf, ...makers(), close };

  function makers() {
    const call = async (route: string, body?: unknown, headers: Record<string, string> = {}) => {
      const session = { headers: { ...(await sessionOf('manager')), ...headers } };
      const answer = await app.call(session, route.replace(':source', here.id), body);
      if (answer.status >= 400)
        throw new Error(`${route} was answered with ${answer.status} ${JSON.stringify(answer.body)}.`);
      return answer.body;
    };

    /** A notice that nobody sees yet. */
    const draft = async (values: object = {}): Promise<string> =>
      (await call('POST /manage/:source/notices', { title: 'Nur für den Mieter', ...values })).id;

    /** Sends raw bytes as the manager; the id of what became of them. */
    async function send(path: string, body: string): Promise<string> {
      const headers = { ...(await sessionOf('manager')), 'content-type': 'application/octet-stream' };
      const response = await app.app.request(`${testOrigin}/api/v1/manage/${here.id}${path}`, {
        method: 'POST',
        headers,
        body,
      });
      const { id } = (await response.json()) as { id?: string };
      if (!id) throw new Error(`${path} was answered with ${response.status}.`);
      return id;
    }

    const upload = () => send('/files?name=plan.txt', 'Ein Plan nur für den Mieter.');

    /** The report of a table that was imported. */
    const imported = () => send('/imports?kind=contacts', contactsTable(uuid()));

    /** A notice with a file and a date, released to the tenant alone. */
    async function released(): Promise<{ id: string; file: string }> {
      const file = await upload();
      const starts = { startsAt: '2030-05-01T10:00:00Z', endsAt: '2030-05-01T11:00:00Z' };
      const id = await draft({ ...starts, attachments: [file] });
      await call(`POST /manage/:source/notices/${id}/releases`, {
        id: uuid(),
        audience: { contacts: [tenant.contactId] },
      });
      return { id, file };
    }
    /** A new category of documents. */
    const category = async (): Promise<string> =>
      (await call('POST /manage/:source/document-categories', { name: `Abrechnungen ${uuid()}` })).id;

    /** What a manager says of a document. */
    const document = async () => {
      const { items } = await call('GET /manage/:source/document-categories');
      return { title: 'Nur für den Mieter', fileId: await upload(), categoryId: items[0].id };
    };

    /** A document that nobody sees yet. */
    const filing = async (): Promise<string> => (await call('POST /manage/:source/documents', await document())).id;

    /** A document that was released to the tenant alone. */
    async function filed(): Promise<{ id: string }> {
      const id = await filing();
      const audience = { contacts: [tenant.contactId] };
      await call('POST /manage/:source/documents/releases', { id: uuid(), documents: [id], audience });
      await shelved();
      return { id };
    }

    /** A private category of the tenant. */
    async function shelved(): Promise<string> {
      const session = { headers: await sessionOf('tenant') };
      const { body } = await app.call(session, 'GET /document-categories');
      const own = body.items.find((one: { private: boolean }) => one.private);
      const named = { sourceId: here.id, name: 'Nur für mich' };
      return own?.id ?? (await app.call(session, 'POST /document-categories', named)).body.id;
    }

    /** The tenant's contract. */
    async function contract(): Promise<string> {
      const [found] =
        await direct`select contract_id as id from contract_parties where contact_id = ${tenant.contactId}`;
      return found?.id;
    }

    /** A ticket that the tenant has opened. */
    async function ticket(): Promise<string> {
      const [person] = await direct`select id from people where contact_id = ${tenant.contactId}`;
      const opener = { contact: { personId: person?.id }, contract: { id: await contract() } };
      return (await aTicket(db, here.id, opener)).id;
    }

    /** A ticket template of the managing company. */
    const template = async (): Promise<string> => (await call('GET /manage/:source/ticket-templates')).items[0].id;

    /** What the tenant has said to the assistant: a conversation of its own for each request. */
    async function conversation(): Promise<{ id: string }> {
      const id = uuid();
      const body = { conversationId: id, message: { id: uuid(), text: 'Aushang' } };
      // The limit of messages in a minute is not what is tried here.
      await direct`delete from rate_limits`;
      const { status } = await app.call({ headers: await sessionOf('tenant') }, 'POST /chat', body);
      if (status !== 200) throw new Error(`The assistant answered with ${status}.`);
      return { id };
    }

    /** A file with everything about the tenant, as far as the database knows. */
    async function exported(): Promise<string> {
      const [id, file] = [uuid(), await upload()];
      await direct`insert into data_exports (source_id, id, account_id, sources, email, locale, file_id, until)
        values (${here.id}, ${id}, ${tenant.accountId}, ${[here.id]}, 'a@example.test', 'de', ${file},
          now() + interval '1 hour')`;
      return id;
    }

    return {
      draft,
      exported,
      released,
      contract,
      conversation,
      imported,
      upload,
      category,
      document,
      filing,
      filed,
      shelved,
      ticket,
      template,
    };
  }

  async function close() {
    await app.close();
    await db.close();
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>;
