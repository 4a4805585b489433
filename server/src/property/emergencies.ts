import type { Call, HouseManager } from '@p24/sdk/api';
import { BrandSettings } from '../core/brand.js';
import type { Tx } from '../core/database/database.js';
import { type ContactPersonRow, findManager } from './homes.queries.js';

const Reachable = BrandSettings.pick({ postal: true, phone: true, hours: true, emergency: true });

/** How the managing company of an entered data source can be reached, and in danger. */
export async function managerOf(sql: Tx, sourceId: string): Promise<HouseManager & { emergency: string | null }> {
  const { name, settings } = await findManager(sql, sourceId);
  return { name, ...Reachable.parse(settings) };
}

/** Whom a house needs at any hour, as managing companies call them; lifts and heatings have theirs, too. */
const atAnyHour = /not(dienst|fall|ruf)|bereitschaft|havarie|st(ö|oe)rungsdienst|emergency|on[- ]call/i;

/** A note that names days or hours; who answers then alone is no help at night. */
const atHours = /\d ?[–-] ?\d|\bUhr\b|werktag|weekday|Mo[–-]/i;
const always = (note: string | null) => !note || /rund um|24|jederzeit|any|around/i.test(note) || !atHours.test(note);

/** More than these nobody reads in danger. */
const most = 4;

const digits = (phone: string) => phone.replace(/\D/g, '');

/**
 * Whom to call in danger: the contact persons of the house whose category says so and who answer at any hour, then the
 * managing company. Each number once, 4 at most; none where nobody is named.
 */
export function emergenciesOf(
  persons: readonly Pick<ContactPersonRow, 'category' | 'name' | 'phones'>[],
  emergency: string | null,
): Call[] {
  const house = persons
    .filter(({ category }) => atAnyHour.test(category))
    .flatMap(({ name, phones }) => phones.map(({ value, note }) => ({ name, phone: value, note })))
    .filter(({ note }) => always(note));
  const all = [...house, ...(emergency ? [{ name: null, phone: emergency, note: null }] : [])];
  const first = ({ phone }: Call) => all.findIndex((one) => digits(one.phone) === digits(phone));
  return all.filter((call, at) => first(call) === at).slice(0, most);
}
