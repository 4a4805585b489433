import type { Fragment, Tx } from '../core/database/database.js';
import { countRows, deleteRows, findHeld } from './erasing.queries.js';
import { type ErasureRule, erasureRules, type Held, type Hold, type Subject } from './erasure.rules.js';
import type { Share } from './erasure-words.js';
import { type PersonalName, personalTables } from './own-data.tables.js';

type Ruled = readonly [name: PersonalName, rule: ErasureRule];

/** All rules, those of what others refer to last. */
const rules: readonly Ruled[] = (Object.keys(erasureRules) as PersonalName[])
  .flatMap((name) => {
    const rule = erasureRules[name];
    return 'follows' in rule ? [] : [[name, rule] as const];
  })
  .sort(([one], [other]) => Number(isLast(one)) - Number(isLast(other)));

function isLast(name: PersonalName): boolean {
  return name === 'people' || name === 'contacts';
}

/** What stays of these for which it must be known who it was. */
const naming: readonly PersonalName[] = ['contract_parties', 'tickets', 'submissions', 'consents'];

/** The rows of a table that a subject's erasure is about, as what stands behind `from`. */
function rowsOf(sql: Tx, [name, rule]: Ruled, subject: Subject): Fragment {
  return sql`${sql(name)} t where ${(rule.whose ?? personalTables[name].where)(sql, subject)}`;
}

const kept = (sql: Tx, { keeps }: ErasureRule, held: Held): Fragment =>
  keeps === 'all' ? sql`true` : (keeps?.(sql, held) ?? sql`false`);

interface Weighed {
  erased: number;
  kept: (Hold & { count: number }) | null;
}

async function weighTable(sql: Tx, ruled: Ruled, subject: Subject, held: Held): Promise<Weighed> {
  const [, rule] = ruled;
  const until = rule.until?.(sql, held) ?? sql`null::date`;
  const found = await countRows(sql, rowsOf(sql, ruled, subject), kept(sql, rule, held), until);
  const reason = rule.reason?.(held) ?? 'others';
  return { erased: found.erased, kept: found.kept > 0 ? { count: found.kept, reason, until: found.until } : null };
}

/** The later of two days; not known yet is the latest. */
const later = (one: string | null, other: string | null) =>
  one === null || other === null ? null : one > other ? one : other;

async function hold(sql: Tx, subject: Subject): Promise<Held> {
  const found = { ...(await findHeld(sql, subject)), named: null };
  let named: Hold | null = null;
  for (const ruled of naming.flatMap((wanted) => rules.filter(([name]) => name === wanted))) {
    const { kept } = await weighTable(sql, ruled, subject, found);
    if (!kept) continue;
    const until: string | null = named ? later(named.until, kept.until) : kept.until;
    named = { reason: named && until === named.until ? named.reason : kept.reason, until };
  }
  return { ...found, named };
}

/** Adds to a list of shares, one for each part and reason. */
function add(shares: Share[], share: Share): void {
  const same = shares.find(({ part, reason }) => part === share.part && reason === share.reason);
  if (!same) shares.push(share);
  else {
    same.count += share.count;
    same.until = later(same.until, share.until);
  }
}

async function weighAll(sql: Tx, subject: Subject, held: Held): Promise<Share[]> {
  const shares: Share[] = [];
  for (const ruled of rules) {
    const { part } = ruled[1];
    if (part === null) continue;
    const { erased, kept } = await weighTable(sql, ruled, subject, held);
    if (erased > 0) add(shares, { part, count: erased, reason: null, until: null });
    if (kept) add(shares, { part, ...kept });
  }
  return shares;
}

/** Says what an erasure would take away and what it would leave. */
export const weigh = async (sql: Tx, subject: Subject): Promise<Share[]> =>
  weighAll(sql, subject, await hold(sql, subject));

/** Erases what no rule keeps, and gives what it did; in the transaction that says so. */
export async function erase(sql: Tx, subject: Subject): Promise<Share[]> {
  const held = await hold(sql, subject);
  const shares = await weighAll(sql, subject, held);
  for (const ruled of rules) {
    const [, rule] = ruled;
    const rows = rowsOf(sql, ruled, subject);
    const stays = kept(sql, rule, held);
    for (const clearing of rule.clears?.(sql, sql`${rows} and ${stays}`, held) ?? []) await clearing;
    if (rule.keeps === 'all') continue;
    const going = sql`${rows} and not ${stays}`;
    await rule.also?.(sql, going);
    await deleteRows(sql, going);
  }
  return shares;
}
