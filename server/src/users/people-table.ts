import type { ManagedPerson, Parsed, usersManageApi } from '@p24/sdk/api';
import { byteOrderMark, csvLine } from '../core/csv.js';
import type { Tx } from '../core/database/database.js';
import type { Locale } from '../core/http/context.js';
import { peoplePage } from './people-list.js';
import { phonesByPerson } from './person.js';
import { weightsOf } from './profile-check.js';
import { findTimeZone } from './profile-check.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** People of one table, and how many are read at once. */
const mostSaved = 50_000;
const chunk = 2_000;

interface Look {
  look: Parsed<typeof usersManageApi.savePeople>['query'];
  now: Date;
  locale: Locale;
}

/** Times as table programs of any language read them, where the data source is. */
const clockIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return (time: string | null) => time && format.format(new Date(time));
};

/** The list as a table with a heading, and how many people are in it. */
export async function peopleTable(
  sql: Tx,
  sourceId: string,
  { look, now, locale }: Look,
): Promise<{ body: string; people: number }> {
  const { table } = locale === 'de' ? de : en;
  const [weights, timeZone] = [await weightsOf(sql, sourceId), await findTimeZone(sql, sourceId)];
  const clock = clockIn(timeZone);
  const line = (one: ManagedPerson, phone: string | undefined) =>
    csvLine([
      ...[one.listedAs, one.email, phone ?? null, one.address, table.groups[one.group], table.states[one.state]],
      ...[clock(one.invitedAt), clock(one.invitedUntil), clock(one.lastOnline)],
      ...(one.group === 'managers'
        ? [null, null]
        : [one.profile, one.lacks.map((lack) => table.lacks[lack]).join(', ')]),
    ]);
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(chunk, mostSaved - lines.length);
    const page = await peoplePage(sql, sourceId, { look: { ...look, cursor, limit, similar: false }, now, weights });
    const people = page.items.map(({ id }) => id);
    const phones = await phonesByPerson(sql, sourceId, people);
    lines.push(...page.items.map((one) => line(one, phones.get(one.id))));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && lines.length < mostSaved);
  return { body: byteOrderMark + csvLine(table.head) + lines.join(''), people: lines.length };
}
