import { readFile } from 'node:fs/promises';
import type { ImportReport, ManagedProperty } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { accountOf, createAccount, join } from '../auth/auth.port.js';
import { connector } from '../core/database/connection.js';
import type { Tx } from '../core/database/database.js';
import { type DemoAccount, demoAccounts } from '../core/demo-accounts.js';
import type { Website } from '../core/http/website.js';
import { inRepository } from '../core/root.js';
import type { Services } from '../core/services.js';
import { ensureDocumentCategories } from '../documents/documents.port.js';
import { ensureSystemCategories } from '../notices/notices.port.js';
import { removeDemo } from '../settings/settings.port.js';
import { ensureTicketTemplates } from '../tickets/tickets.port.js';
import { dressCompany } from './brand.js';
import type { Company, DemoTable } from './companies.js';
import * as demo from './demo.queries.js';
import { Desk } from './desk.js';
import { releaseDocuments } from './documents.js';
import { openForms } from './forms.js';
import { lindenhof } from './lindenhof.data.js';
import { meteringJson } from './metering.js';
import { nordlicht } from './nordlicht.data.js';
import { releaseNotices } from './notices.js';
import { placePeople } from './people.js';
import { openTickets } from './tickets.js';

/** The first is the one that a page means which names none. */
const companies = [lindenhof, nordlicht];

/**
 * Makes the demo where there is nothing yet: two managing companies with their tables, taken in by the real importer,
 * notices and documents released by their managers, forms to fill in, tickets in every status, and the sign-ins of
 * `core/demo-accounts.ts`. What an interrupted start left is made anew. Resolves with whether the demo is there: real companies have none beside them.
 * `begun` hears that it is being made, which takes a while.
 */
export async function ensureDemo(services: Services, ownerUrl: string, begun = () => {}): Promise<boolean> {
  const owner = connector(ownerUrl)({ max: 2, name: 'p24 demo' });
  try {
    return await owner.begin(async (sql) => {
      await demo.lock(sql);
      const { real, finished } = await demo.findState(sql);
      if (real || finished) return !real;
      begun();
      for (const id of await owner.begin(removeDemo)) await services.files.removeAll(id);
      const made: string[] = [];
      for (const company of companies) made.push(await makeCompany(quiet(services), company));
      // Marked at the end and all at once, so that a killed start begins anew.
      await owner.begin((last) => demo.finish(last, made));
      return true;
    });
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** That its many requests take long on a slow machine is nobody's worry. */
const quiet = (services: Services): Services => {
  const { log } = services;
  return { ...services, log: log.child({}, { level: log.isLevelEnabled('info') ? 'warn' : log.level }) };
};

/** The companies that have an example website, the first being the one whose pages are written out. */
export const sites = companies.map(({ slug, name }) => ({ slug, name }));

/** Every origin under which a website on this machine is opened. */
const originsOf = ({ url }: Website) => [new URL(url).origin, `http://localhost:${new URL(url).port}`];

/** Lets each company's example website use its data, and the company point to it, wherever it is reached this time. */
export async function placeDemo({ database }: Services, websites: readonly Website[]): Promise<void> {
  for (const website of websites) {
    const [found] = await database.statement<{ id: string; demo: boolean }[]>`
      select source_id as id, demo from brand(null, null, ${website.slug})`;
    if (!found?.demo) continue;
    const { url } = website;
    const legal = { imprint: `${url}impressum.html`, privacy: `${url}datenschutz.html`, terms: null };
    const others = websites.filter(({ slug }) => slug !== website.slug).flatMap(originsOf);
    await database.transaction({ sources: [found.id] }, async (sql) => {
      // Another start may have given the same port to another company.
      await demo.removeOrigins(sql, found.id, others);
      for (const one of originsOf(website)) await demo.insertOrigin(sql, found.id, one);
      await demo.putSettings(sql, found.id, { homepage: url, legal });
    });
  }
}

async function makeCompany(services: Services, company: Company): Promise<string> {
  const id = uuidv7();
  const accounts = demoAccounts.filter(({ source, also }) => [source, also].includes(company.slug));
  const manager = accounts.find(({ person }) => !person);
  if (!manager) throw new Error(`${company.name} has no manager.`);
  await services.database.transaction({ sources: [id] }, async (sql) => {
    await demo.insertCompany(sql, id, company);
    await ensureSystemCategories(sql, id);
    await ensureTicketTemplates(sql, id);
    await ensureDocumentCategories(sql, id);
    await admit(sql, id, manager, null);
  });
  const desk = await Desk.open(services, manager);
  await dressCompany(desk, id, company);
  for (const table of company.tables) await importTable(services, desk, { id, table });
  await report(
    desk.send(`/manage/${id}/imports?kind=bved`, meteringJson(company.metering, services.clock()), 'application/json'),
  );
  await services.database.transaction({ sources: [id] }, async (sql) => {
    await admitPeople(sql, id, company, accounts);
    for (const [name, entries] of Object.entries(company.publicEntries)) await demo.publish(sql, id, name, entries);
    for (const [person, phone] of Object.entries(company.phones)) await demo.namePhone(sql, id, person, phone);
  });
  const now = services.clock();
  await releaseNotices(desk, { id, notices: company.notices, now });
  await releaseDocuments(services, desk, { id, company, now });
  await services.database.transaction({ sources: [id] }, (sql) => demo.readOld(sql, id, now));
  await openForms(desk, id, company);
  await openTickets({ services, desk, id, now }, company.slug, company.tickets);
  if (company.people) await placePeople({ services, desk, id, now }, company.people);
  return id;
}

async function admit(sql: Tx, sourceId: string, account: DemoAccount, personId: string | null): Promise<void> {
  const known = account.also && (await accountOf(sql, account.email));
  const accountId = known || (await createAccount(sql, { ...account, demo: true }));
  const role = personId ? (account.provider ? 'provider' : 'resident') : 'admin';
  await join(sql, { sourceId, accountId, role, personId, name: account.person ?? account.name ?? account.email });
}

async function admitPeople(
  sql: Tx,
  sourceId: string,
  { mails }: Company,
  accounts: readonly DemoAccount[],
): Promise<void> {
  for (const [person, email] of Object.entries(mails)) {
    const personId = await demo.nameMail(sql, sourceId, { person, email });
    const account = accounts.find((one) => one.person === person);
    if (account && !personId) throw new Error(`The demo's tables do not name ${person}.`);
    if (account) await admit(sql, sourceId, account, personId);
  }
}

async function importTable(
  services: Services,
  desk: Desk,
  { id, table }: { id: string; table: DemoTable },
): Promise<void> {
  const query = new URLSearchParams({ kind: table.kind });
  if (table.property) query.set('property', await propertyOf(desk, id, table.property));
  if (table.unit) query.set('unit', (await unitOf(services, id, table.unit)) ?? '');
  const file = await readFile(inRepository(table.file));
  await report(desk.send(`/manage/${id}/imports?${query}`, file, 'text/csv'));
}

async function report(sent: Promise<ImportReport>): Promise<void> {
  const { kind, errors, findings } = await sent;
  if (errors > 0) throw new Error(`The demo's ${kind} cannot be imported: ${JSON.stringify(findings.slice(0, 3))}`);
}

async function propertyOf(desk: Desk, id: string, name: string): Promise<string> {
  const { items } = await desk.call<{ items: ManagedProperty[] }>('GET', `/manage/${id}/properties?limit=100`);
  return items.find((property) => property.name === name)?.id ?? '';
}

const unitOf = ({ database }: Services, id: string, name: string) =>
  database.transaction({ sources: [id] }, (sql) => demo.findUnit(sql, id, name));
