import { Resolver } from 'node:dns/promises';
import type { HostCheck } from '@p24/sdk/api';

/** What is asked of name servers, and nothing else is asked of anybody: no request ever goes to the host itself. */
export type Names = Pick<Resolver, 'resolveCname' | 'resolve4' | 'resolve6'>;

/** Milliseconds that a name server has for an answer, and how often it is asked. */
const patience = { timeout: 1500, tries: 1 };

const absent = new Set(['ENOTFOUND', 'ENODATA', 'ENONAME']);

/** The answer to one question; empty where there is no such record, null where nobody answered. */
async function ask(question: Promise<string[]>): Promise<string[] | null> {
  try {
    return await question;
  } catch (error) {
    return absent.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null;
  }
}

const plain = (name: string) => name.toLowerCase().replace(/\.$/, '');

/** A name's addresses; null where nobody answered. */
async function addresses(names: Names, host: string): Promise<string[] | null> {
  const [four, six] = await Promise.all([ask(names.resolve4(host)), ask(names.resolve6(host))]);
  return four || six ? [...(four ?? []), ...(six ?? [])] : null;
}

/** Whether a host name leads to `target`: by a CNAME record, or because both have an address in common. */
export async function checkHost(
  { host, target }: { host: string; target: string },
  names: Names = new Resolver(patience),
): Promise<Pick<HostCheck, 'state' | 'found'>> {
  const aliases = (await ask(names.resolveCname(host)))?.map(plain) ?? null;
  if (aliases?.includes(target)) return { state: 'right', found: aliases };
  const [own, its] = await Promise.all([addresses(names, host), addresses(names, target)]);
  if (aliases === null && own === null) return { state: 'unknown', found: [] };
  const found = aliases?.length ? aliases : (own ?? []);
  if (found.length === 0) return { state: 'missing', found: [] };
  return { state: own?.some((address) => its?.includes(address)) ? 'right' : 'elsewhere', found };
}
