import { parseArgs } from 'node:util';
import { ApiScope } from '@p24/sdk/api';
import { audit, bySystem } from '../audit/audit.port.js';
import { issueKey, listKeys, revokeKey } from '../auth/auth.port.js';
import type { Tx } from '../core/database/database.js';
import { ProblemError } from '../core/http/problem.js';
import { findSource } from '../settings/settings.port.js';
import type { Connected } from './connect.js';
import { CommandError, sentence, type Terminal } from './terminal.js';

const text = { type: 'string' } as const;

function readArguments(args: string[]) {
  const options = { source: text, scope: { ...text, multiple: true as const }, days: text };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  if (!values.source) throw new CommandError('missing-option', { option: '--source' });
  return { ...values, source: values.source, named: positionals.join(' ') };
}

type Open = () => Promise<Connected>;

/** Runs in a transaction of the owner's, once the data source is found. */
async function inSource<T>(open: Open, named: string, run: (sql: Tx, sourceId: string) => Promise<T>): Promise<T> {
  const { owner } = await open();
  const source = await findSource(owner, named);
  if (!source) throw new CommandError('unknown-source', { source: named });
  return (await owner.begin((sql) => run(sql, source.id))) as T;
}

/** `p24 keys list`: the API keys of a data source, one a line. */
export async function keysList(args: string[], open: Open, terminal: Terminal): Promise<boolean> {
  const { source } = readArguments(args);
  const keys = await inSource(open, source, listKeys);
  for (const { id, hint, name, scopes, expiresAt, lastUsedAt } of keys) {
    const [until, used] = [expiresAt, lastUsedAt].map((time) => time?.slice(0, 10) ?? '–');
    const values = { id, hint, name, scopes: scopes.join(' '), until: until ?? '', used: used ?? '' };
    terminal.print(sentence(terminal.locale, 'key', values));
  }
  return true;
}

function readScopes(asked: readonly string[]): ApiScope[] {
  if (asked.length === 0) throw new CommandError('missing-option', { option: '--scope' });
  return asked.map((one) => {
    const { success, data } = ApiScope.safeParse(one);
    if (!success) throw new CommandError('unknown-scope', { scope: one, scopes: ApiScope.options.join(' ') });
    return data;
  });
}

function readDays(days: string | undefined): number | null {
  if (days === undefined) return 365;
  if (days === 'none') return null;
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > 3650) throw new CommandError('wrong-days', { days });
  return count;
}

/** `p24 keys create`: makes an API key and prints it, this once. */
export async function keysCreate(args: string[], open: Open, terminal: Terminal): Promise<boolean> {
  const { source, named: name, scope = [], days } = readArguments(args);
  if (!name || name.length > 100) throw new CommandError('missing-option', { option: '<Name>' });
  const order = { name, scopes: readScopes(scope), expiresInDays: readDays(days) };
  const { secret, sourceId } = await inSource(open, source, async (sql, sourceId) => {
    const made = await issueKey(sql, sourceId, null, order).catch((error: unknown) => {
      throw error instanceof ProblemError ? new CommandError('too-many-keys') : error;
    });
    const target = { kind: 'key', id: made.key.id };
    await audit(sql, bySystem, { action: 'key.created', source: sourceId, target });
    return { ...made, sourceId };
  });
  terminal.complain(sentence(terminal.locale, 'key-created', { name, address: `/api/v1/manage/${sourceId}/` }));
  terminal.print(secret);
  return true;
}

/** `p24 keys revoke`: ends the API key of this id or beginning, at once. */
export async function keysRevoke(args: string[], open: Open, terminal: Terminal): Promise<boolean> {
  const { source, named } = readArguments(args);
  const name = await inSource(open, source, async (sql, sourceId) => {
    const key = (await listKeys(sql, sourceId)).find(({ id, hint }) => id === named || hint === named);
    if (!key) throw new CommandError('unknown-key', { key: named });
    await revokeKey(sql, sourceId, null, key.id);
    const target = { kind: 'key', id: key.id };
    await audit(sql, bySystem, { action: 'key.revoked', source: sourceId, target });
    return key.name;
  });
  terminal.print(sentence(terminal.locale, 'key-revoked', { name }));
  return true;
}
