import { phoneKey } from '@p24/sdk/answers';
import type { ManagedPersonDetails, ReachablePhone } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { problem } from '../core/http/problem.js';
import { findGivenPhone } from '../forms/forms.port.js';
import { findSaid, listSaidPhones } from '../profile/profile.port.js';
import { refreshStandings } from './people-list.queries.js';
import { type DetailsRow, findPerson, listContracts, listHousehold, listKnownPhones } from './person.queries.js';
import { lacksOf, profileOf, weightsOf } from './profile-check.js';

/** Contracts and other people of one page. */
const most = 100;

/** Each number once, as it was said first. */
function once(phones: readonly ReachablePhone[]): ReachablePhone[] {
  const known = new Map<string, ReachablePhone>();
  for (const phone of phones) if (!known.has(phoneKey(phone.value))) known.set(phoneKey(phone.value), phone);
  return [...known.values()];
}

/** The number by which each of these people is best called, where one is known: their own words count before the rest. */
export async function phonesByPerson(
  sql: Tx,
  sourceId: string,
  people: readonly string[],
): Promise<Map<string, string>> {
  const known = await listKnownPhones(sql, sourceId, people);
  const said = await listSaidPhones(sql, sourceId, people);
  return new Map([...known, ...said].map(({ id, phone }) => [id, phone]));
}

/** By what numbers a person may be called: their own words, the newest form, what is noted, the property software. */
async function phonesOf(sql: Tx, sourceId: string, { id, phones, noted }: DetailsRow): Promise<ReachablePhone[]> {
  const said = await findSaid(sql, sourceId, id);
  const given = await findGivenPhone(sql, sourceId, id);
  const nothing = { kind: null, label: null, at: null, ticketId: null };
  return once([
    ...(said?.own.phones ?? []).map(({ kind, value }) => ({
      ...{ ...nothing, value, kind, from: 'person' as const, at: said?.changedAt ?? null },
    })),
    ...(given
      ? [
          {
            ...nothing,
            value: given.value,
            from: 'form' as const,
            label: given.title,
            at: given.at,
            ticketId: given.ticketId,
          },
        ]
      : []),
    ...noted.map(({ value, at }) => ({ ...nothing, value, at, from: 'noted' as const })),
    ...phones.map(({ value, label }) => ({ ...nothing, value, label, from: 'company' as const })),
  ]);
}

/**
 * A person with all that it takes to reach them, and what they hold.
 * @throws `not-found` where there is none in this data source
 */
export async function personDetails(
  sql: Tx,
  sourceId: string,
  { id, now }: { id: string; now: Date },
): Promise<ManagedPersonDetails> {
  await refreshStandings(sql, sourceId, now);
  const row = await findPerson(sql, sourceId, id);
  if (!row) throw problem('not-found');
  const { missing, noted: _, ...person } = row;
  const { contactId } = row;
  const lacks = lacksOf(missing);
  return {
    ...person,
    ...{ lacks, profile: profileOf(lacks, await weightsOf(sql, sourceId)) },
    phones: await phonesOf(sql, sourceId, row),
    emails: row.emails.filter(({ value }) => value.toLowerCase() !== row.email?.toLowerCase()),
    contracts: await listContracts(sql, sourceId, { contactId, now, most }),
    household: await listHousehold(sql, sourceId, { id, contactId, most }),
  };
}
