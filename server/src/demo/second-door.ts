import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { ApiScope } from '@p24/sdk/api';
import { issueKey, listKeys, revokeKey } from '../auth/auth.port.js';
import { demoAccounts } from '../core/demo-accounts.js';
import { listen } from '../core/events/listening.js';
import { inRepository } from '../core/root.js';
import type { Services } from '../core/services.js';
import * as demo from './demo.queries.js';

/** A customer of the example, who has an account at p24. */
interface Customer {
  name: string;
  email: string;
}

interface Example {
  integrator(order: { p24: string; key: string; origin: string; customers: Customer[] }): RequestListener;
}

const file = inRepository('examples/integrator/server.js');
const slug = 'lindenhof';
/** What the example asks for its customers, and that it may ask. */
const scopes: ApiScope[] = [
  'auth:write',
  'notices:write',
  'documents:write',
  'tickets:write',
  'forms:write',
  'files:write',
];
const keyName = 'Vorführung: Webseite mit eigener Anmeldung';

/** A key of this start; the one of the start before is over. */
async function freshKey(services: Services, origin: string): Promise<string | null> {
  const { database } = services;
  const [found] = await database.statement<{ id: string; demo: boolean }[]>`
    select source_id as id, demo from brand(null, null, ${slug})`;
  if (!found?.demo) return null;
  const { id } = found;
  return database.transaction({ sources: [id] }, async (sql) => {
    for (const old of await listKeys(sql, id)) if (old.name === keyName) await revokeKey(sql, id, null, old.id);
    await demo.insertOrigin(sql, id, origin);
    const order = { name: keyName, scopes, expiresInDays: null };
    return (await issueKey(sql, id, null, order)).secret;
  });
}

/**
 * Runs the example of a website that signs its own customers in, `examples/integrator`; null where it is not part of the
 * installation or real companies have taken the demo's place.
 */
export async function openSecondDoor(
  services: Services,
  { p24, port, host }: { p24: string; port: number; host: string },
): Promise<{ url: string; server: Server } | null> {
  if (!existsSync(file)) return null;
  const { integrator } = (await import(pathToFileURL(file).href)) as Example;
  const server = createServer();
  const bound = await listen(server, port, host);
  const origin = `http://127.0.0.1:${bound}`;
  const key = await freshKey(services, origin);
  if (!key) {
    server.close();
    return null;
  }
  const residents = demoAccounts.filter(({ source, person }) => source === slug && person);
  const customers = residents.map(({ person = '', email }) => ({ name: person, email }));
  server.on('request', integrator({ p24, key, origin, customers }));
  return { url: `${origin}/`, server };
}
