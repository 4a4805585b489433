import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { hashPassword } from '../../server/src/auth/passwords.js';
import { ensureDocumentCategories } from '../../server/src/documents/documents.port.js';
import { ensureSystemCategories } from '../../server/src/notices/notices.port.js';
import { ensureTicketTemplates } from '../../server/src/tickets/tickets.port.js';
import { aManager, aProperty, aResident, aSession, aSource } from './factories.js';

/** What everybody of a household signs in with. */
export const password = 'Sieben Zwerge am Fenster';

/** The first day of the month so many months before the current one, as PostgreSQL takes it. */
function monthBefore(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
}

/** Fourteen months of heating and hot water; the newest is estimated. */
async function putConsumption(sql: Sql, sourceId: string, unitId: string): Promise<void> {
  for (let month = 14; month >= 1; month--) {
    for (const [service, amount] of [
      ['heating', 100 + month * 10],
      ['hot-water', 60 + month],
    ] as const) {
      await sql`insert into consumption
          (source_id, id, unit_id, month, service, measure, amount, estimated, benchmark, supplied_at)
        values (${sourceId}, ${uuid()}, ${unitId}, ${monthBefore(month)}, ${service}, 'kwh', ${amount}, ${month === 1},
          ${amount + 20}, now())`;
    }
  }
}

/**
 * A managing company that lists these origins, whose tenant Erika Muster has consumption to look at, with a manager who writes notices through
 * the API of a running server.
 */
export async function aHousehold(sql: Sql, url: string, { origins }: { origins: readonly string[] }) {
  const source = await aSource(sql);
  for (const origin of origins) await sql`insert into origins (source_id, value) values (${source.id}, ${origin})`;
  await sql.begin(async (tx) => {
    await ensureSystemCategories(tx, source.id);
    await ensureTicketTemplates(tx, source.id);
    await ensureDocumentCategories(tx, source.id);
  });
  const property = await aProperty(sql, source.id, { name: 'Lindenstraße 7' });
  const tenant = await aResident(sql, source.id, { name: 'Erika Muster', propertyId: property.id });
  await putConsumption(sql, source.id, tenant.unit.id);
  const manager = await aManager(sql, source.id);
  await sql`update accounts set password_hash = ${await hashPassword(password)}
    where id in (${tenant.account.id}, ${manager.account.id})`;
  // Journeys are about other things than codes, which the demo's managers need not set up.
  await sql`update accounts set demo = true where id = ${manager.account.id}`;

  async function manage<T>(route: string, body?: object): Promise<T> {
    const [method = 'GET', path = ''] = route.split(' ');
    const answer = await fetch(`${url}/api/v1/manage/${source.id}${path}`, {
      method,
      headers: { ...manager.session.headers, origin: url, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${route} was answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Sends a file as the manager, as it is. */
  async function send<T>(path: string, file: string | Uint8Array<ArrayBuffer>): Promise<T> {
    const answer = await fetch(`${url}/api/v1/manage/${source.id}${path}`, {
      method: 'POST',
      headers: { ...manager.session.headers, origin: url, 'content-type': 'application/octet-stream' },
      body: file,
    });
    return (await answer.json()) as T;
  }

  return {
    source,
    property,
    tenant,
    manager,
    manage,
    send,
    /** Writes a notice and releases it to the property; its id. */
    async post(draft: { title: string; html?: string; type?: string }): Promise<string> {
      const { id } = await manage<{ id: string }>('POST /notices', draft);
      await manage(`POST /notices/${id}/releases`, { id: uuid(), audience: { properties: [property.id] } });
      return id;
    },
    /** What a page of this origin holds in sessionStorage after the tenant has signed in there. */
    async signedIn(origin: string) {
      const { token } = await aSession(sql, tenant.account.id, { kind: 'page', origin });
      const kept = { token, family: uuid(), generation: 0, rotatedAt: Date.now(), idle: 1_800_000 };
      return { key: `p24:${url}/api/v1/`, value: JSON.stringify(kept) };
    },
  };
}
