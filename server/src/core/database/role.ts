import type { Sql } from 'postgres';
import { connector } from './connection.js';

interface Power {
  name: string;
  powerful: boolean;
  owns: boolean;
  member: boolean;
}

/** The role that requests work as: migrations make it. */
const appRole = 'p24_app';

/**
 * The role that connections must start as: null when the login role itself is powerless, else `p24_app`.
 * @throws when neither is without power
 */
export async function powerlessRole(url: string, prepare: boolean): Promise<string | null> {
  const login = await powerOf(connector(url, { prepare })({ max: 1 }));
  if (isPowerless(login)) return null;
  const started = await powerOf(connector(url, { prepare, role: appRole })({ max: 1 })).catch((error: Error) => error);
  if (!(started instanceof Error) && isPowerless(started)) return appRole;
  throw new Error(refusal(login), started instanceof Error ? { cause: started } : {});
}

const isPowerless = (power: Power) => power.member && !power.powerful && !power.owns;

function refusal({ name, powerful, owns }: Power): string {
  const why = powerful
    ? 'is a superuser or may bypass row level security'
    : owns
      ? 'owns tables'
      : `is no member of ${appRole}`;
  return (
    `DATABASE_URL signs in as "${name}", which ${why}, and the session could not start as ${appRole} instead. ` +
    `Sign in as a role of its own: create role p24_login login password '…' in role ${appRole}; ` +
    'and give the owner of the tables in DATABASE_DIRECT_URL.'
  );
}

async function powerOf(sql: Sql): Promise<Power> {
  try {
    const [power] = await sql<[Power]>`
      select rolname as name, rolsuper or rolbypassrls as powerful,
        exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owns,
        coalesce((select pg_has_role(r.oid, a.oid, 'usage') from pg_roles a where a.rolname = ${appRole}), false) as member
      from pg_roles r where rolname = current_user`;
    return power;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
